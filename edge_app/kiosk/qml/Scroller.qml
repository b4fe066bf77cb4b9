import QtQuick
import QtQuick.Controls.Basic

// A part of a page that may be longer than its place: it says so by a bar that does not fade, and moves by touch and
// by the arrow keys.
Flickable {
    id: area

    readonly property bool overflows: contentHeight > height
    // Where what scrolls begins, and how wide it is: beside the bar, also where there is none, else the height of what
    // scrolls would decide on its width and the width on its height.
    readonly property real start: Qt.application.layoutDirection === Qt.RightToLeft ? width - room : 0
    readonly property real room: Math.max(0, width - Theme.gap * 2)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    // Qt keeps who has the keyboard on its round of Tab, and complains of being told otherwise.
    activeFocusOnTab: overflows || activeFocus
    Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.touch)
    Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.touch)

    ScrollBar.vertical: ScrollBar {
        policy: area.overflows ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    }
}
