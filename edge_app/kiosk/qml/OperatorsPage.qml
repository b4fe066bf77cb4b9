pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Who may sign in. The form takes the place of the list, because its keyboard needs the height.
Item {
    id: page

    required property QtObject controller
    required property QtObject operators
    required property QtObject view

    readonly property bool adding: view.form === "add"
    readonly property bool filling: view.form !== ""
    readonly property bool ready: pin.text !== "" && again.text !== "" && (!adding || nameField.text.trim() !== "") && !view.busy

    onFillingChanged: {
        nameField.text = "";
        pin.text = "";
        again.text = "";
        if (filling)
            (adding ? nameField : pin).input.forceActiveFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        visible: !page.filling
        spacing: Theme.gap

        PageHead {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: 0
            controller: page.controller
            title: qsTr("Operators")
            message: page.view.message

            TouchButton {
                objectName: "addOperator"
                enabled: page.view.allowed
                primary: true
                text: qsTr("Add")
                onClicked: page.operators.begin_add()
            }
        }

        ListView {
            id: list
            objectName: "operatorList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap * 2
            Layout.rightMargin: Theme.gap * 2
            clip: true
            spacing: Theme.halfGap
            boundsBehavior: Flickable.StopAtBounds
            model: page.view.operators
            cacheBuffer: 4000

            delegate: Rectangle {
                id: row

                required property string name
                required property string role
                required property string blocked
                required property int index

                width: ListView.view.width
                height: Theme.touch + Theme.gap
                radius: Theme.radius
                color: Theme.card

                RowLayout {
                    anchors.fill: parent
                    anchors.margins: Theme.halfGap
                    spacing: Theme.gap

                    Text {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.leftMargin: Theme.gap
                        text: row.name + " · " + row.role + (row.blocked !== "" ? " · " + row.blocked : "")
                        color: Theme.text
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.strong
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Math.round(9 * Theme.scale)
                        wrapMode: Text.Wrap
                        horizontalAlignment: Text.AlignLeft
                        verticalAlignment: Text.AlignVCenter
                    }

                    TouchButton {
                        objectName: "newPin " + row.name
                        enabled: page.view.allowed && !page.view.busy
                        text: qsTr("New PIN")
                        onActiveFocusChanged: if (activeFocus)
                            list.positionViewAtIndex(row.index, ListView.Contain)
                        onClicked: page.operators.begin_pin(row.name)
                    }

                    TouchButton {
                        objectName: "remove " + row.name
                        enabled: page.view.allowed && !page.view.busy
                        text: qsTr("Remove")
                        onClicked: {
                            removeDialog.name = row.name;
                            removeDialog.open();
                        }
                    }
                }
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: page.filling
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            LabeledField {
                id: nameField
                inputName: "operatorName"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                visible: page.adding
                label: qsTr("Name")
                maximumLength: 40
                onAccepted: pin.input.forceActiveFocus()
            }

            LabeledField {
                id: pin
                inputName: "operatorPin"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                label: page.adding ? qsTr("PIN, 4 to 12 digits") : qsTr("New PIN of %1").arg(page.view.name)
                secret: true
                digitsOnly: true
                maximumLength: 12
                onAccepted: again.input.forceActiveFocus()
            }

            LabeledField {
                id: again
                inputName: "operatorAgain"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                label: qsTr("The same PIN again")
                secret: true
                digitsOnly: true
                maximumLength: 12
                onAccepted: saveButton.click()
            }
        }

        Keyboard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            digitsOnly: !page.adding
            asWords: true
            target: nameField.input.activeFocus ? nameField.input : again.input.activeFocus ? again.input : pin.input
        }

        Text {
            objectName: "operatorMessage"
            Layout.fillWidth: true
            visible: text !== ""
            text: page.view.message
            color: Theme.suspectText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
            font.bold: true
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Repeater {
                model: page.adding ? page.view.roles : null

                TouchButton {
                    required property string key
                    required property string name
                    required property bool chosen

                    objectName: "role " + key
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    primary: chosen
                    text: (chosen ? "✓ " : "") + name
                    onClicked: page.operators.choose_role(key)
                }
            }

            Item {
                Layout.fillWidth: true
            }

            TouchButton {
                objectName: "cancelOperator"
                text: qsTr("Cancel")
                onClicked: page.operators.cancel()
            }

            TouchButton {
                id: saveButton
                objectName: "saveOperator"
                primary: true
                enabled: page.ready
                text: qsTr("Save")
                onClicked: page.operators.save(nameField.text, pin.text, again.text)
            }
        }
    }

    ConfirmDialog {
        id: removeDialog

        property string name: ""

        question: qsTr("Remove %1? What they did stays in the log.").arg(name)
        yes: qsTr("Remove")
        no: qsTr("Keep")
        onAccepted: page.operators.remove(name)
    }
}
