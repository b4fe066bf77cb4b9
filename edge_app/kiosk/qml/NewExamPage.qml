pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The sample comes from a scanner, which types and presses Enter, from the keys, or from the camera.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject newExam
    required property QtObject view
    property bool withHistory: false

    property string sex: ""
    readonly property TextInput target: age.input.activeFocus ? age.input : whiteCount.input.activeFocus ? whiteCount.input : history.input.activeFocus ? history.input : sample.input

    function begin() {
        newExam.begin(sample.text, age.text, sex, history.text, whiteCount.text);
    }

    function fill() {
        sample.text = view.sample;
        age.text = view.age;
        whiteCount.text = view.white_count;
        history.text = view.history;
        sex = view.sex;
        newExam.look_up(sample.text);
        sample.input.forceActiveFocus();
    }

    onVisibleChanged: {
        if (visible)
            fill();
        else
            newExam.leave(sample.text, age.text, sex, history.text, whiteCount.text);
    }
    Component.onCompleted: if (visible)
        fill()

    Connections {
        target: page.view
        function onScanned_changed() {
            if (page.view.scanned !== "")
                sample.text = page.view.scanned;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.halfGap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            LabeledField {
                id: sample
                inputName: "sampleId"
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                label: qsTr("Sample ID: scan or type")
                onAccepted: {
                    page.newExam.look_up(sample.text);
                    startButton.forceActiveFocus();
                }
                onTextChanged: if (page.view.warning !== "" || text === "")
                    page.newExam.look_up("")
            }

            TouchButton {
                objectName: "scanButton"
                visible: page.view.can_scan
                enabled: !page.view.scanning && !page.shell.busy
                text: page.view.scanning ? qsTr("Looking") : qsTr("Camera")
                onClicked: page.newExam.scan()
            }

            Repeater {
                model: [100, 200, 400]

                TouchButton {
                    required property int modelData

                    objectName: "target" + modelData
                    implicitWidth: Math.round(72 * Theme.scale)
                    primary: page.view.target === modelData
                    text: (primary ? "✓" : "") + modelData
                    Accessible.name: qsTr("Count %1 white cells").arg(modelData)
                    onClicked: page.newExam.choose_target(modelData)
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            LabeledField {
                id: age
                inputName: "age"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                label: qsTr("Age, years")
                maximumLength: 5
                onAccepted: whiteCount.input.forceActiveFocus()
            }

            Repeater {
                model: [["female", "♀", qsTr("Female")], ["male", "♂", qsTr("Male")], ["other", "⚥", qsTr("Other")]]

                TouchButton {
                    required property var modelData

                    objectName: "sex " + modelData[0]
                    implicitWidth: Theme.touch * 1.1
                    primary: page.sex === modelData[0]
                    text: modelData[1]
                    Accessible.name: modelData[2]
                    onClicked: page.sex = primary ? "" : modelData[0]
                }
            }

            LabeledField {
                id: whiteCount
                inputName: "whiteCount"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                label: qsTr("White cells, 10⁹/L")
                maximumLength: 7
                onAccepted: history.input.forceActiveFocus()
            }

            LabeledField {
                id: history
                inputName: "history"
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                label: qsTr("History")
                maximumLength: 500
                onAccepted: startButton.forceActiveFocus()
            }
        }

        Keyboard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            target: page.target
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Text {
                objectName: "newExamNotice"
                Layout.fillWidth: true
                text: page.view.problem !== "" ? Theme.sentence(page.view.problem) : page.view.warning !== "" ? Theme.sentence("! " + page.view.warning) : page.shell.notice !== "" ? Theme.sentence(page.shell.notice) : qsTr("Patient data is optional and stays apart from the image result.")
                color: page.view.problem !== "" || page.view.warning !== "" ? Theme.suspectText : Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                font.bold: page.view.problem !== "" || page.view.warning !== ""
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            LanguageButton {
                controller: page.controller
                shell: page.shell
            }

            TouchButton {
                objectName: "historyButton"
                visible: page.withHistory
                enabled: !page.shell.busy
                text: "↺ " + qsTr("Past exams")
                onClicked: page.controller.show_page("history")
            }

            TouchButton {
                objectName: "quitFromNewExam"
                visible: !page.shell.has_menu
                enabled: !page.shell.busy
                text: qsTr("Quit")
                onClicked: page.controller.quit()
            }

            TouchButton {
                id: startButton
                objectName: "startButton"
                primary: true
                enabled: !page.shell.busy
                text: qsTr("Start counting")
                onClicked: page.begin()
            }
        }
    }
}
