pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Two exams side by side, the later one first. No difference is computed: the intervals say what the counts
// can tell apart.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject history
    required property QtObject view

    spacing: Theme.gap

    function begin() {
        if (visible)
            back.forceActiveFocus();
    }

    onVisibleChanged: begin()
    Component.onCompleted: begin()

    component Head: ColumnLayout {
        id: head

        property string heading: ""
        property string below: ""
        property string verdict: ""
        property bool flagged: false

        Layout.fillWidth: true
        Layout.preferredWidth: 6
        Layout.alignment: Qt.AlignTop
        spacing: Theme.halfGap

        Text {
            Layout.fillWidth: true
            text: head.heading
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.strong
            font.bold: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(11 * Theme.scale)
            horizontalAlignment: Text.AlignLeft
        }

        Text {
            Layout.fillWidth: true
            text: head.below
            color: Theme.mutedText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(9 * Theme.scale)
            horizontalAlignment: Text.AlignLeft
        }

        VerdictPanel {
            Layout.fillWidth: true
            verdict: head.verdict
            rule: ""
            flagged: head.flagged
        }
    }

    component Cell: Text {
        Layout.fillWidth: true
        Layout.preferredWidth: 3
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.body
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(9 * Theme.scale)
        horizontalAlignment: Text.AlignRight
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        spacing: Theme.gap * 2

        Text {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            Layout.alignment: Qt.AlignTop
            text: qsTr("Side by side")
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.large
            font.bold: true
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        Head {
            heading: page.view.heading
            below: page.view.below
            verdict: page.view.verdict
            flagged: page.view.flagged
        }

        Head {
            heading: page.view.other_heading
            below: page.view.other_below
            verdict: page.view.other_verdict
            flagged: page.view.other_flagged
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.gap
        Layout.rightMargin: Theme.gap
        radius: Theme.radius
        color: Theme.card

        ColumnLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            spacing: 0

            Repeater {
                model: page.view.rows

                ColumnLayout {
                    id: line

                    required property string name
                    required property bool suspect
                    required property string share
                    required property string interval
                    required property string other_share
                    required property string other_interval
                    required property int index

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    spacing: 0

                    Rectangle {
                        Layout.fillWidth: true
                        visible: line.index > 0
                        implicitHeight: 1
                        color: Theme.line
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        // Else the row is no higher than its words, and hangs below the rule.
                        Layout.maximumHeight: Number.POSITIVE_INFINITY
                        spacing: Theme.gap * 2

                        Cell {
                            Layout.preferredWidth: 4
                            text: line.name
                            color: line.suspect ? Theme.suspectText : Theme.text
                            font.bold: line.suspect
                            horizontalAlignment: Text.AlignLeft
                        }

                        Cell {
                            text: line.share
                            font.bold: true
                        }

                        Cell {
                            text: line.interval
                            color: Theme.mutedText
                        }

                        Cell {
                            text: line.other_share
                            font.bold: true
                        }

                        Cell {
                            text: line.other_interval
                            color: Theme.mutedText
                        }
                    }
                }
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.topMargin: 0
        spacing: Theme.gap

        Text {
            objectName: "compareMessage"
            Layout.fillWidth: true
            text: page.view.message
            color: Theme.suspectText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
            font.bold: true
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        TouchButton {
            objectName: "otherButton"
            text: qsTr("Another exam")
            onClicked: page.history.choose_other()
        }

        TouchButton {
            id: back
            objectName: "compareBack"
            primary: true
            text: qsTr("Back")
            onClicked: page.controller.show_result()
        }
    }
}
