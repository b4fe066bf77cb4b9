pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// What the field packs say. It is kept apart from the result in look and in words.
Rectangle {
    id: panel

    property var rows

    implicitHeight: content.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line
    border.width: 1

    ColumnLayout {
        id: content
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        spacing: Theme.halfGap

        Text {
            objectName: "researchOnly"
            Layout.fillWidth: true
            text: qsTr("Whole-field subtype - RESEARCH ONLY")
            color: Theme.suspectText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
            font.bold: true
            wrapMode: Text.WordWrap
        }

        Text {
            Layout.fillWidth: true
            text: qsTr("Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.")
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }

        SubtypeLine {
            Layout.fillWidth: true
            heading: true
            name: qsTr("Reader")
            first: qsTr("MobileNet")
            second: qsTr("CNN")
        }

        Repeater {
            model: panel.rows

            SubtypeLine {
                Layout.fillWidth: true
            }
        }
    }
}
