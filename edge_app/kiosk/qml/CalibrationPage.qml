pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Leukoscope.Kiosk

// The live picture, held still to touch two lines of a stage micrometer; or of red cells or empty glass.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject calibration
    required property QtObject view
    required property QtObject picture

    spacing: Theme.gap

    onVisibleChanged: length.text = ""

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("Calibration")
        beside: page.view.camera

        Badge {
            visible: page.view.simulated
            text: qsTr("SIMULATED")
            pixelSize: Theme.large
            fill: Theme.simulated
            ink: Theme.simulatedInk
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: Theme.gap
        Layout.topMargin: 0
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                color: Theme.surround

                FieldView {
                    id: field
                    objectName: "calibrationPicture"
                    anchors.fill: parent
                    picture: page.picture
                    colours: Theme.marks
                    labelPixelSize: Theme.body

                    TapHandler {
                        onTapped: point => {
                            const place = field.place_of(point.position.x, point.position.y);
                            page.calibration.touch(place.x, place.y);
                        }
                    }
                }
            }

            Text {
                objectName: "calibrationMessage"
                Layout.fillWidth: true
                text: (page.view.trouble ? "✕ " : "") + page.view.message
                color: page.view.trouble ? Theme.suspectText : Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                font.bold: true
                fontSizeMode: Text.Fit
                minimumPixelSize: Math.round(11 * Theme.scale)
                Layout.maximumHeight: Theme.touch * 1.5
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }

        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(330 * Theme.scale)
            Layout.fillHeight: true
            spacing: Theme.halfGap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.halfGap

                TouchButton {
                    objectName: "holdButton"
                    Layout.fillWidth: true
                    enabled: page.view.camera !== ""
                    primary: page.view.held
                    text: page.view.held ? qsTr("Go on") : qsTr("Hold")
                    onClicked: page.calibration.hold()
                }

                LabeledField {
                    id: length
                    inputName: "length"
                    Layout.fillWidth: true
                    label: qsTr("Length, µm")
                    maximumLength: 7
                    onAccepted: page.calibration.store_scale(length.text)
                }

                TouchButton {
                    objectName: "storeScaleButton"
                    enabled: page.view.allowed && page.view.points === 2
                    text: qsTr("Store")
                    onClicked: page.calibration.store_scale(length.text)
                }
            }

            Keyboard {
                Layout.fillWidth: true
                visible: page.view.held
                digitsOnly: true
                target: length.input
            }

            Repeater {
                model: page.view.held ? [] : [["redCells", qsTr("Scale from red cells")], ["flatField", qsTr("Flat field from empty glass")], ["whiteBalance", qsTr("White balance from empty glass")]]

                TouchButton {
                    required property var modelData

                    objectName: modelData[0] + "Button"
                    Layout.fillWidth: true
                    enabled: page.view.allowed && page.view.camera !== ""
                    text: modelData[1]
                    font.pixelSize: Theme.body
                    onClicked: modelData[0] === "redCells" ? page.calibration.red_cells() : modelData[0] === "flatField" ? page.calibration.flat_field() : page.calibration.white_balance()
                }
            }

            Flickable {
                id: stored
                objectName: "stored"
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !page.view.held
                clip: true
                contentHeight: facts.implicitHeight
                boundsBehavior: Flickable.StopAtBounds

                FactList {
                    id: facts
                    width: stored.width
                    rows: page.view.stored
                }
            }

            Item {
                Layout.fillHeight: true
                visible: page.view.held
            }
        }
    }
}
