pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

RowLayout {
    id: line

    required property string name
    required property string first
    required property string second
    property bool heading: false

    component Cell: Text {
        color: line.heading ? Theme.mutedText : Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignRight
    }

    spacing: Theme.halfGap

    Cell {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignLeft
        text: line.name
    }

    Cell {
        Layout.preferredWidth: Math.round(76 * Theme.scale)
        text: line.first
    }

    Cell {
        Layout.preferredWidth: Math.round(64 * Theme.scale)
        text: line.second
    }
}
