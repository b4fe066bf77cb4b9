pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Leukoscope.Kiosk

Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject live
    required property QtObject counting
    required property QtObject picture
    required property QtObject paper
    required property QtObject paperView
    required property QtObject galleryView

    function begin() {
        if (visible)
            pauseButton.forceActiveFocus();
    }

    onVisibleChanged: {
        finishDialog.close();
        picker.close();
        begin();
    }
    Component.onCompleted: begin()

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                color: Theme.surround
                radius: Theme.radius
                clip: true

                FieldView {
                    id: field
                    objectName: "fieldView"
                    anchors.fill: parent
                    anchors.margins: 2
                    opacity: page.live.lost ? 0.35 : 1.0
                    picture: page.picture
                    colours: Theme.marks
                    labelPixelSize: Theme.small
                }

                // A missed cell is added where it is touched, on a field that is being shown as counted.
                TapHandler {
                    enabled: page.live.target > 0
                    onTapped: eventPoint => {
                        const place = field.place_of(eventPoint.position.x - field.x, eventPoint.position.y - field.y);
                        if (place.x >= 0) {
                            picker.place = place;
                            picker.open();
                        }
                    }
                }

                Text {
                    anchors.centerIn: parent
                    visible: page.picture.empty
                    text: qsTr("No picture yet")
                    color: Theme.darkInk
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.large
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.round(9 * Theme.scale)
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap * 1.5

                Repeater {
                    model: page.live.meters

                    Meter {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                    }
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                HintBar {
                    Layout.fillWidth: true
                    tone: page.live.tone
                    hint: page.live.hint
                    message: page.live.message !== "" ? page.live.message : page.shell.notice
                }

                TouchButton {
                    objectName: "stillButton"
                    visible: page.paperView.can_save
                    enabled: !page.paperView.busy
                    implicitWidth: Theme.touch
                    text: "◉"
                    Accessible.name: qsTr("Save the picture in view")
                    onClicked: page.paper.save_still()
                }

                TouchButton {
                    objectName: "undoFieldButton"
                    visible: page.live.can_undo
                    text: qsTr("↶ Field")
                    Accessible.name: qsTr("Undo the last field")
                    onClicked: page.counting.undo_field()
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(296 * Theme.scale)
            Layout.fillHeight: true
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap * 1.5

                ProgressRing {
                    counted: page.live.counted
                    target: page.live.target
                    progress: page.live.progress
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.halfGap

                    Text {
                        objectName: "status"
                        Layout.fillWidth: true
                        text: page.live.status
                        color: Theme.text
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.strong
                        font.bold: true
                        wrapMode: Text.WordWrap
                    }

                    Text {
                        objectName: "saved"
                        Layout.fillWidth: true
                        text: page.live.saved
                        color: Theme.text
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.body
                        wrapMode: Text.WordWrap
                    }
                }

                SlideMap {
                    objectName: "slideMap"
                    Layout.preferredWidth: Math.round(68 * Theme.scale)
                    Layout.preferredHeight: Math.round(68 * Theme.scale)
                    visible: count > 0
                    places: page.live.places
                }
            }

            ColumnLayout {
                id: running
                // One size for all rows: what fits the row of least height.
                readonly property int rowText: Math.floor((height - scale.height) / Math.max(1, classes.count) * 0.8)

                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                Text {
                    id: scale
                    objectName: "scale"
                    Layout.fillWidth: true
                    text: Theme.sentence(qsTr("%1 · %2").arg(page.live.scale).arg(page.live.rate))
                    color: Theme.mutedText
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    horizontalAlignment: Text.AlignLeft
                }

                Repeater {
                    id: classes
                    model: page.live.classes

                    ClassLine {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        textSize: Math.max(Math.round(9 * Theme.scale), Math.min(Theme.body, running.rowText))
                    }
                }
            }

            VerdictPanel {
                Layout.fillWidth: true
                verdict: page.live.verdict
                flagged: page.live.flagged
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                TouchButton {
                    id: pauseButton
                    objectName: "pauseButton"
                    Layout.fillWidth: true
                    enabled: page.live.running
                    text: page.live.paused ? qsTr("Resume") : qsTr("Pause")
                    onClicked: page.counting.toggle_pause()
                }

                TouchButton {
                    objectName: "cellsFromLive"
                    Layout.fillWidth: true
                    enabled: page.live.target > 0
                    text: qsTr("Cells")
                    onClicked: page.controller.show_gallery()
                }

                TouchButton {
                    objectName: "finishButton"
                    Layout.fillWidth: true
                    primary: true
                    enabled: page.live.running
                    text: qsTr("Finish")
                    onClicked: finishDialog.open()
                }
            }
        }
    }

    ConfirmDialog {
        id: finishDialog
        question: qsTr("Finish the exam with %1 of %2 cells? It cannot be taken up again.").arg(page.live.counted).arg(page.live.target)
        yes: qsTr("Finish")
        no: qsTr("Go on counting")
        onAccepted: page.counting.finish()
    }

    ClassPicker {
        id: picker

        property point place

        classes: page.galleryView.classes
        onPicked: key => page.counting.add_cell(place.x, place.y, key)
    }
}
