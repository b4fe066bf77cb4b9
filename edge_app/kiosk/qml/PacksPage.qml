pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The models of the device with their measured limits, and those on a stick.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject packs
    required property QtObject view

    spacing: Theme.gap

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("Model packs")
        beside: page.view.message

        TouchButton {
            objectName: "lookButton"
            enabled: !page.view.busy
            text: page.view.busy ? qsTr("Checking") : qsTr("Look for a stick")
            onClicked: page.packs.open()
        }
    }

    component PackLine: Rectangle {
        id: line

        property string name: ""
        property string below: ""
        property string action: ""
        property string actionName: ""

        signal acted

        implicitHeight: Math.max(Theme.touch + Theme.gap, words.implicitHeight + Theme.gap)
        radius: Theme.radius
        color: Theme.card

        RowLayout {
            anchors.fill: parent
            anchors.margins: Theme.halfGap
            spacing: Theme.gap

            ColumnLayout {
                id: words
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap
                spacing: 0

                Text {
                    Layout.fillWidth: true
                    text: line.name
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.body
                    font.bold: true
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                }

                Text {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: line.below
                    color: Theme.mutedText
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                }
            }

            TouchButton {
                objectName: line.actionName
                visible: line.action !== ""
                enabled: page.view.allowed && !page.view.busy
                text: line.action
                onClicked: line.acted()
            }
        }
    }

    Flickable {
        objectName: "packList"
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
            spacing: Theme.halfGap

            Repeater {
                model: page.view.found

                PackLine {
                    required property var model

                    Layout.fillWidth: true
                    name: qsTr("On the stick: %1").arg(model.name)
                    action: qsTr("Install")
                    actionName: "install " + model.name
                    onActed: page.packs.install(model.path)
                }
            }

            Repeater {
                model: page.view.packs

                PackLine {
                    required property var model

                    Layout.fillWidth: true
                    name: model.name + " · " + model.state
                    below: model.limits
                    action: model.can_roll_back ? qsTr("Roll back") : model.can_activate ? qsTr("Activate") : ""
                    actionName: (model.can_roll_back ? "rollback " : "activate ") + model.file_name
                    onActed: model.can_roll_back ? page.packs.roll_back(model.place) : page.packs.activate(model.file_name)
                }
            }
        }
    }
}
