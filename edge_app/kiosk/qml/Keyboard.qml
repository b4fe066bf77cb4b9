pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Types into "target", a TextInput, without taking the focus from it: a scanner may type in between.
ColumnLayout {
    id: keyboard

    property TextInput target: null
    property bool digitsOnly: false
    // With digits only: a decimal point too.
    property bool decimals: false
    // For names: only the first letter of each word is a capital.
    property bool asWords: false
    // For sentences: only the first letter of all is a capital.
    property bool asSentence: false

    readonly property var letterRows: ["1234567890", "QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM/._"]
    readonly property var digitRows: ["123", "456", "789", decimals ? ".0" : "0"]

    signal enter

    function type(sign) {
        if (target === null)
            return;
        // As with real keys: what is typed takes the place of what is selected.
        target.remove(target.selectionStart, target.selectionEnd);
        const before = target.text.charAt(target.cursorPosition - 1);
        const within = asWords ? before.trim() !== "" : asSentence && target.cursorPosition > 0;
        target.insert(target.cursorPosition, within ? sign.toLowerCase() : sign);
    }

    function erase() {
        if (target !== null && target.selectedText !== "")
            target.remove(target.selectionStart, target.selectionEnd);
        else if (target !== null && target.cursorPosition > 0)
            target.remove(target.cursorPosition - 1, target.cursorPosition);
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spacing: Theme.halfGap

    component Key: TouchButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.minimumHeight: Theme.key
        implicitHeight: Theme.key
        focusPolicy: Qt.NoFocus
    }

    Repeater {
        model: keyboard.digitsOnly ? keyboard.digitRows : keyboard.letterRows

        RowLayout {
            id: row

            required property string modelData
            required property int index
            readonly property bool last: index === 3

            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.halfGap

            Repeater {
                model: row.modelData.split("")

                Key {
                    required property string modelData

                    objectName: "key" + modelData
                    text: modelData
                    onClicked: keyboard.type(modelData)
                }
            }

            Key {
                objectName: "keySpace"
                visible: row.last && !keyboard.digitsOnly
                text: "␣"
                Accessible.name: qsTr("Space")
                onClicked: keyboard.type(" ")
            }

            Key {
                objectName: "keyErase"
                visible: row.last
                text: "⌫"
                Accessible.name: qsTr("Erase")
                onClicked: keyboard.erase()
            }
        }
    }
}
