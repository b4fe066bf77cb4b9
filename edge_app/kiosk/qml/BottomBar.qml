import QtQuick

Rectangle {
    id: bar

    required property QtObject shell

    implicitHeight: sentence.implicitHeight + Theme.gap
    color: Theme.card

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    Text {
        id: sentence
        objectName: "intendedUse"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        horizontalAlignment: Text.AlignHCenter
        text: bar.shell.intended_use
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
