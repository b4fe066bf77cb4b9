import QtQuick
import QtQuick.Layouts

Item {
    id: numbers

    required property QtObject result

    implicitHeight: content.implicitHeight

    ColumnLayout {
        id: content
        anchors.fill: parent
        spacing: Theme.gap

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: judgement.implicitHeight + Theme.gap * 1.5
            radius: Theme.radius
            color: numbers.result.flagged ? Theme.flagged : Theme.card
            border.color: numbers.result.flagged ? Theme.flaggedEdge : Theme.line
            border.width: numbers.result.flagged ? Math.round(3 * Theme.scale) : 1

            ColumnLayout {
                id: judgement
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.gap
                spacing: Theme.halfGap

                Text {
                    objectName: "resultVerdict"
                    Layout.fillWidth: true
                    text: numbers.result.verdict
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.strong
                    font.bold: true
                    wrapMode: Text.WordWrap
                }

                Text {
                    objectName: "rule"
                    Layout.fillWidth: true
                    text: numbers.result.rule
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap * 2

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 460
                Layout.alignment: Qt.AlignTop
                spacing: 0

                ShareLine {
                    Layout.fillWidth: true
                    heading: true
                    name: qsTr("White cells")
                    count: qsTr("Count")
                    percent: qsTr("Share")
                    interval: qsTr("95 % interval")
                }

                Repeater {
                    model: numbers.result.shares

                    ShareLine {
                        Layout.fillWidth: true
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 320
                Layout.alignment: Qt.AlignTop
                spacing: Theme.halfGap

                Repeater {
                    model: numbers.result.facts

                    FactLine {
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
