import QtQuick
import QtQuick.Window

// Why the kiosk cannot start, until it is tried again.
Window {
    id: trouble

    property string sentence

    width: 800
    height: 480
    visible: true
    color: Theme.page
    title: "Leukoscope"

    Rectangle {
        anchors.fill: parent
        anchors.margins: 0.06 * Math.min(parent.width, parent.height)
        color: Theme.trouble
        radius: 8

        Text {
            objectName: "sentence"
            anchors.fill: parent
            anchors.margins: 0.08 * Math.min(parent.width, parent.height)
            text: trouble.sentence
            color: Theme.troubleInk
            font.pixelSize: Math.max(20, parent.height / 15)
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
    }
}
