pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Past exams, newest first. A scanner finds one at once: what it types goes into the field without a touch.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject history
    required property QtObject view

    property bool typing: false

    spacing: Theme.gap

    function begin() {
        typing = false;
        wanted.text = view.text;
        // The next scan takes the place of what stands there.
        wanted.input.selectAll();
        wanted.input.forceActiveFocus();
    }

    // A scanner types wherever the last touch was.
    Keys.onPressed: event => {
        if (!/^[^\x00-\x20\x7f]+$/.test(event.text) || event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            return;
        wanted.input.forceActiveFocus();
        wanted.text = event.text;
        event.accepted = true;
    }

    onVisibleChanged: if (visible)
        begin()
    Component.onCompleted: begin()

    component Chips: RowLayout {
        id: chips

        property alias model: repeater.model
        property string named: ""

        signal chosen(string key)

        spacing: Theme.halfGap

        Repeater {
            id: repeater

            TouchButton {
                required property var model

                objectName: chips.named + " " + model.key
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                primary: model.chosen
                text: (model.chosen ? "✓ " : "") + model.name
                onClicked: chips.chosen(model.key)
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        spacing: Theme.gap

        PageHead {
            Layout.fillWidth: true
            controller: page.controller
            title: qsTr("Past exams")
            toMenu: false
        }

        LabeledField {
            id: wanted
            inputName: "wanted"
            Layout.fillWidth: true
            Layout.preferredWidth: Math.round(300 * Theme.scale)
            Layout.maximumWidth: Math.round(300 * Theme.scale)
            label: qsTr("Sample, operator or 2026-12-31")
            onAccepted: {
                page.typing = false;
                page.history.find(text);
            }
            onTouched: page.typing = true
        }

        TouchButton {
            objectName: "findButton"
            text: qsTr("Find")
            onClicked: {
                page.typing = false;
                page.history.find(wanted.text);
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gap
        Layout.rightMargin: Theme.gap
        visible: !page.typing
        spacing: Theme.gap * 2

        Chips {
            Layout.fillWidth: true
            model: page.view.periods
            named: "period"
            onChosen: key => page.history.choose_period(key)
        }

        Chips {
            Layout.fillWidth: true
            model: page.view.flags
            named: "flag"
            onChosen: key => page.history.choose_flag(key)
        }
    }

    Text {
        objectName: "historyMessage"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gap * 2
        Layout.rightMargin: Theme.gap * 2
        visible: text !== ""
        text: Theme.sentence(page.view.message)
        color: Theme.suspectText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.body
        font.bold: true
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignLeft
    }

    ListView {
        id: list
        objectName: "pastExams"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.gap
        Layout.rightMargin: Theme.gap
        clip: true
        spacing: Theme.halfGap
        boundsBehavior: Flickable.StopAtBounds
        model: page.view.rows

        delegate: TouchButton {
            id: row

            required property var model
            required property int index

            objectName: "exam " + model.uuid
            width: ListView.view.width
            implicitHeight: words.implicitHeight + Theme.gap * 2
            text: model.heading
            Accessible.name: model.heading + ", " + model.verdict + ", " + model.standing
            onActiveFocusChanged: if (activeFocus)
                list.positionViewAtIndex(index, ListView.Contain)
            onClicked: page.history.touch(model.uuid)

            contentItem: GridLayout {
                id: words
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: 0

                component Line: Text {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.body
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.round(11 * Theme.scale)
                    horizontalAlignment: Text.AlignLeft
                }

                Line {
                    text: row.model.heading
                    font.bold: true
                }

                Line {
                    text: row.model.standing
                    horizontalAlignment: Text.AlignRight
                    color: Theme.mutedText
                }

                Line {
                    text: (row.model.flagged ? "! " : "") + row.model.verdict
                    color: row.model.flagged ? Theme.suspectText : Theme.text
                    font.bold: row.model.flagged
                }

                Line {
                    text: row.model.counted
                    horizontalAlignment: Text.AlignRight
                    color: Theme.mutedText
                }
            }
        }

        footer: Item {
            width: ListView.view.width
            height: more.visible ? more.height + Theme.gap : 0

            TouchButton {
                id: more
                objectName: "moreButton"
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                visible: page.view.has_more
                enabled: !page.view.busy
                text: qsTr("Look further back")
                onClicked: page.history.more()
            }
        }

        Text {
            objectName: "noExam"
            anchors.centerIn: parent
            width: parent.width
            visible: list.count === 0
            text: page.view.busy ? qsTr("Looking") : page.view.has_more ? qsTr("None of the newest exams fits") : qsTr("No exam fits")
            color: Theme.mutedText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.strong
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Keyboard {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        visible: page.typing
        target: wanted.input
    }
}
