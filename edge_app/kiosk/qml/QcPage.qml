pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The daily control slide: how it stands, a Levey-Jennings chart of one class, and what the last slide showed.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject qc
    required property QtObject view
    required property QtObject control
    required property QtObject controlView
    required property QtObject readers
    required property QtObject readersView

    ReadersPanel {
        anchors.fill: parent
        visible: page.readersView.shown
        controller: page.controller
        readers: page.readers
        view: page.readersView
    }

    ControlForm {
        anchors.fill: parent
        visible: page.controlView.step !== ""
        form: page.control
        view: page.controlView
    }

    ColumnLayout {
        anchors.fill: parent
        visible: page.controlView.step === "" && !page.readersView.shown
        spacing: Theme.gap

        PageHead {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: 0
            controller: page.controller
            title: qsTr("Quality control")
            beside: page.view.control !== "" ? page.view.control + " · " + page.view.lot : ""
            message: page.view.message

            TouchButton {
                objectName: "newControlButton"
                primary: page.view.control === ""
                enabled: page.view.allowed
                text: qsTr("New control")
                onClicked: page.qc.begin_control()
            }

            TouchButton {
                objectName: "readControlButton"
                primary: true
                visible: page.view.control !== ""
                enabled: !page.shell.busy
                text: qsTr("Read control slide")
                onClicked: page.qc.read_control()
            }
        }

        HintBar {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            tone: page.view.tone
            goSign: "✓"
            hint: page.view.today
            message: page.view.newest
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
                Layout.preferredWidth: 2
                spacing: Theme.halfGap

                ListView {
                    id: classes
                    objectName: "watched"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    clip: true
                    spacing: Theme.halfGap
                    boundsBehavior: Flickable.StopAtBounds
                    model: page.view.watched

                    delegate: TouchButton {
                        id: one

                        required property string key
                        required property string name
                        required property bool chosen
                        required property string expected
                        required property string read
                        required property string rules
                        required property string sign
                        required property int index

                        objectName: "watch " + key
                        width: ListView.view.width
                        implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.gap)
                        primary: chosen
                        text: name + ": " + read + " " + rules
                        onActiveFocusChanged: if (activeFocus)
                            classes.positionViewAtIndex(index, ListView.Contain)
                        onClicked: page.qc.choose(key)

                        contentItem: Column {
                            id: words

                            Text {
                                width: parent.width
                                text: (one.sign === "rejected" ? "✕ " : one.sign === "warning" ? "▲ " : "") + one.name + " " + one.read
                                color: one.primary ? Theme.accentInk : Theme.accent
                                font.family: Theme.fontFamily
                                font.pixelSize: Theme.body
                                font.bold: true
                                wrapMode: Text.Wrap
                                horizontalAlignment: Text.AlignLeft
                            }

                            Text {
                                width: parent.width
                                text: one.expected + (one.rules !== "" ? " · " + one.rules : "")
                                color: one.primary ? Theme.accentInk : Theme.accent
                                font.family: Theme.fontFamily
                                font.pixelSize: Theme.small
                                wrapMode: Text.Wrap
                                horizontalAlignment: Text.AlignLeft
                            }
                        }
                    }
                }

                TouchButton {
                    objectName: "readersButton"
                    Layout.fillWidth: true
                    enabled: !page.shell.busy
                    text: qsTr("False blast calls here")
                    onClicked: page.readers.open()
                }
            }

            Rectangle {
                id: chart
                objectName: "chart"

                visible: page.view.control !== ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                radius: Theme.radius
                color: Theme.card
                Accessible.role: Accessible.Chart
                Accessible.name: qsTr("Levey-Jennings chart")

                // Time runs to the right in every language, as on the paper forms.
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true

                Repeater {
                    model: [3, 2, 0, -2, -3]

                    Item {
                        id: level

                        required property int modelData

                        y: chart.height * (0.5 - modelData / 8)
                        width: chart.width

                        Rectangle {
                            x: Theme.touch
                            width: parent.width - x - Theme.gap
                            height: Math.round((level.modelData === 0 ? 2 : 1) * Theme.scale)
                            color: Math.abs(level.modelData) === 3 ? Theme.trouble : Math.abs(level.modelData) === 2 ? Theme.suspectShare : Theme.text
                        }

                        Text {
                            x: Theme.halfGap
                            y: -height / 2
                            text: level.modelData === 0 ? "0" : (level.modelData > 0 ? "+" : "−") + Math.abs(level.modelData) + " SD"
                            color: Theme.mutedText
                            font.family: "DejaVu Sans"
                            font.pixelSize: Math.round(12 * Theme.scale)
                        }
                    }
                }

                Item {
                    id: room
                    anchors.fill: parent
                    anchors.leftMargin: Theme.touch
                    anchors.rightMargin: Theme.gap

                    Repeater {
                        model: page.view.points

                        Item {
                            id: point

                            required property real x0
                            required property real y0
                            required property real before_x
                            required property real before_y
                            required property string sign

                            readonly property real dx: (x0 - before_x) * room.width
                            readonly property real dy: (y0 - before_y) * room.height

                            Rectangle {
                                x: point.before_x * room.width
                                y: point.before_y * room.height
                                width: Math.sqrt(point.dx * point.dx + point.dy * point.dy)
                                height: Math.round(2 * Theme.scale)
                                color: Theme.share
                                transformOrigin: Item.Left
                                rotation: Math.atan2(point.dy, point.dx) * 180 / Math.PI
                            }

                            Text {
                                x: point.x0 * room.width - width / 2
                                y: point.y0 * room.height - height / 2
                                text: point.sign === "rejected" ? "✕" : point.sign === "warning" ? "▲" : "●"
                                color: point.sign === "rejected" ? Theme.trouble : point.sign === "warning" ? Theme.suspectText : Theme.share
                                font.family: "DejaVu Sans"
                                font.pixelSize: Math.round(18 * Theme.scale)
                                font.bold: true
                            }
                        }
                    }
                }
            }
        }

    }
}
