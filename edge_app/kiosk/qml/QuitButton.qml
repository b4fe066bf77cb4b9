import QtQuick

// Ends the kiosk; asks first while an exam goes on.
TouchButton {
    id: button

    required property QtObject controller
    required property QtObject shell

    objectName: "quitButton"
    text: qsTr("Quit")
    onClicked: shell.ended ? controller.quit() : dialog.open()

    ConfirmDialog {
        id: dialog
        question: qsTr("Quit while the exam goes on? What was counted is saved.")
        yes: qsTr("Quit")
        no: qsTr("Stay")
        onAccepted: button.controller.quit()
    }
}
