pragma ComponentBehavior: Bound

import QtQuick

// Where one has been on the slide; the newest field is filled and has a thick frame.
Rectangle {
    id: map

    property alias places: repeater.model
    readonly property int count: repeater.count

    color: Theme.card
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Slide map, %1 fields").arg(repeater.count)

    Item {
        anchors.fill: parent
        anchors.margins: Theme.halfGap

        Repeater {
            id: repeater

            Rectangle {
                required property var model

                x: model.x * parent.width
                y: model.y * parent.height
                width: Math.max(4, model.width * parent.width)
                height: Math.max(4, model.height * parent.height)
                color: model.newest ? Theme.accent : Theme.barTrack
                border.width: model.newest ? 2 : 1
                border.color: Theme.accent
            }
        }
    }
}
