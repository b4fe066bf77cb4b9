import QtQuick
import QtQuick.Layouts

// What the device is for, and what it is made of.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject view

    spacing: Theme.gap

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("About")
        message: page.view.message
    }

    Flickable {
        id: scroll
        objectName: "facts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.gap * 2
        Layout.rightMargin: Theme.gap * 2
        clip: true
        contentHeight: facts.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.touch)
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.touch)

        FactList {
            id: facts
            width: scroll.width
            rows: page.view.facts
            textSize: Theme.body
        }
    }
}
