import QtQuick
import QtQuick.Layouts

// One class of the running differential; the bar under it is its share. Its words shrink where signs at the foot of
// a low screen leave its row less room.
Item {
    id: line

    required property string name
    required property string count
    required property string percent
    required property real share
    required property bool suspect
    property int textSize: Theme.body

    implicitHeight: Theme.row

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(2.4 * Theme.scale)
        color: Theme.barTrack

        Rectangle {
            anchors.left: parent.left
            width: parent.width * line.share
            height: parent.height
            color: line.suspect ? Theme.suspectShare : Theme.share
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Text {
            Layout.fillWidth: true
            Layout.fillHeight: true
            verticalAlignment: Text.AlignVCenter
            text: line.name
            color: line.suspect ? Theme.suspectText : Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: line.textSize
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(9 * Theme.scale)
        }

        Text {
            Layout.preferredWidth: Math.round(36 * Theme.scale)
            Layout.fillHeight: true
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            text: line.count
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: line.textSize
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(9 * Theme.scale)
            font.bold: true
        }

        Text {
            Layout.preferredWidth: Math.round(68 * Theme.scale)
            Layout.fillHeight: true
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            text: line.percent
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: line.textSize
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(9 * Theme.scale)
        }
    }
}
