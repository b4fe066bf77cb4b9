pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The laptop that receives the log: what it has, and the cards of others on the stick.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject laptop
    required property QtObject view

    spacing: Theme.gap

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("Laptop")
        message: page.view.message

        TouchButton {
            objectName: "copyButton"
            visible: page.view.enrolled
            enabled: !page.view.busy
            text: qsTr("Copy to the stick")
            onClicked: page.laptop.copy_now()
        }

        TouchButton {
            objectName: "lookButton"
            enabled: !page.view.busy
            text: page.view.busy ? qsTr("Checking") : qsTr("Look for a stick")
            onClicked: page.laptop.open()
        }
    }

    Flickable {
        objectName: "laptopFacts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.gap * 2
        Layout.rightMargin: Theme.gap * 2
        clip: true
        contentHeight: lines.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.touch)
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.touch)

        ColumnLayout {
            id: lines
            width: parent.width
            spacing: Theme.gap

            FactList {
                Layout.fillWidth: true
                rows: page.view.facts
                textSize: Theme.body
            }

            Repeater {
                model: page.view.found

                OfferLine {
                    required property var model

                    Layout.fillWidth: true
                    name: qsTr("On the stick: %1").arg(model.name)
                    below: model.receives ? qsTr("✓ This laptop receives the log.") : page.view.allowed ? "" : qsTr("Only an administrator chooses the laptop.")
                    allowed: page.view.allowed && !page.view.busy
                    // Its laptop may not have got the device's card: the stick was lost, or given to another.
                    action: model.receives ? qsTr("Write this device's card") : qsTr("Enrol")
                    actionName: "enrol " + model.name
                    onActed: {
                        if (page.view.enrolled && !model.receives) {
                            another.path = model.path;
                            another.open();
                        } else {
                            page.laptop.enroll(model.path);
                        }
                    }
                }
            }

            Text {
                Layout.fillWidth: true
                text: qsTr("A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.")
                color: Theme.mutedText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }
    }

    ConfirmDialog {
        id: another

        property string path: ""

        question: qsTr("Send the log to another laptop from now on? The one before receives nothing more.")
        yes: qsTr("Enrol")
        no: qsTr("Back")
        onAccepted: page.laptop.enroll(path)
    }
}
