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

    StackLayout {
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

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "device"
            focus: visible

            sourceComponent: DevicePage {
                controller: window.controller
                withHistory: window.history !== null
                withLaptop: window.laptop !== null
                shell: window.shell
            }
        }

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "qc"
            focus: visible

            sourceComponent: QcPage {
                controller: window.controller
                shell: window.shell
                qc: window.qc
                view: window.qcPage
                control: window.controlForm
                controlView: window.controlFormPage
            }
        }

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "packs"
            focus: visible

            sourceComponent: PacksPage {
                controller: window.controller
                packs: window.packs
                view: window.packsPage
            }
        }

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "settings"
            focus: visible

            sourceComponent: SettingsPage {
                controller: window.controller
                shell: window.shell
                settings: window.settings
                view: window.settingsPage
            }
        }

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "calibration"
            focus: visible

            sourceComponent: CalibrationPage {
                controller: window.controller
                calibration: window.calibration
                view: window.calibrationPage
                picture: window.calibrationPicture
            }
        }

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "about"
            focus: visible

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

        Loader {
            active: window.operators !== null && (visible || item !== null)
            visible: window.controller.page === "operators"
            focus: visible

            sourceComponent: OperatorsPage {
                controller: window.controller
                operators: window.operators
                view: window.operatorsPage
            }
        }

        Loader {
            active: window.history !== null && (visible || item !== null)
            visible: window.controller.page === "history"
            focus: visible

            sourceComponent: HistoryPage {
                controller: window.controller
                history: window.history
                view: window.historyPage
            }
        }

        Loader {
            active: window.history !== null && (visible || item !== null)
            visible: window.controller.page === "compare"
            focus: visible

            sourceComponent: ComparePage {
                controller: window.controller
                history: window.history
                view: window.comparePage
            }
        }

        Loader {
            active: window.laptop !== null && (visible || item !== null)
            visible: window.controller.page === "laptop"
            focus: visible

            sourceComponent: LaptopPage {
                controller: window.controller
                laptop: window.laptop
                view: window.laptopPage
            }
        }

        Loader {
            active: window.shell.has_menu && (visible || item !== null)
            visible: window.controller.page === "clock"
            focus: visible

            sourceComponent: ClockPage {
                controller: window.controller
                clock: window.clock
                view: window.clockPage
            }
        }
    }
}
