import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// Asks before something that cannot be undone: a glove touches more than it means to.
// The way back has the focus, so Enter alone changes nothing.
Popup {
    id: dialog

    property alias question: questionText.text
    property alias yes: yesButton.text
    property alias no: noButton.text

    signal accepted

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.round(480 * Theme.scale)
    padding: Theme.gap * 2
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onOpened: noButton.forceActiveFocus()

    background: Rectangle {
        color: Theme.card
        radius: Theme.radius
        border.color: Theme.accent
        border.width: Math.round(3 * Theme.scale)
    }

    contentItem: ColumnLayout {
        spacing: Theme.gap * 2

        Text {
            id: questionText
            objectName: "question"
            Layout.fillWidth: true
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.large
            font.bold: true
            wrapMode: Text.WordWrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap * 2

            TouchButton {
                id: noButton
                objectName: "noButton"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: dialog.close()
            }

            TouchButton {
                id: yesButton
                objectName: "yesButton"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                primary: true
                onClicked: {
                    dialog.close();
                    dialog.accepted();
                }
            }
        }
    }
}
