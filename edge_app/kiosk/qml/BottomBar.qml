import QtQuick

Rectangle {
    id: bar
    objectName: "bottomBar"

    required property QtObject shell

    implicitHeight: lines.implicitHeight + Theme.gap
    color: Theme.card

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    Column {
        id: lines
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap

        Text {
            objectName: "warning"
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: bar.shell.warning
            color: Theme.trouble
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            font.bold: true
            wrapMode: Text.WordWrap
        }

        Text {
            objectName: "stickSign"
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: bar.shell.stick
            color: bar.shell.stick_kind === "trouble" ? Theme.trouble : bar.shell.stick_kind === "done" ? Theme.pass : Theme.accent
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            font.bold: true
            wrapMode: Text.WordWrap
        }

        Text {
            objectName: "intendedUse"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: bar.shell.intended_use
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
