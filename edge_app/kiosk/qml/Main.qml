import QtQuick
import QtQuick.Controls.Basic

// The frame around every page: what no page may leave out stands here. A new page is one more KioskPage.
ApplicationWindow {
    id: window

    required property QtObject controller
    required property QtObject shell
    required property QtObject live
    required property QtObject counting
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
    property QtObject readers: null
    property QtObject readersPage: null
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

    // These pages fill an 800x480 screen to the last line: their words grow only with the room there is.
    readonly property var full: ["live", "new-exam"]
    // Columns and tiles here are as wide as their words: they grow with the screen alone.
    readonly property var tables: ["result", "gallery", "compare"]
    readonly property real room: Math.max(1.0, Math.min(width / 800, height / 480) / Theme.scale)

    readonly property real textFactor: tables.includes(controller.page) ? 1.0 : Math.min(shell.text_percent / 100, full.includes(controller.page) ? room : 1.5)

    // Whether the page that is shown is still to come up.
    readonly property bool making: Array.from(stack.children).some(page => page.making)

    function dropHidden() {
        for (const page of stack.children)
            page.drop();
    }

    onTextFactorChanged: {
        dropHidden();
        Theme.textFactor = textFactor;
    }
    Component.onCompleted: Theme.textFactor = textFactor

    // Of the window, so that what pops up over a page runs as the page does.
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
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

    Connections {
        target: window.controller
        function onLanguage_changing(code) {
            window.dropHidden();
        }
    }

    Shortcut {
        sequence: "Ctrl+Q"
        context: Qt.ApplicationShortcut
        onActivated: window.controller.quit()
    }

    header: TopBar {
        controller: window.controller
        shell: window.shell
    }

    footer: BottomBar {
        shell: window.shell
    }

    Item {
        id: stack
        anchors.fill: parent

        KioskPage {
            controller: window.controller
            name: "live"
            early: true

            sourceComponent: LivePage {
                controller: window.controller
                shell: window.shell
                live: window.live
                counting: window.counting
                picture: window.picture
                galleryView: window.galleryPage
                paper: window.paper
                paperView: window.paperView
            }
        }

        KioskPage {
            controller: window.controller
            name: "result"
            early: true

            sourceComponent: ResultPage {
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
        }

        KioskPage {
            controller: window.controller
            name: "new-exam"

            sourceComponent: NewExamPage {
                controller: window.controller
                shell: window.shell
                newExam: window.newExam
                view: window.newExamPage
                withHistory: window.history !== null
            }
        }

        KioskPage {
            controller: window.controller
            name: "sign-in"

            sourceComponent: SignInPage {
                controller: window.controller
                shell: window.shell
                signIn: window.signIn
                view: window.signInPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "gallery"
            early: true

            sourceComponent: GalleryPage {
                controller: window.controller
                shell: window.shell
                gallery: window.gallery
                view: window.galleryPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "device"

            sourceComponent: DevicePage {
                controller: window.controller
                withHistory: window.history !== null
                withLaptop: window.laptop !== null
                shell: window.shell
            }
        }

        KioskPage {
            controller: window.controller
            name: "qc"

            sourceComponent: QcPage {
                controller: window.controller
                shell: window.shell
                qc: window.qc
                view: window.qcPage
                control: window.controlForm
                controlView: window.controlFormPage
                readers: window.readers
                readersView: window.readersPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "packs"

            sourceComponent: PacksPage {
                controller: window.controller
                packs: window.packs
                view: window.packsPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "settings"

            sourceComponent: SettingsPage {
                controller: window.controller
                shell: window.shell
                settings: window.settings
                view: window.settingsPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "calibration"

            sourceComponent: CalibrationPage {
                controller: window.controller
                calibration: window.calibration
                view: window.calibrationPage
                picture: window.calibrationPicture
            }
        }

        KioskPage {
            controller: window.controller
            name: "about"

            sourceComponent: AboutPage {
                controller: window.controller
                view: window.aboutPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "signing"

            sourceComponent: SigningPage {
                controller: window.controller
                shell: window.shell
                result: window.result
                signing: window.signing
                view: window.signingView
            }
        }

        KioskPage {
            controller: window.controller
            name: "operators"

            sourceComponent: OperatorsPage {
                controller: window.controller
                operators: window.operators
                view: window.operatorsPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "history"

            sourceComponent: HistoryPage {
                controller: window.controller
                history: window.history
                view: window.historyPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "compare"

            sourceComponent: ComparePage {
                controller: window.controller
                history: window.history
                view: window.comparePage
            }
        }

        KioskPage {
            controller: window.controller
            name: "laptop"

            sourceComponent: LaptopPage {
                controller: window.controller
                laptop: window.laptop
                view: window.laptopPage
            }
        }

        KioskPage {
            controller: window.controller
            name: "clock"

            sourceComponent: ClockPage {
                controller: window.controller
                clock: window.clock
                view: window.clockPage
            }
        }
    }
}
