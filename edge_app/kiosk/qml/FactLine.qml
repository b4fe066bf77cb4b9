import QtQuick
import QtQuick.Layouts

RowLayout {
    id: line

    required property string name
    required property string value

    spacing: Theme.gap

    Text {
        Layout.preferredWidth: Math.round(112 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        text: line.name
        color: Theme.mutedText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }

    Text {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: line.value
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
    }
}
