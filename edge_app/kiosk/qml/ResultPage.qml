import QtQuick
import QtQuick.Layouts

// On a narrow screen the numbers and the details are two views behind one button; on a wide one they stand
// side by side. No number scrolls: with gloves, what has to be scrolled to is not seen. The details do where a long
// history leaves them no room.
Item {
    id: page

    required property QtObject controller
    required property QtObject shell
    required property QtObject live
    required property QtObject result
    required property QtObject signing
    required property QtObject signingView
    property QtObject history: null
    required property QtObject paper
    required property QtObject paperView

    readonly property bool wide: width >= 1280 * Theme.scale
    readonly property bool showNumbers: wide || !showsDetails
    readonly property bool showDetails: wide || showsDetails
    readonly property int textSize: wide ? Theme.strong : Theme.body
    property bool showsDetails: false

    function begin() {
        showsDetails = false;
        if (visible)
            (backButton.visible ? backButton : newButton.visible ? newButton : quitButton).forceActiveFocus();
    }

    onVisibleChanged: begin()
    Component.onCompleted: begin()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap * 2

            Text {
                text: page.showNumbers ? qsTr("Result") : qsTr("Details")
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.large
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(9 * Theme.scale)
                font.bold: true
            }

            Text {
                objectName: "standing"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: page.result.standing
                color: Theme.suspectText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.strong
                font.bold: true
                wrapMode: Text.WordWrap
            }
        }

        VerdictPanel {
            Layout.fillWidth: true
            visible: page.showNumbers
            verdict: page.result.verdict
            rule: page.result.rule
            flagged: page.result.flagged
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            // Else the row is no higher than its highest child may be, and hangs in the middle of the page.
            Layout.maximumHeight: Number.POSITIVE_INFINITY
            spacing: Theme.gap * 2

            ShareTable {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: (page.wide ? 490 : 450) + (page.result.with_usual ? 175 : 0)
                visible: page.showNumbers
                rows: page.result.shares
                withUsual: page.result.with_usual
                textSize: page.textSize
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: page.wide ? 410 : page.showsDetails ? 430 : 330
                Layout.fillHeight: true
                Layout.maximumHeight: Number.POSITIVE_INFINITY
                spacing: Theme.gap * 2

                FactList {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    Layout.alignment: Qt.AlignTop
                    visible: page.showNumbers
                    rows: page.result.facts
                    // Signs at the foot of a low screen take a line each.
                    textSize: page.height < 380 * Theme.scale ? Theme.small : Theme.body
                }

                Scroller {
                    id: details
                    objectName: "details"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: page.showDetails
                    contentHeight: detailRows.implicitHeight

                    FactList {
                        id: detailRows
                        x: details.start
                        width: details.room
                        rows: page.result.details
                        textSize: Theme.small
                    }
                }
            }

            Scroller {
                id: worth
                objectName: "worth"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: page.wide ? 365 : 350
                visible: page.showDetails
                contentHeight: worthColumn.implicitHeight

                ColumnLayout {
                    id: worthColumn
                    x: worth.start
                    width: worth.room
                    spacing: Theme.gap

                    Text {
                        Layout.fillWidth: true
                        text: qsTr("What the models were measured to be worth")
                        visible: page.result.limits !== ""
                        color: Theme.text
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.small
                        font.bold: true
                        wrapMode: Text.WordWrap
                        horizontalAlignment: Text.AlignLeft
                    }

                    Text {
                        objectName: "limits"
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: page.result.limits
                        color: Theme.text
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.small
                        wrapMode: Text.WordWrap
                        horizontalAlignment: Text.AlignLeft
                    }

                    SubtypePanel {
                        Layout.fillWidth: true
                        rows: page.result.subtypes
                    }
                }
            }
        }

        Text {
            objectName: "notice"
            Layout.fillWidth: true
            visible: text !== ""
            text: Theme.sentence(page.shell.notice !== "" ? page.shell.notice : page.live.message)
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.body
            font.bold: true
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            TouchButton {
                objectName: "listButton"
                implicitWidth: Theme.touch
                visible: page.shell.past
                text: Qt.application.layoutDirection === Qt.RightToLeft ? "→" : "←"
                Accessible.name: qsTr("Past exams")
                onClicked: page.controller.show_page("history")
            }

            TouchButton {
                objectName: "detailsButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: !page.wide
                text: page.showsDetails ? qsTr("Numbers") : qsTr("Details")
                onClicked: page.showsDetails = !page.showsDetails
            }

            Item {
                Layout.fillWidth: true
            }

            TouchButton {
                objectName: "cellsButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: qsTr("Cells")
                onClicked: page.controller.show_gallery()
            }

            TouchButton {
                objectName: "compareButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: page.history !== null
                text: qsTr("Compare")
                onClicked: page.history.compare()
            }

            TouchButton {
                objectName: "saveButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: page.paperView.can_save
                enabled: !page.paperView.busy
                text: qsTr("Save PDF")
                onClicked: page.paper.save()
            }

            TouchButton {
                objectName: "printButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: page.paperView.can_print
                enabled: !page.paperView.busy
                text: qsTr("Print")
                onClicked: page.paper.print_out()
            }

            TouchButton {
                objectName: "goOnButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: page.signingView.locked
                text: qsTr("Go on")
                onClicked: page.signing.go_on()
            }

            TouchButton {
                objectName: "signButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: page.signingView.offered
                primary: page.signingView.step === "sign"
                text: page.signingView.button
                onClicked: page.controller.show_signing()
            }

            TouchButton {
                id: backButton
                objectName: "backButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: !page.shell.ended
                primary: true
                text: qsTr("Back to live")
                onClicked: page.controller.show_live()
            }

            TouchButton {
                id: newButton
                objectName: "newButton"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: page.shell.ended && page.shell.can_start_new
                enabled: !page.shell.busy
                primary: page.signingView.step !== "sign"
                text: qsTr("New exam")
                onClicked: page.controller.show_new_exam()
            }

            QuitButton {
                id: quitButton
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: !page.shell.has_menu
                controller: page.controller
                shell: page.shell
            }
        }
    }
}
