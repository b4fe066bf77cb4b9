pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// Asks which class a cell is; Escape and "None" leave all as it was.
Popup {
    id: picker

    property alias classes: repeater.model

    signal picked(string key)

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.round(560 * Theme.scale)
    padding: Theme.gap * 2
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onOpened: noneButton.forceActiveFocus()

    background: Rectangle {
        color: Theme.card
        radius: Theme.radius
        border.color: Theme.accent
        border.width: Math.round(3 * Theme.scale)
    }

    contentItem: ColumnLayout {
        spacing: Theme.gap

        Text {
            objectName: "pickerQuestion"
            Layout.fillWidth: true
            text: qsTr("Which cell was missed?")
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.large
            font.bold: true
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        GridLayout {
            Layout.fillWidth: true
            columns: 3
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            Repeater {
                id: repeater

                TouchButton {
                    required property string key
                    required property string name

                    objectName: "pick " + key
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    font.pixelSize: Theme.small
                    text: name
                    onClicked: {
                        picker.close();
                        picker.picked(key);
                    }
                }
            }

            TouchButton {
                id: noneButton
                objectName: "pickNone"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                font.pixelSize: Theme.small
                text: qsTr("None")
                onClicked: picker.close()
            }
        }
    }
}
