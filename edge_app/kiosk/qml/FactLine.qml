import QtQuick
import QtQuick.Layouts

RowLayout {
    id: line

    required property string name
    required property string value
    property int textSize: Theme.small
    property int nameWidth: Math.round(textSize * 7.9)

    spacing: Theme.gap

    Text {
        Layout.preferredWidth: line.nameWidth
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
        text: Theme.sentence(line.value)
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: line.textSize
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
    }
}
