import QtQuick
import QtQuick.Layouts

// Something with a name, what is known of it below, and the one thing that can be done with it.
Rectangle {
    id: line

    property string name: ""
    property string below: ""
    property string action: ""
    property string actionName: ""
    property bool allowed: true

    signal acted

    implicitHeight: Math.max(Theme.touch + Theme.gap, words.implicitHeight + Theme.gap)
    radius: Theme.radius
    color: Theme.card

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.halfGap
        spacing: Theme.gap

        ColumnLayout {
            id: words
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            spacing: 0

            Text {
                Layout.fillWidth: true
                text: line.name
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                font.bold: true
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }

            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: line.below
                color: Theme.mutedText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }

        TouchButton {
            objectName: line.actionName
            visible: line.action !== ""
            enabled: line.allowed
            text: line.action
            onClicked: line.acted()
        }
    }
}
