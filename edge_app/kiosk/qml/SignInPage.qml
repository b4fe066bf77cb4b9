pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Who works with the device. The first start of a device asks for an administrator instead.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject signIn
    required property QtObject view

    readonly property bool firstStart: view.first_start

    function clear() {
        pin.text = "";
        newPin.text = "";
        again.text = "";
    }

    function focusInput() {
        if (visible)
            (firstStart ? adminName.input : pin.input).forceActiveFocus();
    }

    onVisibleChanged: {
        clear();
        focusInput();
    }
    onFirstStartChanged: focusInput()
    Component.onCompleted: focusInput()

    Connections {
        target: page.view
        function onChosen_changed() {
            page.clear();
            page.focusInput();
        }
        function onWaiting_changed() {
            if (!page.view.waiting)
                page.clear();
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: !page.firstStart
        spacing: Theme.gap * 2

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 3
            spacing: Theme.gap

            Text {
                Layout.fillWidth: true
                text: qsTr("Who works now?")
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.large
                font.bold: true
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.WordWrap
            }

            ListView {
                objectName: "operators"
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                spacing: Theme.halfGap
                model: page.view.operators

                delegate: TouchButton {
                    id: one

                    required property string name
                    required property string role
                    required property bool chosen

                    objectName: "operator " + name
                    width: ListView.view.width
                    primary: chosen
                    text: (chosen ? "✓ " : "") + name + " · " + role
                    onClicked: page.signIn.choose(name)
                }
            }

            LanguageButton {
                Layout.fillWidth: true
                controller: page.controller
                shell: page.shell
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 3
            spacing: Theme.gap

            LabeledField {
                id: pin
                inputName: "pin"
                Layout.fillWidth: true
                enabled: page.view.chosen !== ""
                label: page.view.chosen !== "" ? qsTr("PIN of %1").arg(page.view.chosen) : qsTr("Touch your name first")
                secret: true
                digitsOnly: true
                maximumLength: 12
                onAccepted: page.signIn.enter(pin.text)
            }

            Text {
                objectName: "signInMessage"
                Layout.fillWidth: true
                visible: text !== ""
                text: Theme.sentence(page.view.message)
                color: Theme.suspectText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                font.bold: true
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            Keyboard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                digitsOnly: true
                target: pin.input
            }

            TouchButton {
                objectName: "signInButton"
                Layout.fillWidth: true
                primary: true
                enabled: page.view.chosen !== "" && pin.text !== "" && !page.view.waiting
                text: qsTr("Sign in")
                onClicked: page.signIn.enter(pin.text)
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: page.firstStart
        spacing: Theme.gap

        Text {
            Layout.fillWidth: true
            text: qsTr("A new device: who is its administrator?")
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.large
            font.bold: true
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.WordWrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            LabeledField {
                id: adminName
                inputName: "adminName"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                label: qsTr("Name")
                maximumLength: 40
                onAccepted: newPin.input.forceActiveFocus()
            }

            LabeledField {
                id: newPin
                inputName: "adminPin"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                label: qsTr("PIN, 4 to 12 digits")
                secret: true
                digitsOnly: true
                maximumLength: 12
                onAccepted: again.input.forceActiveFocus()
            }

            LabeledField {
                id: again
                inputName: "adminAgain"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                label: qsTr("The same PIN again")
                secret: true
                digitsOnly: true
                maximumLength: 12
                onAccepted: setUpButton.click()
            }
        }

        Keyboard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            asWords: true
            target: newPin.input.activeFocus ? newPin.input : again.input.activeFocus ? again.input : adminName.input
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Text {
                objectName: "setUpMessage"
                Layout.fillWidth: true
                text: Theme.sentence(page.view.message)
                color: Theme.suspectText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                font.bold: true
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            LanguageButton {
                controller: page.controller
                shell: page.shell
            }

            TouchButton {
                id: setUpButton
                objectName: "setUpButton"
                primary: true
                enabled: !page.view.waiting
                text: qsTr("Begin")
                onClicked: page.signIn.set_up(adminName.text, newPin.text, again.text)
            }
        }
    }
}
