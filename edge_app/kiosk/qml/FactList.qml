import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: list

    property alias rows: repeater.model

    spacing: Theme.halfGap

    Repeater {
        id: repeater

        FactLine {
            Layout.fillWidth: true
        }
    }
}
