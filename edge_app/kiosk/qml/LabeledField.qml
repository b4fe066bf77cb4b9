import QtQuick

// A field to type in, its name in small above what was typed. Also the target of Keyboard.qml.
Rectangle {
    id: field

    property string label: ""
    property alias text: input.text
    property alias input: input
    property alias inputName: input.objectName
    property int maximumLength: 64
    property bool secret: false
    property bool digitsOnly: false

    signal accepted
    signal touched

    implicitHeight: Theme.touch
    implicitWidth: Math.round(120 * Theme.scale)
    radius: Theme.radius
    color: Theme.card
    border.width: input.activeFocus ? Math.round(4 * Theme.scale) : Math.round(2 * Theme.scale)
    border.color: input.activeFocus ? Theme.focusRing : Theme.accent

    Text {
        id: name
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        anchors.topMargin: Theme.halfGap
        text: field.label
        color: Theme.mutedText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.small
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(9 * Theme.scale)
        horizontalAlignment: Text.AlignLeft
    }

    TextInput {
        id: input
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.halfGap
        height: Math.round(24 * Theme.scale)
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.strong
        font.bold: true
        clip: true
        activeFocusOnTab: true
        maximumLength: field.maximumLength
        // On the side of its name, also before it is known which way the words run. Said outright: an empty field
        // would not follow the mirroring until something is typed.
        LayoutMirroring.enabled: false
        horizontalAlignment: Qt.application.layoutDirection === Qt.RightToLeft ? TextInput.AlignRight : TextInput.AlignLeft
        echoMode: field.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: field.digitsOnly ? Qt.ImhDigitsOnly : Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        onAccepted: field.accepted()
    }

    MouseArea {
        anchors.fill: parent
        onClicked: {
            input.forceActiveFocus();
            field.touched();
        }
    }
}
