pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The differential. Its rows share the height there is, so that a large screen has the larger table.
Rectangle {
    id: table

    property int textSize: Theme.body
    property alias rows: repeater.model
    // Reference ranges need the patient's age: without it their column is not there.
    property bool withUsual: false

    implicitHeight: (repeater.count + 1) * Math.round(textSize * 1.3) + Theme.gap
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line
    border.width: 1

    ColumnLayout {
        id: content
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: Theme.halfGap
        spacing: 0

        ShareLine {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            heading: true
            textSize: table.textSize
            name: qsTr("White cells")
            count: qsTr("Count")
            percent: qsTr("Share")
            interval: qsTr("95 % interval")
            usual: qsTr("Usual, %")
            withUsual: table.withUsual
        }

        Repeater {
            id: repeater

            ShareLine {
                Layout.fillWidth: true
                Layout.fillHeight: true
                // All alike: the suspect ones, which have no usual range, would else be the lowest.
                Layout.preferredHeight: 1
                textSize: table.textSize
                withUsual: table.withUsual
            }
        }
    }
}
