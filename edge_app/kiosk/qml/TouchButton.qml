import QtQuick
import QtQuick.Controls.Basic

// A button for gloves and for the keyboard: Space and Enter press it, a thick ring shows where the focus is.
Button {
    id: button

    property bool primary: false

    implicitHeight: Theme.touch
    implicitWidth: Math.max(Theme.touch * 1.6, label.implicitWidth + 3 * Theme.gap)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.fontFamily
    font.pixelSize: Theme.strong
    font.bold: true
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: !button.enabled ? Theme.page : button.primary ? (button.down ? Theme.accentPressed : Theme.accent) : (button.down ? Theme.buttonPressed : Theme.buttonFace)
        border.width: button.visualFocus ? Math.round(4 * Theme.scale) : Math.round(2 * Theme.scale)
        border.color: button.visualFocus ? Theme.focusRing : button.enabled ? Theme.accent : Theme.line
    }

    contentItem: Text {
        id: label
        text: button.text
        font: button.font
        color: !button.enabled ? Theme.disabledText : button.primary ? Theme.accentInk : Theme.accent
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(11 * Theme.scale)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
