pragma ComponentBehavior: Bound

import QtQuick

// One cell of the gallery. A selected one has a tick and a thick frame, a suspect one an exclamation mark.
Item {
    id: tile

    required property int index
    required property string cell_id
    required property string name
    required property string certainty
    required property string sign
    required property bool suspect
    required property bool differ
    required property bool selected
    required property bool current
    required property bool pictured
    required property bool lacking
    property bool focused: false

    signal touched

    objectName: "cell " + cell_id
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("%1 %2").arg(name).arg(certainty)
    Accessible.checked: selected

    Rectangle {
        anchors.fill: parent
        anchors.margins: Math.round(2 * Theme.scale)
        radius: Theme.radius
        color: tile.selected ? Theme.accent : tile.suspect ? Theme.flagged : Theme.page
        border.width: tile.focused || tile.current ? Math.round(3 * Theme.scale) : 1
        border.color: tile.focused ? Theme.focusRing : tile.current ? Theme.accent : Theme.line

        Image {
            id: picture
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Math.round(4 * Theme.scale)
            height: width
            source: tile.pictured ? "image://cells/" + tile.cell_id : ""
            cache: false
            fillMode: Image.PreserveAspectFit
        }

        // Hardly a tile needs these words, and fitting them takes each its time.
        Loader {
            anchors.fill: picture
            anchors.margins: Theme.halfGap
            active: tile.lacking

            sourceComponent: Text {
                text: qsTr("No picture kept")
                color: tile.selected ? Theme.accentInk : Theme.mutedText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.small
                fontSizeMode: Text.Fit
                minimumPixelSize: Math.round(9 * Theme.scale)
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }

        Text {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Math.round(3 * Theme.scale)
            horizontalAlignment: Text.AlignHCenter
            text: (tile.selected ? "✓ " : "") + tile.name.split(/[,،]/)[0] + (tile.certainty !== "" ? " " + tile.certainty : "")
            color: tile.selected ? Theme.accentInk : tile.suspect ? Theme.suspectText : Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(8 * Theme.scale)
            font.bold: tile.suspect || tile.selected
        }

        Rectangle {
            visible: tile.sign !== ""
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.margins: Math.round(4 * Theme.scale)
            width: Math.max(height, signText.implicitWidth + Theme.gap)
            height: Math.round(22 * Theme.scale)
            radius: Theme.radius
            color: Theme.card
            border.width: 1
            border.color: Theme.line

            Text {
                id: signText
                anchors.centerIn: parent
                text: tile.sign
                color: Theme.suspectText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.small
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(9 * Theme.scale)
                font.bold: true
            }
        }
    }

    TapHandler {
        onTapped: tile.touched()
    }
}
