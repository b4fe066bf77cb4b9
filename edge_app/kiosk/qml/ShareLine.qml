pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// One class of the differential with its exact interval, or the heading above them.
Item {
    id: line

    required property string name
    required property string count
    required property string percent
    required property string interval
    required property string usual
    property bool withUsual: false
    // The names keep their width beside one more column.
    readonly property real digit: textSize * (withUsual ? 0.86 : 1.0)
    property int textSize: Theme.body
    property bool suspect: false
    property bool heading: false

    readonly property color ink: heading ? Theme.mutedText : suspect ? Theme.suspectText : Theme.text

    component Cell: Text {
        color: line.ink
        font.family: Theme.fontFamily
        font.pixelSize: line.heading ? Theme.small : line.textSize
        // A low screen with signs at its foot leaves a row less than its words would have.
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(9 * Theme.scale)
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        Layout.fillHeight: true
    }

    implicitHeight: cells.implicitHeight

    Rectangle {
        visible: !line.heading
        width: parent.width
        height: 1
        color: Theme.line
    }

    RowLayout {
        id: cells
        anchors.fill: parent
        spacing: line.withUsual ? Theme.gap : Theme.halfGap

        Cell {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignLeft
            text: line.name
        }

        Cell {
            Layout.preferredWidth: Math.round(line.digit * 3.1)
            text: line.count
        }

        Cell {
            Layout.preferredWidth: Math.round(line.digit * 4.6)
            text: line.percent
            font.bold: !line.heading
        }

        Cell {
            Layout.preferredWidth: Math.round(line.digit * 8.0)
            text: line.interval
        }

        Cell {
            Layout.preferredWidth: Math.round(line.digit * 5.0)
            visible: line.withUsual
            text: line.usual
            color: Theme.mutedText
        }
    }
}
