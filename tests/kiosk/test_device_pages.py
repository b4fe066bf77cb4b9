"""The pages about the device in the real window, by taps and keys."""

from dataclasses import replace

import pytest
from device_home import EXPECTED, GlassCamera, upkeep_in
from kiosk_pages import scene_rect
from kiosk_states import PlayedSession, exam, state
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from test_layout import STATES, check_everything_is_readable

from edge_app.exam.cell_class import CellClass
from edge_app.kiosk.device_pages import DevicePages
from edge_app.logbook.logbook import Logbook
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status
from edge_app.qc.westgard import Expectation
from edge_app.settings import Settings, load_settings

PAGES = ("qc", "calibration", "packs", "settings", "about")
GOOD = {CellClass.NEUTROPHIL: 60, CellClass.LYMPHOCYTE: 30, CellClass.MONOCYTE: 10}


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as one:
        yield one


@pytest.fixture
def ended():
    return PlayedSession(state(Status.ENDED, exam=exam(GOOD, ended="target")))


def test_the_menu_leads_to_every_page_and_back_to_the_exam(open_kiosk, tmp_path, logbook, ended):
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="result")
    kiosk.touch("menuButton")
    for page in PAGES:
        kiosk.touch(f"tile {page}")
        kiosk.wait_for_desk()
        assert kiosk.kiosk.controller.page == page
        kiosk.touch("backButton")
        assert kiosk.kiosk.controller.page == "device"
    kiosk.touch("backButton")
    assert kiosk.kiosk.controller.page == "result"


def test_the_keyboard_alone_reaches_a_tile_and_comes_back(open_kiosk, tmp_path, logbook, ended):
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="device")
    kiosk.tab_to("tile about")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.wait_for_desk()
    assert kiosk.kiosk.controller.page == "about"
    kiosk.tab_to("backButton")
    kiosk.press(Qt.Key.Key_Space)
    assert kiosk.kiosk.controller.page == "device"


def test_a_touched_setting_is_kept_and_the_text_grows(open_kiosk, tmp_path, logbook, ended):
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="settings")
    kiosk.wait_for_desk()
    before = kiosk.item("value text_percent").property("font").pixelSize()
    kiosk.touch("more text_percent")
    kiosk.wait_for_desk()
    assert kiosk.item("value text_percent").property("text") == "125 %"
    assert kiosk.item("value text_percent").property("font").pixelSize() > before
    assert load_settings(tmp_path / "settings.toml").text_percent == 125


def test_a_clinician_sees_settings_and_cannot_change_them(open_kiosk, tmp_path, logbook, ended):
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Ana", Role.ADMIN, "7391")
    store.add("Bo", Role.CLINICIAN, "2580")
    kiosk = open_kiosk(ended, operators=store, upkeep=upkeep_in(tmp_path, logbook))
    kiosk.sign_in("Bo", "2580")
    kiosk.kiosk.controller.show_page("settings")
    kiosk.wait_for_desk()
    assert not kiosk.item("more target_cells").property("enabled")
    assert "Only a technician" in kiosk.item("beside").property("text")


def test_a_control_slide_is_ordered_counted_and_judged(open_kiosk, tmp_path, logbook, ended):
    logbook.append_device(EXPECTED).result()
    orders, control = [], PlayedSession(state(exam=exam(GOOD, control="L7", sample_id="QC L7")))

    def new_session(order):
        orders.append(order)
        return control

    kiosk = open_kiosk(ended, new_session=new_session, upkeep=upkeep_in(tmp_path, logbook), page="qc")
    kiosk.wait_for_desk()
    kiosk.touch("readControlButton")
    kiosk.qtbot.waitUntil(lambda: kiosk.kiosk.controller.page == "live", timeout=5000)
    assert (orders[0].sample_id, orders[0].control) == ("QC L7", "L7")
    kiosk.settle()
    control.show(replace(state(Status.ENDED), exam=exam(GOOD, ended="target", control="L7")))
    kiosk.settle()
    assert kiosk.kiosk.controller.page == "qc"
    passed = "Today's control slide passed."
    kiosk.qtbot.waitUntil(lambda: kiosk.item("hint").property("text") == passed, timeout=5000)


def test_no_exam_begins_without_todays_control_where_the_site_says_so(open_kiosk, tmp_path, logbook, ended):
    logbook.append_device(EXPECTED).result()
    orders = []
    upkeep = upkeep_in(tmp_path, logbook, settings=Settings(qc_lockout="block"))
    kiosk = open_kiosk(ended, new_session=orders.append, upkeep=upkeep, page="new-exam")
    kiosk.type("S-1")
    kiosk.touch("startButton")
    kiosk.wait_for_desk()
    assert orders == []
    assert "control slide is still to be read" in kiosk.item("newExamNotice").property("text")


def test_glass_is_measured_and_stored_from_the_live_picture(open_kiosk, tmp_path, logbook, ended):
    camera = GlassCamera()
    upkeep = upkeep_in(tmp_path, logbook, source=lambda: camera)
    kiosk = open_kiosk(ended, upkeep=upkeep, page="calibration")
    page: DevicePages = kiosk.kiosk.controller.pages
    kiosk.qtbot.waitUntil(lambda: page.calibration.picture.view.frame is not None, timeout=5000)
    kiosk.settle()
    kiosk.touch("whiteBalanceButton")
    kiosk.wait_for_desk()
    assert upkeep.calibration("Glass camera").white_balance.red == pytest.approx(200 / 210)
    kiosk.touch("backButton")
    kiosk.qtbot.waitUntil(lambda: not camera.is_open, timeout=5000)


def test_two_touches_and_a_length_make_the_scale(open_kiosk, tmp_path, logbook, ended):
    upkeep = upkeep_in(tmp_path, logbook)
    kiosk = open_kiosk(ended, upkeep=upkeep, page="calibration")
    page: DevicePages = kiosk.kiosk.controller.pages
    kiosk.qtbot.waitUntil(lambda: page.calibration.picture.view.frame is not None, timeout=5000)
    kiosk.settle()
    kiosk.touch("holdButton")
    picture = scene_rect(kiosk.item("calibrationPicture"))
    middle = picture.center().toPoint()
    for across in (-80, 80):
        place = middle + QPoint(across, 0)
        QTest.mouseClick(
            kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place, delay=600
        )
        kiosk.settle()
    apart_px = 160 * 640 / min(picture.width(), picture.height() * 640 / 480)
    kiosk.item("length").forceActiveFocus()
    kiosk.touch("key5")
    kiosk.touch("key0")
    kiosk.touch("storeScaleButton")
    kiosk.wait_for_desk()
    assert upkeep.calibration("Glass camera").scale.um_per_px == pytest.approx(50 / apart_px, rel=0.02)


def test_a_page_that_is_left_and_opened_again_at_once_holds_one_camera(open_kiosk, tmp_path, logbook, ended):
    cameras = []

    def camera():
        cameras.append(GlassCamera())
        return cameras[-1]

    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook, source=camera), page="device")
    for page in ("calibration", "about", "calibration"):
        kiosk.kiosk.controller.show_page(page)
    kiosk.wait_for_desk()
    kiosk.qtbot.waitUntil(lambda: [one.is_open for one in cameras] == [False, True], timeout=5000)
    kiosk.kiosk.controller.show_page("about")
    kiosk.qtbot.waitUntil(lambda: not any(one.is_open for one in cameras), timeout=5000)


def test_calibration_waits_for_the_exam_that_has_the_camera(open_kiosk, tmp_path, logbook):
    kiosk = open_kiosk(PlayedSession(state()), upkeep=upkeep_in(tmp_path, logbook), page="calibration")
    assert "End the exam first" in kiosk.item("calibrationMessage").property("text")


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("page", ["device", *PAGES])
def test_buttons_stay_whole_and_inside_at_every_text_size(
    open_kiosk, tmp_path, logbook, ended, page, percent
):
    logbook.append_device(EXPECTED).result()
    upkeep = upkeep_in(tmp_path, logbook, settings=Settings(text_percent=percent))
    kiosk = open_kiosk(ended, upkeep=upkeep, page=page)
    kiosk.wait_for_desk()
    window = QRectF(0, 0, 800, 480)
    scrolled = ("less ", "more ", "watch ")
    # A row that the list lets go has no name and no size any more.
    for button in (one for one in kiosk.buttons() if one.objectName()):
        assert min(button.width(), button.height()) >= 48, button.objectName()
        if not button.objectName().startswith(scrolled):
            assert window.contains(scene_rect(button)), button.objectName()
    for text in kiosk.texts():
        assert not text.property("truncated"), text.property("text")


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("name", ["adjust", "400 cells", "flagged result", "new exam"])
def test_pages_of_an_exam_stay_whole_with_the_largest_text(open_kiosk, tmp_path, logbook, name, size):
    shown, page = STATES[name]
    upkeep = upkeep_in(tmp_path, logbook, settings=Settings(text_percent=150))
    kiosk = open_kiosk(PlayedSession(shown), size=size, page=page, new_session=lambda: None, upkeep=upkeep)
    check_everything_is_readable(kiosk)


def test_a_control_is_stated_by_touch_and_then_in_use(open_kiosk, tmp_path, logbook, ended):
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="qc")
    kiosk.wait_for_desk()
    kiosk.touch("newControlButton")
    kiosk.type("Normal smear")
    kiosk.touch("nextControl")
    assert "name and a lot" in kiosk.item("controlMessage").property("text")
    kiosk.item("controlLot").forceActiveFocus()
    for sign in "L8":
        kiosk.touch(f"key{sign}")
    kiosk.touch("nextControl")
    for sign in "60.5":
        kiosk.touch(f"key{sign}")
    kiosk.item("expectedSd").forceActiveFocus()
    kiosk.touch("key4")
    kiosk.touch("expect lymphocyte")
    assert kiosk.item("expectedMean").property("text") == ""
    kiosk.type("30")
    assert "90.5" in kiosk.item("controlMessage").property("text")
    kiosk.touch("saveControl")
    kiosk.wait_for_desk()
    assert kiosk.item("beside").property("text") == "Normal smear, lot L8, is the control in use."
    assert kiosk.item("readControlButton").isVisible()
    control = upkeep_in(tmp_path, logbook).book().current
    assert (control.name, control.lot) == ("Normal smear", "L8")
    assert control.expected == {
        CellClass.NEUTROPHIL: Expectation(0.605, 0.04),
        CellClass.LYMPHOCYTE: Expectation(0.3, 0.0),
    }


def test_a_new_lot_begins_as_the_control_in_use(open_kiosk, tmp_path, logbook, ended):
    logbook.append_device(EXPECTED).result()
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="qc")
    kiosk.wait_for_desk()
    kiosk.touch("newControlButton")
    assert kiosk.item("controlName").property("text") == "Normal smear"
    kiosk.touch("nextControl")
    assert kiosk.item("expectedMean").property("text") == "60"
    kiosk.touch("backToLabel")
    kiosk.touch("cancelControl")
    assert kiosk.shows("readControlButton")


@pytest.mark.parametrize(
    ("typed", "sentence"), [("6..", "no percentage"), ("90", "over 100 %"), ("", "at least one class")]
)
def test_shares_that_cannot_be_are_refused_in_a_sentence(
    open_kiosk, tmp_path, logbook, ended, typed, sentence
):
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="qc")
    kiosk.wait_for_desk()
    form = kiosk.kiosk.controller.pages.qc.form
    form.begin(None)
    form.label("Normal smear", "L8")
    form.type_mean(typed)
    form.choose("lymphocyte")
    form.type_mean("30" if typed else "")
    form.save()
    kiosk.wait_for_desk()
    assert sentence in kiosk.item("controlMessage").property("text")
    assert upkeep_in(tmp_path, logbook).book().current is None


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("language", ["en", "fr", "sw", "hi", "ar"])
@pytest.mark.parametrize("step", ["label", "shares"])
def test_the_form_of_a_control_can_be_read_and_hit(
    open_kiosk, tmp_path, logbook, ended, step, language, size
):
    logbook.append_device(EXPECTED).result()
    kiosk = open_kiosk(ended, upkeep=upkeep_in(tmp_path, logbook), page="qc", size=size, language=language)
    kiosk.wait_for_desk()
    kiosk.touch("newControlButton")
    if step == "shares":
        kiosk.touch("nextControl")
    check_everything_is_readable(kiosk)
