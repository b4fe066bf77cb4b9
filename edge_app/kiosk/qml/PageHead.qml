import QtQuick
import QtQuick.Layouts

// The title of a page about the device, and the way back to the menu.
RowLayout {
    id: head

    required property QtObject controller
    property string title: ""
    property string beside: ""
    // What was just done or went wrong, in the place of what stands beside the title.
    property string message: ""
    property bool toMenu: true
    // Where a page lies over another one, the way back to that.
    property var back: () => toMenu ? controller.show_page("device") : controller.leave_menu()

    Layout.fillHeight: false
    spacing: Theme.gap

    Keys.onEscapePressed: backButton.click()

    TouchButton {
        id: backButton
        objectName: "backButton"
        focus: true
        text: (Qt.application.layoutDirection === Qt.RightToLeft ? "→ " : "← ") + qsTr("Back")
        onClicked: head.back()
    }

    Text {
        Layout.maximumWidth: implicitWidth
        text: head.title
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.large
        font.bold: true
        horizontalAlignment: Text.AlignLeft
    }

    Text {
        objectName: "beside"
        Layout.fillWidth: true
        text: Theme.sentence(head.message !== "" ? head.message : head.beside)
        color: head.message !== "" ? Theme.text : Theme.mutedText
        font.bold: head.message !== ""
        font.family: Theme.fontFamily
        font.pixelSize: Theme.body
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(9 * Theme.scale)
        Layout.maximumHeight: Theme.touch
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
    }
}
