import QtQuick

// A ring drawn on a Canvas: it works with the software renderer and repaints only when a field was counted.
Item {
    id: ring

    property int counted: 0
    property int target: 0
    property real progress: 0.0

    implicitWidth: Math.round(72 * Theme.scale)
    implicitHeight: implicitWidth

    onProgressChanged: canvas.requestPaint()

    Canvas {
        id: canvas
        anchors.fill: parent

        onPaint: {
            const context = getContext("2d");
            const thick = width * 0.11;
            const radius = (width - thick) / 2;
            context.reset();
            context.lineWidth = thick;
            context.strokeStyle = Theme.barTrack;
            context.beginPath();
            context.arc(width / 2, height / 2, radius, 0, 2 * Math.PI);
            context.stroke();
            context.strokeStyle = Theme.accent;
            context.beginPath();
            context.arc(width / 2, height / 2, radius, -Math.PI / 2, -Math.PI / 2 + ring.progress * 2 * Math.PI);
            context.stroke();
        }
    }

    Column {
        anchors.centerIn: parent

        Text {
            objectName: "counted"
            anchors.horizontalCenter: parent.horizontalCenter
            text: ring.counted
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.large
            font.bold: true
        }

        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            // Within the ring: some languages need a long word for it.
            width: ring.width * 0.68
            horizontalAlignment: Text.AlignHCenter
            visible: ring.target > 0
            text: qsTr("of %1").arg(ring.target)
            color: Theme.mutedText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(8 * Theme.scale)
        }
    }
}
