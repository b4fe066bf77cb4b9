import QtQuick
import QtQuick.Layouts

// A clinician signs the result, or states why a signed one is opened again. A PIN is typed beside what it
// stands for; a reason needs the whole width for its letters.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject result
    required property QtObject signing
    required property QtObject view

    readonly property bool amending: view.step === "amend"
    // Signs at the foot of a low screen take the room of the title, which the button says too, never that of a key.
    readonly property bool low: amending && height < Math.round(402 * Theme.scale)
    readonly property bool ready: pin.text !== "" && (!amending || reason.text.trim() !== "") && !view.waiting

    function confirm() {
        if (ready)
            page.signing.confirm(pin.text, reason.text);
    }

    function begin() {
        pin.text = "";
        reason.text = "";
        if (visible)
            (amending ? reason : pin).input.forceActiveFocus();
    }

    onVisibleChanged: begin()
    Component.onCompleted: begin()

    Connections {
        target: page.view
        function onWaiting_changed() {
            if (!page.view.waiting)
                pin.text = "";
        }
    }

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        columns: page.amending ? 1 : 2
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !page.amending
            Layout.preferredWidth: 3
            spacing: Theme.gap

            Text {
                objectName: "signingTitle"
                Layout.fillWidth: true
                visible: !page.low
                text: page.view.title
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.large
                font.bold: true
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            VerdictPanel {
                Layout.fillWidth: true
                visible: !page.amending
                verdict: page.result.verdict
                rule: ""
                flagged: page.result.flagged
            }

            FactList {
                Layout.fillWidth: true
                visible: !page.amending
                rows: page.result.facts
                textSize: Theme.body
            }

            Text {
                objectName: "statement"
                Layout.fillWidth: true
                visible: !(page.low && page.view.message !== "")
                text: page.view.statement
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            Item {
                Layout.fillHeight: true
                visible: !page.amending
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 3
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                LabeledField {
                    id: reason
                    inputName: "reason"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    visible: page.amending
                    label: qsTr("Why is the result changed?")
                    maximumLength: 200
                    onAccepted: pin.input.forceActiveFocus()
                }

                LabeledField {
                    id: pin
                    inputName: "signingPin"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    label: page.view.pin_label
                    secret: true
                    digitsOnly: true
                    maximumLength: 12
                    onAccepted: page.confirm()
                }
            }

            Text {
                objectName: "signingMessage"
                Layout.fillWidth: true
                visible: text !== ""
                text: Theme.sentence(page.view.message)
                color: Theme.suspectText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                font.bold: true
                Layout.maximumHeight: page.low ? Theme.row : implicitHeight
                fontSizeMode: page.low ? Text.Fit : Text.FixedSize
                minimumPixelSize: Math.round(9 * Theme.scale)
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            Keyboard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                digitsOnly: !page.amending
                asSentence: true
                target: reason.input.activeFocus ? reason.input : pin.input
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                TouchButton {
                    objectName: "signingBack"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTr("Back")
                    onClicked: page.controller.show_result()
                }

                TouchButton {
                    objectName: "confirmButton"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    primary: true
                    enabled: page.ready
                    text: page.view.title
                    onClicked: page.confirm()
                }
            }
        }
    }
}
