pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Each setting between a button for the value before and one for the next: nothing to type.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject settings
    required property QtObject view

    spacing: Theme.gap

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("Settings")
        message: page.view.message
    }

    ListView {
        id: list
        objectName: "settings"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.gap * 2
        Layout.rightMargin: Theme.gap * 2
        clip: true
        spacing: Theme.halfGap
        boundsBehavior: Flickable.StopAtBounds
        model: page.view.rows
        cacheBuffer: 4000

        delegate: Rectangle {
            id: row

            required property string name
            required property string label
            required property string value
            required property bool has_less
            required property bool has_more
            required property int index

            width: ListView.view.width
            height: Theme.touch + Theme.gap
            radius: Theme.radius
            color: Theme.card

            RowLayout {
                anchors.fill: parent
                anchors.margins: Theme.halfGap
                spacing: Theme.gap

                Text {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 3
                    Layout.leftMargin: Theme.gap
                    text: row.label
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.strong
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Math.round(9 * Theme.scale)
                    wrapMode: Text.WordWrap
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                }

                TouchButton {
                    objectName: "less " + row.name
                    enabled: row.has_less
                    text: "−"
                    Accessible.name: qsTr("Less") + ": " + row.label
                    onActiveFocusChanged: if (activeFocus)
                        list.positionViewAtIndex(row.index, ListView.Contain)
                    onClicked: page.settings.step(row.name, -1)
                }

                Text {
                    objectName: "value " + row.name
                    Layout.fillHeight: true
                    Layout.preferredWidth: Math.round(180 * Theme.scale)
                    text: row.value
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.strong
                    font.bold: true
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Math.round(9 * Theme.scale)
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }

                TouchButton {
                    objectName: "more " + row.name
                    enabled: row.has_more
                    text: "+"
                    Accessible.name: qsTr("More") + ": " + row.label
                    onActiveFocusChanged: if (activeFocus)
                        list.positionViewAtIndex(row.index, ListView.Contain)
                    onClicked: page.settings.step(row.name, 1)
                }
            }
        }
    }
}
