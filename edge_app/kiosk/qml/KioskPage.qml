import QtQuick

// A page is made when it is first shown, or early, with the window. It stays, until all words or sizes change while
// nobody sees it: making it anew the next time is less work than laying it out again behind the one that is shown.
Loader {
    required property QtObject controller
    required property string name
    property bool early: false

    readonly property bool shown: controller.page === name

    function drop() {
        // Not "shown", which may still tell of the page before.
        if (controller.page !== name)
            active = false;
    }

    anchors.fill: parent
    active: false
    visible: shown
    focus: shown
    onShownChanged: if (shown)
        active = true
    Component.onCompleted: if (shown || early)
        active = true
}
