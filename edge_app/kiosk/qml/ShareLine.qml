import QtQuick
import QtQuick.Layouts

RowLayout {
    id: line

    required property string name
    required property string count
    required property string percent
    required property string interval
    property bool suspect: false
    property bool heading: false

    readonly property color ink: heading ? Theme.mutedText : suspect ? Theme.suspectText : Theme.text

    spacing: Theme.halfGap

    component Cell: Text {
        color: line.ink
        font.family: Theme.fontFamily
        font.pixelSize: line.heading ? Theme.small : Theme.body
        horizontalAlignment: Text.AlignRight
    }

    Cell {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignLeft
        text: line.name
    }

    Cell {
        Layout.preferredWidth: Math.round(40 * Theme.scale)
        text: line.count
    }

    Cell {
        Layout.preferredWidth: Math.round(64 * Theme.scale)
        text: line.percent
        font.bold: !line.heading
    }

    Cell {
        Layout.preferredWidth: Math.round(116 * Theme.scale)
        text: line.interval
    }
}
