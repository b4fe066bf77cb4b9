import QtQuick
import QtQuick.Layouts

Item {
    id: details

    required property QtObject result

    implicitHeight: content.implicitHeight

    RowLayout {
        id: content
        anchors.fill: parent
        spacing: Theme.gap * 2

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 460
            Layout.alignment: Qt.AlignTop
            spacing: Theme.halfGap

            Repeater {
                model: details.result.details

                FactLine {
                    Layout.fillWidth: true
                }
            }
        }

        SubtypePanel {
            Layout.fillWidth: true
            Layout.preferredWidth: 320
            Layout.alignment: Qt.AlignTop
            rows: details.result.subtypes
        }
    }
}
