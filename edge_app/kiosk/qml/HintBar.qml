import QtQuick
import QtQuick.Layouts

// The one line that says what the hands should do now.
Rectangle {
    id: hintBar

    property string tone: "wait"
    property string hint: ""
    property string message: ""
    // Onwards, to the next field.
    property string goSign: Qt.application.layoutDirection === Qt.RightToLeft ? "←" : "→"

    readonly property color ink: tone === "go" ? Theme.goInk : tone === "act" ? Theme.actInk : tone === "trouble" ? Theme.troubleInk : Theme.waitInk

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.gap)
    radius: Theme.radius
    color: tone === "go" ? Theme.go : tone === "act" ? Theme.act : tone === "trouble" ? Theme.trouble : Theme.wait

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap * 1.5
        anchors.rightMargin: Theme.gap * 1.5
        spacing: Theme.gap * 1.5

        Text {
            text: hintBar.tone === "go" ? hintBar.goSign : hintBar.tone === "act" ? "!" : hintBar.tone === "trouble" ? "✕" : "…"
            color: hintBar.ink
            font.family: Theme.fontFamily
            font.pixelSize: Math.round(28 * Theme.scale)
            font.bold: true
        }

        ColumnLayout {
            id: words
            Layout.fillWidth: true
            spacing: 0

            Text {
                objectName: "hint"
                Layout.fillWidth: true
                text: Theme.sentence(hintBar.hint)
                color: hintBar.ink
                font.family: Theme.fontFamily
                font.pixelSize: Theme.large
                font.bold: true
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            Text {
                objectName: "message"
                Layout.fillWidth: true
                visible: text !== ""
                text: Theme.sentence(hintBar.message)
                color: hintBar.ink
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
        }
    }
}
