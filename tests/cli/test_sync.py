"""A device is enrolled, exports, and takes receipts from the command line."""

import pytest
from exam_samples import field, started
from typer.testing import CliRunner

from edge_app.cli.sync import app
from edge_app.exceptions import EnrolmentError, ReceiptError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.keys import HubKeys, load_device_card
from edge_app.sync.receipt import make_receipt, receipt_name
from edge_app.sync.stick import MARKER

HUB = HubKeys.create("district laptop")


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "log.sqlite"
    with Logbook.open(path) as logbook:
        logbook.start_exam(started())
    return path


def _run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False).output


def _enroll(log, tmp_path):
    HUB.card().save(tmp_path / "hub.hubcard")
    _run("enroll", tmp_path / "hub.hubcard", "--out", tmp_path, "--log", log)
    (card,) = tmp_path.glob("*.devicecard")
    return load_device_card(card)


def _receipt(log, path, device_id=None, digest=None):
    with LogReader.open(log) as reader:
        sequence, head = reader.head()
        made = make_receipt(HUB, device_id or reader.device_id(), sequence, digest or head)
    made.save(path)
    return path


def test_an_export_is_read_by_the_enrolled_laptop(log, tmp_path):
    card = _enroll(log, tmp_path)
    assert "remove" in _run("export", "--to", tmp_path / "stick", "--log", log)
    (bundle,) = (tmp_path / "stick").iterdir()
    with BundleReader.open(bundle, HUB, {card.device_id: card.device_key}) as reader:
        assert reader.trailer.records == 2


def test_a_receipt_counts_once_and_what_it_covers_is_not_exported_again(log, tmp_path):
    _enroll(log, tmp_path)
    path = _receipt(log, tmp_path / "r.lreceipt")
    assert "taken" in _run("receipt", path, "--log", log)
    assert "nothing new" in _run("receipt", path, "--log", log)
    assert "1 to 2 of 3; nothing new" in _run("status", "--log", log)
    assert "Nothing new" in _run("export", "--to", tmp_path / "stick", "--log", log)


def test_a_stick_named_by_its_root_is_read_and_written_where_the_laptop_looks(log, tmp_path):
    stick = tmp_path / "stick"
    (stick / MARKER).mkdir(parents=True)
    _enroll(log, tmp_path)
    assert "none of 2 records; 2 to export" in _run("status", "--log", log)
    _run("export", "--to", stick, "--log", log)
    assert [path.parent.name for path in stick.rglob("*.lbundle")] == [MARKER]
    with LogReader.open(log) as reader:
        _receipt(log, stick / MARKER / receipt_name(reader.device_id()))
    assert "Nothing new" in _run("export", "--to", stick, "--log", log)


def test_a_receipt_is_taken_while_a_kiosk_has_the_log_open(log, tmp_path):
    _enroll(log, tmp_path)
    with Logbook.open(log) as kiosk:
        exam = kiosk.start_exam(started())
        assert "taken" in _run("receipt", _receipt(log, tmp_path / "r.lreceipt"), "--log", log)
        kiosk.append(exam, (field(),)).result()
    with LogReader.open(log) as reader:
        report = reader.verify()
    assert (report.ok, report.events) == (True, 5)


def test_receipts_for_another_device_or_another_chain_are_refused(log, tmp_path):
    _enroll(log, tmp_path)
    with pytest.raises(ReceiptError, match="another device"):
        _run("receipt", _receipt(log, tmp_path / "a", device_id="0" * 36), "--log", log)
    with pytest.raises(ReceiptError, match="cloned"):
        _run("receipt", _receipt(log, tmp_path / "b", digest="0" * 64), "--log", log)


def test_an_export_without_a_laptop_says_what_to_do(log, tmp_path):
    with pytest.raises(EnrolmentError, match="enroll"):
        _run("export", "--to", tmp_path, "--log", log)
