pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// What a control material holds: first what stands on its label, then the shares. The keys need the height, so the
// two come one after the other.
Item {
    id: page

    required property QtObject form
    required property QtObject view

    readonly property bool sharing: view.step === "shares"

    Connections {
        target: page.form
        function onAsked() {
            if (page.sharing) {
                meanField.text = page.view.mean;
                sdField.text = page.view.sd;
                meanField.input.forceActiveFocus();
            } else {
                nameField.text = page.view.name;
                lotField.text = page.view.lot;
                (page.view.name === "" ? nameField : lotField).input.forceActiveFocus();
            }
        }
    }

    component Message: Text {
        objectName: "controlMessage"
        Layout.fillWidth: true
        color: page.view.message !== "" ? Theme.suspectText : Theme.mutedText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.body
        font.bold: page.view.message !== ""
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(9 * Theme.scale)
        Layout.maximumHeight: Theme.touch
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: !page.sharing
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            LabeledField {
                id: nameField
                inputName: "controlName"
                Layout.fillWidth: true
                label: qsTr("Control material, as on its label")
                maximumLength: 40
                onAccepted: lotField.input.forceActiveFocus()
            }

            LabeledField {
                id: lotField
                inputName: "controlLot"
                Layout.fillWidth: true
                label: qsTr("Lot, or which slide")
                maximumLength: 40
                onAccepted: nextButton.click()
            }
        }

        Keyboard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            asWords: nameField.input.activeFocus
            target: lotField.input.activeFocus ? lotField.input : nameField.input
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Message {
                text: page.view.message
            }

            TouchButton {
                objectName: "cancelControl"
                text: qsTr("Cancel")
                onClicked: page.form.cancel()
            }

            TouchButton {
                id: nextButton
                objectName: "nextControl"
                primary: true
                text: qsTr("Next")
                onClicked: page.form.label(nameField.text, lotField.text)
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: page.sharing
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap * 2

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 4
                columns: 2
                rowSpacing: Theme.halfGap
                columnSpacing: Theme.halfGap
                uniformCellWidths: true

                Repeater {
                    model: page.view.classes

                    TouchButton {
                        id: one

                        required property string key
                        required property string name
                        required property string typed
                        required property bool chosen

                        objectName: "expect " + key
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        primary: chosen
                        text: name + (typed !== "" ? "\n" + typed : "")
                        onClicked: page.form.choose(key)

                        contentItem: Text {
                            text: one.text
                            color: one.primary ? Theme.accentInk : Theme.accent
                            font: one.font
                            fontSizeMode: Text.Fit
                            minimumPixelSize: Math.round(9 * Theme.scale)
                            wrapMode: Text.Wrap
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignVCenter
                        }
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                spacing: Theme.halfGap

                Text {
                    Layout.fillWidth: true
                    text: page.view.chosen_name
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.strong
                    font.bold: true
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.halfGap

                    LabeledField {
                        id: meanField
                        inputName: "expectedMean"
                        Layout.fillWidth: true
                        label: qsTr("Mean, %")
                        maximumLength: 5
                        onTextChanged: page.form.type_mean(text)
                        onAccepted: sdField.input.forceActiveFocus()
                    }

                    LabeledField {
                        id: sdField
                        inputName: "expectedSd"
                        Layout.fillWidth: true
                        label: qsTr("SD, %")
                        maximumLength: 5
                        onTextChanged: page.form.type_sd(text)
                        onAccepted: saveButton.click()
                    }
                }

                Keyboard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    digitsOnly: true
                    decimals: true
                    target: sdField.input.activeFocus ? sdField.input : meanField.input
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Message {
                text: page.view.message !== "" ? page.view.message : page.view.sum !== "" ? page.view.sum : qsTr("A class without a mean is not watched.")
            }

            TouchButton {
                objectName: "backToLabel"
                text: (Qt.application.layoutDirection === Qt.RightToLeft ? "→ " : "← ") + qsTr("Label")
                onClicked: page.form.back()
            }

            TouchButton {
                id: saveButton
                objectName: "saveControl"
                primary: true
                enabled: !page.view.busy
                text: qsTr("Save")
                onClicked: page.form.save()
            }
        }
    }
}
