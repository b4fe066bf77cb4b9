pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: list

    property int textSize: Theme.small
    property int nameWidth: Math.round(textSize * 7.9)
    property alias rows: repeater.model

    spacing: Theme.halfGap

    Repeater {
        id: repeater

        FactLine {
            Layout.fillWidth: true
            textSize: list.textSize
            nameWidth: list.nameWidth
        }
    }
}
