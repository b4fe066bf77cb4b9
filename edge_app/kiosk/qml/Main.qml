import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// The frame around every page: what no page may leave out stands here. A new page is one more entry in
// "pages" and one more item in the StackLayout.
ApplicationWindow {
    id: window

    required property QtObject controller
    required property QtObject shell
    required property QtObject live
    required property QtObject result
    required property QtObject picture

    required property QtObject gallery
    required property QtObject galleryPage
    required property QtObject signing
    required property QtObject signingView
    required property QtObject paper
    required property QtObject paperView
    required property QtObject newExam
    required property QtObject newExamPage
    property QtObject signIn: null
    property QtObject signInPage: null

    property QtObject qc: null
    property QtObject qcPage: null
    property QtObject controlForm: null
    property QtObject controlFormPage: null
    property QtObject packs: null
    property QtObject packsPage: null
    property QtObject settings: null
    property QtObject settingsPage: null
    property QtObject calibration: null
    property QtObject calibrationPage: null
    property QtObject calibrationPicture: null
    property QtObject aboutPage: null
    property QtObject clock: null
    property QtObject clockPage: null
    property QtObject laptop: null
    property QtObject laptopPage: null
    property QtObject operators: null
    property QtObject operatorsPage: null
    property QtObject history: null
    property QtObject historyPage: null
    property QtObject comparePage: null

    readonly property var pages: ["live", "result", "new-exam", "sign-in", "gallery", "device", "qc", "packs", "settings", "calibration", "about", "signing", "operators", "history", "compare", "laptop", "clock"]

    // These pages fill an 800x480 screen to the last line: their words grow only with the room there is.
    readonly property var full: ["live", "new-exam"]
    // Columns and tiles here are as wide as their words: they grow with the screen alone.
    readonly property var tables: ["result", "gallery", "compare"]
    readonly property real room: Math.max(1.0, Math.min(width / 800, height / 480) / Theme.scale)

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

    Binding {
        target: Theme
        property: "textFactor"
        value: window.tables.includes(window.controller.page) ? 1.0 : Math.min(window.shell.text_percent / 100, window.full.includes(window.controller.page) ? window.room : 1.5)
    }

    Shortcut {
        sequence: "Ctrl+Q"
        context: Qt.ApplicationShortcut
        onActivated: window.controller.quit()
    }

    header: TopBar {
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        controller: window.controller
        shell: window.shell
    }

    footer: BottomBar {
        shell: window.shell
    }

    // The pages behind the menu are made one after the other, a little at a time, while the kiosk shows another:
    // made at the first touch, each would hold the screen up.
    property int warm: 0

    Timer {
        // Not while the kiosk itself comes up.
        interval: window.warm === 0 ? 4000 : 1500
        repeat: true
        running: window.warm < stack.count
        onTriggered: window.warm += 1
    }

    component MenuPage: Loader {
        id: menuPage

        property string page: ""
        property int turn: 0
        property bool wanted: true
        property bool made: false

        active: wanted && (visible || made || turn < window.warm)
        asynchronous: !visible
        visible: window.controller.page === page
        focus: visible
        onLoaded: made = true

        Connections {
            target: window.controller
            function onPages_changing() {
                window.warm = 0;
                menuPage.made = menuPage.visible;
            }
        }
    }

    StackLayout {
        id: stack
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        anchors.fill: parent
        currentIndex: window.pages.indexOf(window.controller.page)

        LivePage {
            controller: window.controller
            shell: window.shell
            live: window.live
            picture: window.picture
            galleryView: window.galleryPage
            paper: window.paper
            paperView: window.paperView
        }

        ResultPage {
            controller: window.controller
            shell: window.shell
            live: window.live
            result: window.result
            signing: window.signing
            signingView: window.signingView
            history: window.history
            paper: window.paper
            paperView: window.paperView
        }

        NewExamPage {
            controller: window.controller
            shell: window.shell
            newExam: window.newExam
            view: window.newExamPage
            withHistory: window.history !== null
        }

        Loader {
            active: window.signIn !== null
            visible: window.controller.page === "sign-in"
            focus: visible

            sourceComponent: SignInPage {
                controller: window.controller
                shell: window.shell
                signIn: window.signIn
                view: window.signInPage
            }
        }

        GalleryPage {
            controller: window.controller
            shell: window.shell
            gallery: window.gallery
            view: window.galleryPage
        }

        MenuPage {
            page: "device"
            turn: 0
            wanted: window.shell.has_menu

            sourceComponent: DevicePage {
                controller: window.controller
                withHistory: window.history !== null
                withLaptop: window.laptop !== null
                shell: window.shell
            }
        }

        MenuPage {
            page: "qc"
            turn: 1
            wanted: window.shell.has_menu

            sourceComponent: QcPage {
                controller: window.controller
                shell: window.shell
                qc: window.qc
                view: window.qcPage
                control: window.controlForm
                controlView: window.controlFormPage
            }
        }

        MenuPage {
            page: "packs"
            turn: 2
            wanted: window.shell.has_menu

            sourceComponent: PacksPage {
                controller: window.controller
                packs: window.packs
                view: window.packsPage
            }
        }

        MenuPage {
            page: "settings"
            turn: 3
            wanted: window.shell.has_menu

            sourceComponent: SettingsPage {
                controller: window.controller
                shell: window.shell
                settings: window.settings
                view: window.settingsPage
            }
        }

        MenuPage {
            page: "calibration"
            turn: 4
            wanted: window.shell.has_menu

            sourceComponent: CalibrationPage {
                controller: window.controller
                calibration: window.calibration
                view: window.calibrationPage
                picture: window.calibrationPicture
            }
        }

        MenuPage {
            page: "about"
            turn: 5
            wanted: window.shell.has_menu

            sourceComponent: AboutPage {
                controller: window.controller
                view: window.aboutPage
            }
        }

        SigningPage {
            controller: window.controller
            shell: window.shell
            result: window.result
            signing: window.signing
            view: window.signingView
        }

        MenuPage {
            page: "operators"
            turn: 6
            wanted: window.operators !== null

            sourceComponent: OperatorsPage {
                controller: window.controller
                operators: window.operators
                view: window.operatorsPage
            }
        }

        MenuPage {
            page: "history"
            turn: 7
            wanted: window.history !== null

            sourceComponent: HistoryPage {
                controller: window.controller
                history: window.history
                view: window.historyPage
            }
        }

        MenuPage {
            page: "compare"
            turn: 8
            wanted: window.history !== null

            sourceComponent: ComparePage {
                controller: window.controller
                history: window.history
                view: window.comparePage
            }
        }

        MenuPage {
            page: "laptop"
            turn: 9
            wanted: window.laptop !== null

            sourceComponent: LaptopPage {
                controller: window.controller
                laptop: window.laptop
                view: window.laptopPage
            }
        }

        MenuPage {
            page: "clock"
            turn: 10
            wanted: window.shell.has_menu

            sourceComponent: ClockPage {
                controller: window.controller
                clock: window.clock
                view: window.clockPage
            }
        }
    }
}
