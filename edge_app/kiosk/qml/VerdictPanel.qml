import QtQuick
import QtQuick.Layouts

// The blast-suspect sentence, and in plain words what the rule behind it means.
Rectangle {
    id: panel

    property string verdict: ""
    property string rule: ""
    property bool flagged: false

    implicitHeight: words.implicitHeight + Theme.gap * 1.5
    radius: Theme.radius
    color: flagged ? Theme.flagged : Theme.card
    border.color: flagged ? Theme.flaggedEdge : Theme.line
    border.width: flagged ? Math.round(3 * Theme.scale) : 1

    ColumnLayout {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap * 1.25
        anchors.rightMargin: Theme.gap * 1.25
        spacing: Theme.halfGap

        Text {
            objectName: "verdict"
            Layout.fillWidth: true
            text: panel.verdict
            color: panel.flagged ? Theme.suspectText : Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: panel.rule === "" ? Theme.body : Theme.strong
            font.bold: panel.rule !== "" || panel.flagged
            wrapMode: Text.WordWrap
        }

        Text {
            objectName: "rule"
            Layout.fillWidth: true
            visible: text !== ""
            text: panel.rule
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
