import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// The frame around every page: what no page may leave out stands here. A new page is one more entry in
// "pages" and one more Loader in the StackLayout.
ApplicationWindow {
    id: window

    required property QtObject controller
    required property QtObject shell
    required property QtObject live
    required property QtObject result
    required property QtObject picture

    readonly property var pages: ["live", "result"]

    width: 1024
    height: 600
    minimumWidth: 800
    minimumHeight: 480
    title: qsTr("Leukoscope")
    color: Theme.page
    font.family: Theme.fontFamily
    font.pixelSize: Theme.body

    Binding {
        target: Theme
        property: "scale"
        value: Math.max(1.0, Math.min(window.width / 800, window.height / 480) * 0.65)
    }

    Shortcut {
        sequence: "Ctrl+Q"
        context: Qt.ApplicationShortcut
        onActivated: window.controller.quit()
    }

    header: TopBar {
        shell: window.shell
    }

    footer: BottomBar {
        shell: window.shell
    }

    StackLayout {
        anchors.fill: parent
        currentIndex: window.pages.indexOf(window.controller.page)

        LivePage {
            controller: window.controller
            shell: window.shell
            live: window.live
            picture: window.picture
        }

        ResultPage {
            controller: window.controller
            shell: window.shell
            live: window.live
            result: window.result
        }
    }
}
