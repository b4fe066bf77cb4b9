import QtQuick
import QtQuick.Layouts

Rectangle {
    id: bar

    required property QtObject controller
    required property QtObject shell

    implicitHeight: shell.can_lock || shell.has_menu ? Theme.touch : Math.round(42 * Theme.scale)
    color: Theme.accent

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap * 2

        TouchButton {
            objectName: "menuButton"
            visible: bar.shell.has_menu && (bar.shell.operator !== "" || !bar.shell.can_lock)
            enabled: !bar.shell.busy
            implicitHeight: Theme.key
            implicitWidth: Theme.touch
            text: "☰"
            Accessible.name: qsTr("Device menu")
            onClicked: bar.controller.show_page("device")
        }

        Text {
            // The sample is what must not be mistaken: it takes the room of the product's name.
            visible: bar.shell.sample === "" || !(bar.shell.has_menu || bar.shell.can_lock)
            text: qsTr("Leukoscope")
            color: Theme.accentInk
            font.family: Theme.fontFamily
            font.pixelSize: Theme.strong
            font.bold: true
        }

        Text {
            objectName: "sample"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumWidth: text === "" ? 0 : Math.round(140 * Theme.scale)
            text: bar.shell.sample ? qsTr("Sample %1").arg(bar.shell.sample) : ""
            color: Theme.accentInk
            font.family: Theme.fontFamily
            font.pixelSize: Theme.strong
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(9 * Theme.scale)
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignVCenter
        }

        Badge {
            objectName: "developmentKey"
            visible: bar.shell.development_key
            text: qsTr("DEVELOPMENT KEY")
            pixelSize: Theme.small
            fill: Theme.development
            ink: Theme.developmentInk
        }

        Badge {
            objectName: "simulated"
            visible: bar.shell.simulated
            text: qsTr("SIMULATED")
            pixelSize: Theme.large
            fill: Theme.simulated
            ink: Theme.simulatedInk
        }

        TouchButton {
            objectName: "lockButton"
            visible: bar.shell.can_lock && bar.shell.operator !== ""
            // A long name may not push the sample out: it has a line of its own, and shrinks.
            Layout.maximumWidth: Math.round(172 * Theme.scale)
            implicitWidth: Math.max(Theme.touch * 1.6, who.implicitWidth + 3 * Theme.gap)
            implicitHeight: Theme.key
            text: qsTr("Lock") + " · " + bar.shell.operator
            Accessible.name: qsTr("Lock; %1 is signed in").arg(bar.shell.operator)
            onClicked: bar.controller.lock()

            contentItem: Column {
                id: lockWords

                component Line: Text {
                    width: lockWords.width
                    color: Theme.accent
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.small
                    font.bold: true
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.round(9 * Theme.scale)
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignHCenter
                }

                Line {
                    text: qsTr("Lock")
                }

                Line {
                    id: who
                    text: bar.shell.operator
                }
            }
        }
    }
}
