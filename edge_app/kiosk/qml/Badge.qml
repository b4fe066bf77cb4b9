import QtQuick

Rectangle {
    id: badge

    property alias text: label.text
    property color fill
    property color ink
    property int pixelSize: Theme.body

    implicitWidth: label.implicitWidth + 2 * Theme.gap
    implicitHeight: label.implicitHeight + Theme.halfGap
    radius: Theme.radius
    color: fill

    Text {
        id: label
        anchors.centerIn: parent
        color: badge.ink
        font.family: Theme.fontFamily
        font.pixelSize: badge.pixelSize
        font.bold: true
    }
}
