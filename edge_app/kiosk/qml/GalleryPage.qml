pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// Every cell at one scale, by class, the least certain first. Touch cells, then the class they are.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject gallery
    required property QtObject view

    // Signs at the foot of a low screen take the room of the heading, never that of a key.
    readonly property bool low: height < Math.round(404 * Theme.scale)

    function begin() {
        if (visible)
            grid.forceActiveFocus();
    }

    onVisibleChanged: begin()
    Component.onCompleted: begin()

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: page.visible
        onActivated: page.gallery.undo()
    }

    Shortcut {
        sequences: [StandardKey.SelectAll]
        enabled: page.visible
        onActivated: page.gallery.select_shown()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.topMargin: page.low ? Theme.halfGap : Theme.gap
        spacing: Theme.halfGap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.halfGap

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.halfGap

                    Repeater {
                        model: [["all", qsTr("All")], ["suspect", qsTr("! Suspect")], ["differ", qsTr("? In doubt")]]

                        TouchButton {
                            required property var modelData

                            objectName: "filter " + modelData[0]
                            Layout.fillWidth: true
                            primary: page.view.filter === modelData[0]
                            text: (primary ? "✓ " : "") + modelData[1]
                            onClicked: page.gallery.choose_filter(modelData[0])
                        }
                    }

                    TouchButton {
                        objectName: "selectButton"
                        Layout.fillWidth: true
                        text: qsTr("Select")
                        Accessible.name: qsTr("Select all shown")
                        onClicked: page.gallery.select_shown()
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    radius: Theme.radius
                    color: Theme.card
                    border.width: grid.activeFocus ? Math.round(3 * Theme.scale) : 1
                    border.color: grid.activeFocus ? Theme.focusRing : Theme.line

                    GridView {
                        id: grid

                        readonly property int columns: Math.max(3, Math.floor(width / (112 * Theme.scale)))

                        objectName: "cells"
                        anchors.fill: parent
                        anchors.margins: Theme.halfGap
                        clip: true
                        // Else tiles that nobody sees are still being made when the page is let go.
                        cacheBuffer: 0
                        activeFocusOnTab: true
                        keyNavigationEnabled: true
                        cellWidth: Math.floor(width / columns)
                        cellHeight: cellWidth + Theme.small + Theme.halfGap
                        model: page.view.tiles
                        ScrollBar.vertical: ScrollBar {
                            policy: grid.contentHeight > grid.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
                        }

                        delegate: CellTile {
                            width: grid.cellWidth
                            height: grid.cellHeight
                            focused: GridView.isCurrentItem && grid.activeFocus
                            onTouched: {
                                grid.currentIndex = index;
                                grid.forceActiveFocus();
                                page.gallery.toggle(cell_id);
                            }
                        }

                        Keys.onSpacePressed: if (currentItem)
                            page.gallery.toggle(currentItem.cell_id)
                        Keys.onPressed: event => {
                            for (let i = 0; i < classes.count; i++) {
                                const button = classes.itemAt(i);
                                if (event.text !== "" && event.text === button?.shortcut) {
                                    page.gallery.touch_class(button.key);
                                    event.accepted = true;
                                }
                            }
                        }
                    }

                    Text {
                        anchors.centerIn: parent
                        visible: grid.count === 0
                        text: qsTr("No cell to show")
                        color: Theme.mutedText
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.large
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Math.round(9 * Theme.scale)
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(272 * Theme.scale)
                Layout.fillHeight: true
                spacing: Theme.halfGap

                Text {
                    objectName: "heading"
                    Layout.fillWidth: true
                    visible: !page.low
                    text: page.view.heading
                    color: Theme.text
                    font.family: Theme.fontFamily
                    font.pixelSize: page.view.selected > 0 ? Theme.strong : Theme.small
                    font.bold: page.view.selected > 0
                    wrapMode: Text.WordWrap
                    horizontalAlignment: Text.AlignLeft
                }

                GridLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    columns: 2
                    columnSpacing: Theme.halfGap
                    rowSpacing: page.low ? Math.round(2 * Theme.scale) : Theme.halfGap

                    Repeater {
                        id: classes
                        model: page.view.classes

                        ClassKey {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: 1
                            Layout.minimumHeight: Theme.key
                            onClicked: page.gallery.touch_class(key)
                        }
                    }

                    TouchButton {
                        objectName: "undoButton"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        Layout.minimumHeight: Theme.key
                        implicitHeight: Theme.key
                        enabled: page.view.can_undo
                        text: qsTr("↶ Undo")
                        onClicked: page.gallery.undo()
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Text {
                objectName: "opinions"
                Layout.fillWidth: true
                Layout.maximumHeight: Theme.touch
                text: page.view.message !== "" ? Theme.sentence(page.view.message) : (page.low ? page.view.heading + "\n" : "") + page.view.opinions
                color: page.view.message !== "" ? Theme.suspectText : Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.small
                fontSizeMode: Text.Fit
                minimumPixelSize: Math.round(9 * Theme.scale)
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }

            TouchButton {
                objectName: "whyButton"
                enabled: page.view.can_explain
                text: qsTr("Why?")
                onClicked: page.gallery.explain()
            }

            TouchButton {
                objectName: "reviewedButton"
                text: page.view.reviewed !== "" ? page.view.reviewed : qsTr("Reviewed")
                onClicked: page.gallery.review()
            }

            TouchButton {
                objectName: "galleryLiveButton"
                visible: !page.shell.ended
                text: qsTr("Live")
                onClicked: page.controller.show_live()
            }

            TouchButton {
                objectName: "galleryResultButton"
                primary: true
                text: qsTr("Result")
                onClicked: page.controller.show_result()
            }
        }
    }

    Popup {
        id: why

        parent: Overlay.overlay
        anchors.centerIn: parent
        padding: Theme.gap * 2
        modal: true
        focus: true
        visible: page.visible && page.view.why !== ""
        closePolicy: Popup.NoAutoClose
        onOpened: closeButton.forceActiveFocus()

        background: Rectangle {
            color: Theme.card
            radius: Theme.radius
            border.color: Theme.accent
            border.width: Math.round(3 * Theme.scale)
        }

        contentItem: ColumnLayout {
            spacing: Theme.gap

            Image {
                objectName: "whyPicture"
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: Math.round(240 * Theme.scale)
                Layout.preferredHeight: Math.round(240 * Theme.scale)
                fillMode: Image.PreserveAspectFit
                cache: false
                source: page.view.why !== "" ? "image://cells/" + page.view.why : ""
            }

            Text {
                Layout.preferredWidth: Math.round(480 * Theme.scale)
                text: qsTr("Yellow: what the first reader's class hangs on. It shows where the reader looks, not that it is right.")
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.body
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            TouchButton {
                id: closeButton
                objectName: "whyClose"
                Layout.fillWidth: true
                primary: true
                text: qsTr("Back to the cells")
                onClicked: page.gallery.close_why()
            }
        }
    }
}
