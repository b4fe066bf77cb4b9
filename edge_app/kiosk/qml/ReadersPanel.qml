import QtQuick
import QtQuick.Layouts

// How often the first reader calls a healthy cell blast on this microscope, and which rate the flag rule goes by.
ColumnLayout {
    id: panel

    required property QtObject controller
    required property QtObject readers
    required property QtObject view

    spacing: Theme.gap

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: panel.controller
        title: qsTr("False blast calls here")
        message: panel.view.message
        back: () => panel.readers.close()
    }

    HintBar {
        objectName: "readersMeaning"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gap
        Layout.rightMargin: Theme.gap
        visible: hint !== ""
        tone: panel.view.tone
        goSign: "✓"
        hint: panel.view.busy && panel.view.meaning === "" ? qsTr("Counting over the signed exams") : panel.view.meaning
    }

    Scroller {
        id: figures
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.gap * 2
        Layout.rightMargin: Theme.gap * 2

        contentHeight: facts.implicitHeight

        FactList {
            id: facts
            x: figures.start
            width: figures.room
            textSize: Theme.body
            nameWidth: figures.room * 0.45
            rows: panel.view.facts
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.topMargin: 0
        spacing: Theme.gap

        TouchButton {
            objectName: "forgetRate"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: panel.view.can_forget && !panel.view.busy
            text: qsTr("Go by the pack again")
            onClicked: panel.readers.forget()
        }

        TouchButton {
            objectName: "useRate"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            primary: true
            enabled: panel.view.can_use && !panel.view.busy
            text: qsTr("Use the rate found here")
            onClicked: panel.readers.use()
        }
    }
}
