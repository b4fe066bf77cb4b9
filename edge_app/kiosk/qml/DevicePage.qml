pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The menu of what is about the device and not about an exam.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject shell

    property bool withHistory: false
    property bool withLaptop: false

    readonly property var tiles: [...(withHistory ? [["history", "↺", qsTr("Past exams")]] : []), ["qc", "◎", qsTr("Quality control")], ["calibration", "↔", qsTr("Calibration")], ["packs", "▦", qsTr("Model packs")], ["settings", "☷", qsTr("Settings")], ...(withLaptop ? [["laptop", "⇄", qsTr("Laptop")]] : []), ["clock", "◷", qsTr("Date and time")], ["about", "ℹ", qsTr("About")], ...(shell.can_lock ? [["operators", "☺", qsTr("Operators")]] : [])]

    spacing: Theme.gap

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("Device")
        toMenu: false
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: Theme.gap
        columns: page.tiles.length > 7 ? 4 : 3
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap * 2

        Repeater {
            model: page.tiles

            TouchButton {
                id: tile

                required property var modelData

                objectName: "tile " + modelData[0]
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: 1
                text: modelData[2]
                onClicked: page.controller.show_page(modelData[0])

                contentItem: Column {
                    topPadding: (tile.height - sign.height - name.height) / 2 - Theme.gap
                    spacing: Theme.halfGap

                    Text {
                        id: sign
                        width: parent.width
                        text: tile.modelData[1]
                        color: Theme.accent
                        font.family: "DejaVu Sans"
                        font.pixelSize: Math.round(40 * Theme.scale)
                        horizontalAlignment: Text.AlignHCenter
                    }

                    Text {
                        id: name
                        width: parent.width
                        text: tile.text
                        color: Theme.accent
                        font: tile.font
                        wrapMode: Text.WordWrap
                        horizontalAlignment: Text.AlignHCenter
                    }
                }
            }
        }

        QuitButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: 1
            controller: page.controller
            shell: page.shell
        }

        LanguageButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: 1
            controller: page.controller
            shell: page.shell
        }
    }
}
