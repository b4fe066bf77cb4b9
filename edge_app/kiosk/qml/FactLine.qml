import QtQuick
import QtQuick.Layouts

RowLayout {
    id: line

    required property string name
    required property string value
    property int textSize: Theme.small

    spacing: Theme.gap

    Text {
        Layout.preferredWidth: Math.round(line.textSize * 7.9)
        Layout.alignment: Qt.AlignTop
        text: line.name
        color: Theme.mutedText
        font.family: Theme.fontFamily
        font.pixelSize: line.textSize
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignLeft
    }

    Text {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: line.value
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: line.textSize
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
    }
}
