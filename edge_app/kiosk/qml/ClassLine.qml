import QtQuick
import QtQuick.Layouts

// One class of the running differential; the bar behind it is its share.
Rectangle {
    id: line

    required property string name
    required property string count
    required property string percent
    required property real share
    required property bool suspect

    implicitHeight: Theme.row
    color: "transparent"

    Rectangle {
        width: parent.width * line.share
        height: parent.height - 2
        radius: 2
        color: line.suspect ? Theme.suspectShare : Theme.share
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.halfGap
        spacing: 0

        Text {
            Layout.fillWidth: true
            text: line.name
            color: line.suspect ? Theme.suspectText : Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
        }

        Text {
            Layout.preferredWidth: Math.round(36 * Theme.scale)
            horizontalAlignment: Text.AlignRight
            text: line.count
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
            font.bold: true
        }

        Text {
            Layout.preferredWidth: Math.round(68 * Theme.scale)
            horizontalAlignment: Text.AlignRight
            text: line.percent
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
        }
    }
}
