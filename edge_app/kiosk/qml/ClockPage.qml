pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The device's clock, and five fields to set it: no order of day and month has to be guessed.
ColumnLayout {
    id: page

    required property QtObject controller
    required property QtObject clock
    required property QtObject view

    property Item target: yearField

    spacing: Theme.gap

    function fill(values) {
        [yearField, monthField, dayField, hourField, minuteField].forEach((field, at) => field.text = values[at]);
        hourField.input.selectAll();
        hourField.input.forceActiveFocus();
    }

    function set() {
        page.clock.set_clock(yearField.text, monthField.text, dayField.text, hourField.text, minuteField.text);
    }

    Connections {
        target: page.clock
        function onOpened(year, month, day, hour, minute) {
            page.fill([year, month, day, hour, minute]);
        }
    }

    Component.onCompleted: page.clock.open()

    PageHead {
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: 0
        controller: page.controller
        title: qsTr("Date and time")
        message: page.view.message
    }

    Text {
        objectName: "deviceTime"
        Layout.fillWidth: true
        text: page.view.now
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.large
        font.bold: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(9 * Theme.scale)
        horizontalAlignment: Text.AlignHCenter
    }

    component Part: LabeledField {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        digitsOnly: true
        maximumLength: 2
        input.onActiveFocusChanged: if (input.activeFocus) {
            page.target = this;
            input.selectAll();
        }
    }

    RowLayout {
        LayoutMirroring.enabled: false
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gap
        Layout.rightMargin: Theme.gap
        spacing: Theme.gap

        Part {
            id: yearField
            inputName: "year"
            label: qsTr("Year")
            maximumLength: 4
            onAccepted: monthField.input.forceActiveFocus()
        }

        Part {
            id: monthField
            inputName: "month"
            label: qsTr("Month")
            onAccepted: dayField.input.forceActiveFocus()
        }

        Part {
            id: dayField
            inputName: "day"
            label: qsTr("Day")
            onAccepted: hourField.input.forceActiveFocus()
        }

        Part {
            id: hourField
            inputName: "hour"
            label: qsTr("Hour")
            onAccepted: minuteField.input.forceActiveFocus()
        }

        Part {
            id: minuteField
            inputName: "minute"
            label: qsTr("Minute")
            onAccepted: setButton.click()
        }

        TouchButton {
            id: setButton
            objectName: "setClockButton"
            enabled: page.view.allowed && !page.view.busy
            primary: true
            text: page.view.busy ? qsTr("Wait") : qsTr("Set")
            onClicked: page.set()
        }
    }

    Keyboard {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: Theme.gap
        Layout.topMargin: 0
        digitsOnly: true
        target: page.target.input
    }
}
