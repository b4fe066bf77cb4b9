"""Every change of the device is on its disk and in its log."""

import shutil

import pytest
from device_home import EXPECTED, upkeep_in
from kiosk_states import COUNTS, exam

from edge_app.calibration.measure import MeasuredScale
from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import PackError, QcError, SettingsError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pack.load import shipped_packs
from edge_app.settings import load_settings


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as one:
        yield one


def events(logbook, kind):
    with LogReader.open(logbook.path) as log:
        return [event for _, event in log.device_events() if event.kind == kind]


def test_a_setting_is_written_and_logged_with_who_changed_it(tmp_path, logbook):
    upkeep = upkeep_in(tmp_path, logbook)
    upkeep.change({"target_cells": 200}, "Ana")
    assert load_settings(tmp_path / "settings.toml").target_cells == 200
    (event,) = events(logbook, "setting")
    assert (event.name, event.before, event.after, event.operator) == ("target_cells", "100", "200", "Ana")


def test_a_refused_setting_is_neither_in_force_nor_logged(tmp_path, logbook):
    upkeep = upkeep_in(tmp_path, logbook)
    with pytest.raises(SettingsError):
        upkeep.change({"target_cells": -1}, "Ana")
    assert upkeep.settings.target_cells == 100
    assert events(logbook, "setting") == []


def test_a_control_slide_is_judged_and_logged_with_its_exam(tmp_path, logbook):
    upkeep = upkeep_in(tmp_path, logbook)
    logbook.append_device(EXPECTED).result()
    good = {CellClass.NEUTROPHIL: 60, CellClass.LYMPHOCYTE: 30, CellClass.MONOCYTE: 10}
    result = upkeep.judge(exam(good, ended="target", control="L7", sample_id="QC L7"))
    assert result.passed
    assert events(logbook, "qc") == [result]
    assert not upkeep.judge(exam(COUNTS | {CellClass.MONOCYTE: 300}, ended="target", control="L7")).passed


def test_a_lot_of_which_nothing_is_expected_is_no_result(tmp_path, logbook):
    with pytest.raises(QcError, match="Nothing is expected of lot L9"):
        upkeep_in(tmp_path, logbook).judge(exam(COUNTS, ended="target", control="L9"))


def test_a_pack_of_a_stick_is_installed_activated_and_rolled_back(tmp_path, logbook):
    stick = tmp_path / "stick"
    stick.mkdir()
    source = next(path for path in shipped_packs() if path.name.startswith("cell-cnn"))
    shutil.copy(source, stick)
    upkeep = upkeep_in(tmp_path, logbook, sticks=lambda: [stick])
    (found,) = upkeep.found_packs()
    upkeep.install(found, "Ana")
    upkeep.activate(source.name, "Ana")
    assert [one.shipped for one in upkeep.packs() if one.active and one.place == "cell-cnn"] == [False]
    upkeep.roll_back("cell-cnn", "Ana")
    assert [one.shipped for one in upkeep.packs() if one.active and one.place == "cell-cnn"] == [True]
    assert [event.action for event in events(logbook, "pack")] == ["installed", "activated", "rolled back"]


def test_a_cut_off_pack_of_a_stick_is_refused_and_nothing_changes(tmp_path, logbook):
    stick = tmp_path / "stick"
    stick.mkdir()
    whole = shipped_packs()[0]
    (stick / whole.name).write_bytes(whole.read_bytes()[:5000])
    upkeep = upkeep_in(tmp_path, logbook, sticks=lambda: [stick])
    with pytest.raises(PackError):
        upkeep.install(upkeep.found_packs()[0], "Ana")
    assert all(one.shipped for one in upkeep.packs())
    assert events(logbook, "pack") == []


def test_a_calibration_is_kept_and_logged(tmp_path, logbook):
    upkeep = upkeep_in(tmp_path, logbook)
    upkeep.keep_calibration("Cam", MeasuredScale(0.1, 0.09, 0.11, "two points", (640, 480)), "Ana")
    assert upkeep.calibration("Cam").scale.um_per_px == 0.1
    assert [(event.what, event.operator) for event in events(logbook, "calibration")] == [("scale", "Ana")]
