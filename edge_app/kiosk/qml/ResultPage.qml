import QtQuick
import QtQuick.Layouts

// On a narrow screen the numbers and the details are two views behind one button; on a wide one they stand
// side by side. Nothing scrolls: with gloves, what has to be scrolled to is not seen.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject result

    readonly property bool wide: width >= 1240 * Theme.scale
    property bool details: false

    onVisibleChanged: if (visible) {
        details = false;
        (backButton.visible ? backButton : newButton.visible ? newButton : quitButton).forceActiveFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            ResultNumbers {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 784
                visible: page.wide || !page.details
                result: page.result
            }

            ResultDetails {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 500
                visible: page.wide || page.details
                result: page.result
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Text {
                objectName: "standing"
                Layout.fillWidth: true
                text: page.shell.notice !== "" ? page.shell.notice : page.result.standing
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.strong
                font.bold: true
                wrapMode: Text.WordWrap
            }

            TouchButton {
                objectName: "detailsButton"
                visible: !page.wide
                text: page.details ? qsTr("Numbers") : qsTr("Details")
                onClicked: page.details = !page.details
            }

            TouchButton {
                id: backButton
                objectName: "backButton"
                visible: !page.shell.ended
                primary: true
                text: qsTr("Back to live")
                onClicked: page.controller.showLive()
            }

            TouchButton {
                id: newButton
                objectName: "newButton"
                visible: page.shell.ended && page.shell.canStartNew
                enabled: !page.shell.busy
                primary: true
                text: qsTr("New exam")
                onClicked: page.controller.startNew()
            }

            TouchButton {
                id: quitButton
                objectName: "quitButton"
                text: qsTr("Quit")
                onClicked: page.controller.quit()
            }
        }
    }
}
