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
        message: page.view.message

        TouchButton {
            objectName: "lookButton"
            enabled: !page.view.busy
            text: page.view.busy ? qsTr("Checking") : qsTr("Look for a stick")
            onClicked: page.packs.open()
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

                OfferLine {
                    required property var model

                    Layout.fillWidth: true
                    name: qsTr("On the stick: %1").arg(model.name)
                    allowed: page.view.allowed && !page.view.busy
                    action: qsTr("Install")
                    actionName: "install " + model.name
                    onActed: page.packs.install(model.path)
                }
            }

            Repeater {
                model: page.view.packs

                OfferLine {
                    required property var model

                    Layout.fillWidth: true
                    name: model.title
                    below: model.limits
                    allowed: page.view.allowed && !page.view.busy
                    action: model.can_roll_back ? qsTr("Roll back") : model.can_activate ? qsTr("Activate") : ""
                    actionName: (model.can_roll_back ? "rollback " : "activate ") + model.file_name
                    onActed: model.can_roll_back ? page.packs.roll_back(model.place) : page.packs.activate(model.file_name)
                }
            }
        }
    }
}
