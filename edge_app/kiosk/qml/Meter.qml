import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: meter

    required property string name
    required property real score
    required property bool known
    required property bool passed
    required property string word

    readonly property color tone: !known ? Theme.mutedText : passed ? Theme.pass : Theme.fail

    spacing: 0

    Text {
        Layout.fillWidth: true
        text: meter.name
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(9 * Theme.scale)
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Math.round(8 * Theme.scale)
        radius: height / 2
        color: Theme.barTrack

        Rectangle {
            anchors.left: parent.left
            width: parent.width * meter.score
            height: parent.height
            radius: parent.radius
            color: meter.tone
        }
    }

    Text {
        Layout.fillWidth: true
        text: meter.word
        color: meter.tone
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(9 * Theme.scale)
        font.bold: true
    }
}
