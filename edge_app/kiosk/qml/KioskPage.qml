import QtQuick

// A page is made when it is first shown, or early, with the window, a few milliseconds of each picture's time: all at
// once it would hold the screen up. It stays, until all words or sizes change while nobody sees it: making it anew the
// next time is less work than laying it out again behind the one that is shown.
Loader {
    required property QtObject controller
    required property string name
    property bool early: false

    readonly property bool shown: controller.page === name
    readonly property bool making: shown && status === Loader.Loading

    function drop() {
        // Not "shown", which may still tell of the page before. Lists make their rows in the moments after they were
        // filled: ended then, Qt complains of each, so such a page stays this once.
        if (controller.page !== name && !filling.running && status !== Loader.Loading)
            active = false;
    }

    anchors.fill: parent
    active: false
    asynchronous: true
    // What is half made must not be touched.
    visible: shown && status === Loader.Ready
    focus: shown
    onShownChanged: {
        if (shown)
            active = true;
        filling.restart();
    }
    onLoaded: filling.restart()
    Component.onCompleted: if (shown || early)
        active = true

    Timer {
        id: filling
        interval: 300
    }
}
