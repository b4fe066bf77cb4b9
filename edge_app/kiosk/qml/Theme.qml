pragma Singleton
import QtQuick

// Every colour, size and font of the kiosk.
//
// Dark on light: the eye comes from the eyepiece's bright field, and a light screen spares it from adapting
// at each look; it also hides the reflections of a lit laboratory and the smears of gloves. All large
// surfaces are neutral grey, so that they do not shift how the stain's colours are seen.
// Text on its surface has a contrast of at least 4.5:1 (WCAG 2.1 AA); tests/kiosk checks the pairs.
QtObject {
    // Set by Main.qml: 1 on the 7-inch 800x480 screen.
    property real scale: 1.0

    readonly property color page: "#eef0f0"
    readonly property color card: "#ffffff"
    readonly property color surround: "#3a3d3f"
    readonly property color line: "#c3c9cb"
    readonly property color barTrack: "#dde2e3"
    readonly property color text: "#15191b"
    readonly property color mutedText: "#4b5459"
    readonly property color darkInk: "#ffffff"

    readonly property color accent: "#0b5563"
    readonly property color accentPressed: "#073b45"
    readonly property color accentInk: "#ffffff"
    readonly property color buttonFace: "#ffffff"
    readonly property color buttonPressed: "#d5dcde"
    readonly property color disabledText: "#6b7479"
    readonly property color focusRing: "#b35c00"

    readonly property color go: "#17663a"
    readonly property color goInk: "#ffffff"
    readonly property color act: "#ffd65c"
    readonly property color actInk: "#2b1d00"
    readonly property color wait: "#d3dcdf"
    readonly property color waitInk: "#15191b"
    readonly property color trouble: "#a01318"
    readonly property color troubleInk: "#ffffff"

    readonly property color pass: "#17663a"
    readonly property color fail: "#9a3d00"
    readonly property color share: "#0b5563"
    readonly property color suspectShare: "#b35c00"
    readonly property color suspectText: "#7d2f00"
    readonly property color flagged: "#fff0d6"
    readonly property color flaggedEdge: "#b35c00"

    readonly property color simulated: "#ffd400"
    readonly property color simulatedInk: "#000000"
    readonly property color development: "#15191b"
    readonly property color developmentInk: "#ffffff"

    // Marks on the picture: hues that no stain has, over a black outline.
    readonly property var marks: ({
            plain: "#ffffff",
            suspect: "#ffd400",
            differ: "#5ff2ff",
            outline: "#000000"
        })

    // Known before the first word is drawn. DejaVu has every script but Devanagari.
    readonly property string language: Qt.uiLanguage
    readonly property string fontFamily: fontFor(language)

    function fontFor(code) {
        return code === "hi" ? "Noto Sans Devanagari" : "DejaVu Sans";
    }

    // A sentence that begins with a name in Latin letters runs as the language does all the same.
    function sentence(words) {
        return Qt.application.layoutDirection === Qt.RightToLeft && words !== "" ? "\u200f" + words : words;
    }

    // Set by Main.qml: what the site chose, 1 to 1.5, within the room of the page. Words grow and their places do
    // not; titles are large enough as they are.
    property real textFactor: 1.0

    readonly property int small: Math.round(sized(14))
    readonly property int body: Math.round(sized(15))
    readonly property int strong: Math.round(sized(17))
    readonly property int large: Math.round(sized(22))

    function sized(pixels) {
        return scale * Math.min(pixels * textFactor, Math.max(pixels, 22));
    }

    readonly property int gap: Math.round(8 * scale)
    readonly property int halfGap: Math.round(4 * scale)
    readonly property int radius: Math.round(6 * scale)
    // At 800x480 this is the size of every touch target. 52 px on the 133 dpi touch screen is 10 mm: a gloved fingertip.
    readonly property int touch: Math.round(52 * scale)
    // A key of the keyboard on the screen, among many: 48 px is the least a target may have.
    readonly property int key: Math.round(48 * scale)
    readonly property int row: Math.round(21 * scale)
}
