import sys

import pytest
from hub_device import Device
from typer.testing import CliRunner

from edge_app.exceptions import BundleError, SyncError
from edge_app.sync.enrolment import enroll
from edge_app.sync.keys import load_hub_card
from edge_app.sync.stick import KEY_FOLDER
from hub.cli import app
from hub.exceptions import HubExportError, HubSetupError, ImportRefusedError
from hub.place import Place
from hub.pull import pull, ssh_command
from hub.store import HubStore


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HUB", str(tmp_path / "hub"))
    monkeypatch.delenv("LEUKOSCOPE_HUB_DATABASE", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments, code=0):
    done = CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done.output


@pytest.fixture
def device(home):
    assert "laptop.hubcard" in _run("init", "--name", "district laptop")
    device = Device(home / "device", "Ward 3", Place.find().keys())
    device.card().save(home / "ward.devicecard")
    assert "Ward 3 is enrolled" in _run("enroll", home / "ward.devicecard")
    return device


def test_a_stick_is_taken_in_and_gets_receipts_that_end_the_export(device, home):
    device.take_exam()
    stick = home / "stick"
    device.export(stick)
    said = _run("import", stick)
    assert "of 1 exams" in said and "Receipts are in" in said
    assert "Ward 3" in _run("status")
    assert device.export(stick) is None


def test_a_prepared_stick_goes_to_a_new_device_and_back_and_everything_lies_where_it_is_looked_for(home):
    _run("init", "--name", "district laptop")
    stick = home / "stick"
    stick.mkdir()
    _run("stick", stick)
    (card,) = stick.rglob("*.hubcard")
    device = Device(home / "device", "Ward 3", Place.find().keys())
    device.take_exam()
    enroll(device.log, load_hub_card(card), card.parent, name="Ward 3")
    device.export(card.parent)
    assert "Ward 3 is not let in yet" in _run("import", stick, code=20)
    assert "Ward 3 is enrolled" in _run("enroll", stick)
    assert "of 1 exams" in _run("import", stick)
    assert device.export(card.parent) is None


def test_a_key_stick_is_not_prepared_to_carry_the_log(device, home):
    (home / "stick" / KEY_FOLDER).mkdir(parents=True)

    with pytest.raises(HubExportError, match="take another"):
        _run("stick", home / "stick")

    assert [path.name for path in (home / "stick").iterdir()] == [KEY_FOLDER]


def test_where_no_stick_is_nothing_is_prepared(device, home):
    with pytest.raises(HubExportError, match="root of a stick"):
        _run("stick", home / "nowhere")


def test_a_bad_bundle_does_not_stop_the_good_ones(device, home):
    device.take_exam()
    device.export(home / "stick")
    (home / "stick" / "a.lbundle").write_bytes(b"nonsense")
    said = _run("import", home / "stick", code=20)
    assert "refused  a.lbundle" in said and "of 1 exams" in said


def test_a_damaged_card_of_a_device_does_not_stop_the_bundles_beside_it(device, home):
    device.take_exam()
    stick = home / "stick"
    device.export(stick)
    (stick / "other.devicecard").write_bytes((home / "ward.devicecard").read_bytes()[:-40])
    said = _run("import", stick, code=ImportRefusedError.exit_code)
    assert "refused  other.devicecard" in said and "copy it again" in said
    assert "of 1 exams" in said


def test_results_are_passed_on(device, home):
    device.take_exam()
    device.export(home / "stick")
    _run("import", home / "stick")
    for form in ("csv", "parquet", "fhir", "pdf"):
        assert "wrote" in _run("export", form, "--out", home / form)


def test_setting_up_twice_keeps_the_keys(device):
    before = Place.find().keys_file.read_bytes()
    _run("init")
    assert Place.find().keys_file.read_bytes() == before
    assert Place.find().keys_file.stat().st_mode & 0o077 == 0


def test_without_a_hub_one_is_told_to_set_it_up():
    with pytest.raises(HubSetupError, match="leukoscope-hub init"):
        _run("status")


def test_a_database_that_is_not_there_is_told(device, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HUB_DATABASE", "sqlite:////nowhere/hub.sqlite")
    with pytest.raises(HubSetupError, match="cannot be opened"):
        _run("status")


def test_people_are_let_in_and_out(device):
    _run("user", "add", "Ana", "--password", "correct horse battery")
    assert "Ana" in _run("user", "list")
    _run("user", "remove", "Ana")
    assert "Ana" not in _run("user", "list")


def test_a_device_at_a_cable_is_pulled_and_gets_its_receipt(device, home):
    from edge_app.sync.enrolment import HUB_CARD

    place = Place.find()
    keys, store = place.keys(), HubStore.open(place)
    keys.card().save(device.log.parent / HUB_CARD)
    device.take_exam()
    program = "from edge_app.cli import main; main()"
    command = [sys.executable, "-c", program, "sync", "serve", "--log", str(device.log)]
    assert "of 1 exams" in pull("ssh://ward3", place, store, keys, command)
    assert "nothing new" in pull("ssh://ward3", place, store, keys, command)
    store.close()


def test_a_damaged_part_of_a_pull_is_refused_once_and_then_pulled_anew(device, home):
    from edge_app.logbook.reader import LogReader
    from edge_app.sync.enrolment import HUB_CARD
    from edge_app.sync.outbox import waiting_bundle

    place = Place.find()
    keys, store = place.keys(), HubStore.open(place)
    keys.card().save(device.log.parent / HUB_CARD)
    device.take_exam()
    with LogReader.open(device.log) as reader:
        waiting = waiting_bundle(reader, keys.card())
    incoming = place.folder / "incoming"
    incoming.mkdir()
    (incoming / f"{waiting.sha256[:32]}.lbundle").write_bytes(bytes(100))
    program = "from edge_app.cli import main; main()"
    command = [sys.executable, "-c", program, "sync", "serve", "--log", str(device.log)]
    with pytest.raises(BundleError):
        pull("ssh://ward3", place, store, keys, command)
    assert "of 1 exams" in pull("ssh://ward3", place, store, keys, command)
    store.close()


@pytest.mark.parametrize("answer", ["", "Welcome to Debian", '["a list"]', '{"error": "log is locked"}'])
def test_what_does_not_answer_like_a_device_is_told(device, home, answer):
    place = Place.find()
    store = HubStore.open(place)
    command = [sys.executable, "-c", f"print({answer!r})"]
    with pytest.raises(SyncError):
        pull("ssh://ward3", place, store, place.keys(), command)
    store.close()


@pytest.mark.parametrize("address", ["ssh://", "ssh://-oProxyCommand=touch", "ssh://host/path"])
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(SyncError, match="no address of a device"):
        ssh_command(address)


def test_ssh_gets_user_and_port_and_no_shell_words():
    command = ssh_command("ssh://leukoscope@ward3:2222")
    assert command[-2:] == ["ward3", "leukoscope sync serve"]
    assert "2222" in command and "leukoscope" in command


def test_what_is_not_there_is_told(device, home):
    stick = home / "stick"
    stick.mkdir()
    assert "no device's card here" in _run("enroll", stick, code=ImportRefusedError.exit_code)
    assert "no bundle here" in _run("import", stick)
    said = _run("import", home / "nothing.lbundle", code=ImportRefusedError.exit_code)
    assert "cannot be opened" in said and "Receipts" not in said
    with pytest.raises(HubExportError, match="No exam fits"):
        _run("export", "csv", "--out", home / "out")
    assert not (home / "out").exists()


def test_a_hub_without_devices_says_how_to_let_one_in(home):
    _run("init")
    assert "leukoscope-hub enroll" in _run("status")


def test_a_damaged_card_does_not_stop_the_others_from_being_enrolled(device, home):
    cards = home / "cards"
    cards.mkdir()
    (cards / "a.devicecard").write_bytes(b"{}")
    (home / "ward.devicecard").rename(cards / "ward.devicecard")
    said = _run("enroll", cards, code=ImportRefusedError.exit_code)
    assert "refused  a.devicecard" in said and "Ward 3 is enrolled" in said


def test_results_are_chosen_by_the_devices_name_day_and_status(device, home):
    device.take_exam()
    device.export(home / "stick")
    _run("import", home / "stick")
    chosen = [
        "--device",
        "Ward 3",
        "--since",
        "2026-01-31",
        "--until",
        "2999-12-31",
        "--status",
        "preliminary",
    ]
    assert "wrote" in _run("export", "csv", "--out", home / "csv", *chosen)
    for none in (["--until", "2020-01-01"], ["--since", "2999-01-01"], ["--status", "final"]):
        with pytest.raises(HubExportError, match="No exam fits"):
            _run("export", "csv", "--out", home / "csv", *none)
    with pytest.raises(HubExportError, match="no device of the name or id 'Ward 4'; it knows Ward 3"):
        _run("export", "csv", "--device", "Ward 4")
    _run("export", "csv", "--since", "yesterday", code=2)


def test_a_cable_that_is_not_there_does_not_stop_the_stick_beside_it(device, home, monkeypatch):
    device.take_exam()
    device.export(home / "stick")
    said = _run("import", "ssh://host/path", home / "stick", code=ImportRefusedError.exit_code)
    assert "refused  ssh://host/path" in said and "of 1 exams" in said
