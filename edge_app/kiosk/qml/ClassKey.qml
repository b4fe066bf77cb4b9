import QtQuick
import QtQuick.Layouts

// A class of the gallery with its count and the key that stands for it.
TouchButton {
    id: button

    required property string key
    required property string name
    required property string count
    required property string shortcut
    required property bool shown

    objectName: "class " + key
    implicitHeight: Theme.key
    implicitWidth: Theme.touch
    primary: shown
    text: name
    Accessible.name: qsTr("%1, %2 cells").arg(name).arg(count)

    contentItem: RowLayout {
        spacing: Theme.halfGap

        Text {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: button.name
            color: button.primary ? Theme.accentInk : Theme.accent
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(10 * Theme.scale)
            font.bold: true
            wrapMode: Text.WordWrap
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignLeft
        }

        Text {
            text: button.count
            color: button.primary ? Theme.accentInk : Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(9 * Theme.scale)
            font.bold: true
        }
    }
}
