pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// The language of the screen; each stands there in its own words, so that one finds one's way back.
TouchButton {
    id: button

    required property QtObject controller
    required property QtObject shell

    objectName: "languageButton"
    text: shell.language_name
    Accessible.name: qsTr("Language") + ": " + text
    onClicked: {
        popup.active = true;
        popup.item?.open();
    }

    // Hardly anybody asks for it, and its words need the fonts of all scripts.
    Loader {
        id: popup

        active: false
        onLoaded: item.open()
        sourceComponent: Popup {
            parent: Overlay.overlay
            anchors.centerIn: parent
            width: Math.round(480 * Theme.scale)
            padding: Theme.gap * 2
            modal: true
            focus: true
            closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

            background: Rectangle {
                color: Theme.card
                radius: Theme.radius
                border.color: Theme.accent
                border.width: Math.round(3 * Theme.scale)
            }

            contentItem: GridLayout {
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                Repeater {
                    model: button.controller.languages

                    TouchButton {
                        required property var modelData

                        objectName: "language " + modelData[0]
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        primary: button.shell.language === modelData[0]
                        text: modelData[1]
                        font.family: Theme.fontFor(modelData[0])
                        onClicked: {
                            popup.item.close();
                            button.controller.choose_language(modelData[0]);
                        }
                    }
                }
            }
        }
    }
}
