"""The log's key is bound to what is not on the card: real logs and files, a firmware that remembers."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from edge_app.exceptions import KeyBindingError, LogbookKeyError, OtherBoardError, UpdateError
from edge_app.logbook.log_key import BOUND_FILE, KEY_VARIABLE, find_key, key_text
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.stick import KEY_FOLDER, MARKER
from edge_app.update.board_otp import packed_rows
from edge_app.update.bound_key import BoundKey
from edge_app.update.key_binding import LOCK_FILE, KeyBinding
from edge_app.update.key_holders import PiHolder, StickHolder
from edge_app.update.recovery import read_recovery
from edge_app.update.releases import Pending
from tests.deploy.keys import PASSPHRASE, Device

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def device(tmp_path, monkeypatch) -> Device:
    made = Device(tmp_path)
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    made.make()
    monkeypatch.setenv(KEY_VARIABLE, str(made.binding.unlocked))
    return made


def samples(device: Device) -> list[str]:
    with LogReader.open(device.binding.log) as reader:
        return [logged.exam.started.sample_id for logged in reader.exams()]


def power_on(device: Device) -> None:
    """What is in memory is gone, and the unit runs."""
    shutil.rmtree(device.binding.unlocked.parent, ignore_errors=True)
    device.binding.unlock()


def plain_keys(device: Device) -> list[Path]:
    """Files on the card that hold the log's key in the clear."""
    key = read_recovery(device.stick / "copy.lrecovery", PASSPHRASE)
    card = (path for path in device.layout.root.rglob("*") if path.is_file())
    return [
        path
        for path in card
        if path != device.binding.unlocked
        and (key in path.read_bytes() or key.hex().encode() in path.read_bytes())
    ]


def test_a_bound_log_opens_on_its_board_and_its_card_holds_no_key(device):
    device.bind()

    assert plain_keys(device) == []
    assert samples(device) == ["Amina Yusuf"]
    power_on(device)
    assert samples(device) == ["Amina Yusuf"]
    assert device.binding.unlocked.stat().st_mode & 0o777 == 0o640
    assert device.binding.unlocked.parent.stat().st_mode & 0o777 == 0o750


def test_the_kiosk_goes_on_writing_while_its_key_is_bound(device):
    with Logbook.open(device.binding.log) as logbook:
        device.bind()
        logbook.append_device().result()
    power_on(device)
    with Logbook.open(device.binding.log), LogReader.open(device.binding.log) as reader:
        assert reader.verify().ok


def test_the_card_in_another_board_opens_nothing_and_makes_no_log_beside_it(device, tmp_path):
    device.bind()
    before = device.binding.log.read_bytes(), device.binding.bound.read_bytes()
    (tmp_path / "otp.json").write_text(str([7] * 16))

    with pytest.raises(OtherBoardError, match=r"belongs to another board; nothing was changed.* key recover"):
        power_on(device)

    for opened in (Logbook, LogReader):
        with pytest.raises(LogbookKeyError, match="belongs to another board"):
            opened.open(device.binding.log)
    assert (device.binding.log.read_bytes(), device.binding.bound.read_bytes()) == before
    with pytest.raises(LogbookKeyError, match="belongs to another board"):
        Logbook.open(device.layout.data / "fresh.sqlite")
    assert not (device.layout.data / "log.key").exists()


def test_a_board_whose_key_is_still_empty_is_another_board_too(device, tmp_path):
    device.bind()
    (tmp_path / "otp.json").unlink()

    with pytest.raises(OtherBoardError):
        power_on(device)


def test_where_the_unit_did_not_run_the_log_says_what_to_start(device):
    device.bind()
    shutil.rmtree(device.binding.unlocked.parent)

    with pytest.raises(LogbookKeyError, match="systemctl restart leukoscope-key"):
        LogReader.open(device.binding.log)


def test_the_recovery_copy_binds_the_log_to_the_next_board(device, tmp_path):
    device.bind()
    (tmp_path / "otp.json").write_text(str([7] * 16))

    copy, next_board = device.stick / "copy.lrecovery", PiHolder(device.otp(), use_existing=True)
    with pytest.raises(KeyBindingError, match="passphrase does not open"):
        device.binding.recover(copy, "another passphrase", next_board)
    device.binding.recover(copy, PASSPHRASE, next_board)

    assert plain_keys(device) == []
    power_on(device)
    assert samples(device) == ["Amina Yusuf"]


def test_a_recovery_copy_of_another_log_is_refused(device, tmp_path, monkeypatch):
    device.bind()
    with monkeypatch.context() as context:
        context.delenv(KEY_VARIABLE)
        (tmp_path / "other").mkdir()
        other = Device(tmp_path / "other").make()
        other.binding.export(other.stick / "other.lrecovery", PASSPHRASE)
    before = device.binding.bound.read_bytes()

    with pytest.raises(KeyBindingError, match="the key of another log"):
        device.binding.recover(other.stick / "other.lrecovery", PASSPHRASE, None)

    assert device.binding.bound.read_bytes() == before


def test_without_a_recovery_copy_nothing_is_bound(device):
    for recovery, words in (
        (device.layout.data / "copy", "goes with it"),
        (device.folder / "nowhere" / "copy", "There is no folder"),
    ):
        with pytest.raises(KeyBindingError, match=words):
            device.binding.bind(PiHolder(device.otp(), burn=True), recovery, PASSPHRASE)
    with pytest.raises(KeyBindingError, match="12 or more"):
        device.binding.bind(PiHolder(device.otp(), burn=True), device.stick / "copy", "short")
    assert device.binding.plain.exists()
    assert not device.binding.bound.exists()
    assert not any(device.otp().read())


def test_a_key_that_is_written_already_is_used_only_when_told_to(device, tmp_path):
    (tmp_path / "otp.json").write_text(str([5] * 16))

    with pytest.raises(KeyBindingError, match="--use-existing"):
        device.binding.bind(PiHolder(device.otp(), burn=True), device.stick / "first", PASSPHRASE)
    assert device.binding.plain.exists()
    device.bind(use_existing=True)

    assert device.otp().read() == (5,) * 8
    assert samples(device) == ["Amina Yusuf"]


def test_nothing_is_burnt_without_being_told_to(device):
    with pytest.raises(KeyBindingError, match="cannot be undone"):
        device.binding.bind(PiHolder(device.otp()), device.stick / "copy", PASSPHRASE)
    assert not any(device.otp().read())


def test_unbound_the_key_is_on_the_card_again_and_can_be_bound_again(device):
    device.bind()
    device.binding.unbind()

    assert not device.binding.bound.exists()
    assert samples(device) == ["Amina Yusuf"]
    (device.stick / "copy.lrecovery").unlink()
    device.bind(use_existing=True)
    assert plain_keys(device) == []


def test_a_key_that_no_log_needs_yet_never_lies_on_the_card(device):
    shutil.rmtree(device.layout.data)
    device.layout.data.mkdir()

    device.bind()

    with Logbook.open(device.binding.log):
        pass
    assert plain_keys(device) == []
    assert find_key(device.binding.log).path == device.binding.unlocked


def test_a_plain_log_is_to_be_encrypted_first(device):
    device.binding.log.write_bytes(b"SQLite format 3\0" + bytes(4096))

    with pytest.raises(KeyBindingError, match="leukoscope log encrypt"):
        device.bind()


def test_a_binding_waits_for_an_update_to_be_confirmed(device):
    device.layout.base.mkdir(parents=True, exist_ok=True)
    device.layout.set_pending(Pending(version="2.0", previous="1.0"))

    with pytest.raises(UpdateError, match="waits to be confirmed"):
        device.bind()


def test_a_damaged_bound_key_is_one_sentence(device):
    device.bind()
    device.binding.bound.write_text("{}")

    with pytest.raises(KeyBindingError, match="key recover"):
        power_on(device)


@pytest.fixture
def on_a_stick(device) -> Device:
    device.binding.bind(StickHolder(device.stick), device.folder / "copy", PASSPHRASE)
    return device


def test_a_key_stick_opens_the_log_and_without_it_a_sentence_says_which(on_a_stick):
    power_on(on_a_stick)
    assert samples(on_a_stick) == ["Amina Yusuf"]
    number = next((on_a_stick.stick / KEY_FOLDER).iterdir()).stem

    on_a_stick.stick.rename(on_a_stick.folder / "pulled out")
    with pytest.raises(KeyBindingError, match=f"plug in its key stick, number {number}"):
        power_on(on_a_stick)
    with pytest.raises(LogbookKeyError, match=f"number {number}"):
        LogReader.open(on_a_stick.binding.log)


def test_one_key_stick_serves_several_devices(on_a_stick, tmp_path, monkeypatch):
    monkeypatch.delenv(KEY_VARIABLE)
    (tmp_path / "second").mkdir()
    second = Device(tmp_path / "second").make()
    shutil.copytree(on_a_stick.stick, second.stick, dirs_exist_ok=True)
    second.binding.bind(StickHolder(second.stick), second.folder / "copy", PASSPHRASE)

    shutil.copytree(second.stick, on_a_stick.stick, dirs_exist_ok=True)
    for one in (on_a_stick, second):
        power_on(one)
        monkeypatch.setenv(KEY_VARIABLE, str(one.binding.unlocked))
        assert samples(one) == ["Amina Yusuf"]


def test_the_stick_that_carries_the_log_is_no_key_stick(device):
    (device.stick / MARKER).mkdir()

    with pytest.raises(KeyBindingError, match="travels with the log"):
        device.binding.bind(StickHolder(device.stick), device.folder / "copy", PASSPHRASE)
    assert device.binding.plain.exists()


OLD = {"state": "bound False, plain True, tidy True", "sample": "Amina Yusuf"}
NEW = {"state": "bound True, plain False, tidy True", "sample": "Amina Yusuf"}
LOCKED = {"state": "locked", "sample": ""}


@pytest.mark.parametrize(
    ("job", "before", "after"), [("bind", OLD, NEW), ("unbind", NEW, OLD), ("recover", LOCKED, NEW)]
)
def test_a_power_cut_before_any_step_leaves_the_old_state_or_the_new(
    tmp_path, monkeypatch, job, before, after
):
    (tmp_path / "device").mkdir()
    with monkeypatch.context() as context:
        context.delenv(KEY_VARIABLE, raising=False)
        device = Device(tmp_path / "device").make()
    if job != "bind":
        device.bind()
    if job == "recover":
        (device.folder / "otp.json").write_text(str([7] * 16))

    command = [sys.executable, "-m", "tests.deploy.key_cut", str(tmp_path), job]
    paths = os.pathsep.join(str(REPOSITORY / folder) for folder in (".", "tests"))
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True
    )

    cuts = [json.loads(line) for line in done.stdout.splitlines()]
    states = [{"state": one["state"], "sample": one["sample"]} for one in cuts]
    changed = states.index(after)
    assert states == [before] * changed + [after] * (len(cuts) - changed)
    assert 1 < changed < len(cuts) - 1


def is_waited_for(lock: Path) -> bool:
    """Whether somebody waits for a lock, as the kernel lists them."""
    waiting = (line for line in Path("/proc/locks").read_text().splitlines() if "-> FLOCK" in line)
    return any(f":{lock.stat().st_ino} " in line for line in waiting)


def test_unbinding_while_the_unit_opens_the_key_loses_nothing(device):
    device.bind()
    unbinding = threading.Thread(target=KeyBinding(device.layout, device.holder).unbind)

    def slow(name):
        if unbinding.ident is None:
            unbinding.start()
            while unbinding.is_alive() and not is_waited_for(device.binding.unlocked.with_name(LOCK_FILE)):
                time.sleep(0.01)
        return device.holder(name)

    KeyBinding(device.layout, slow).unlock()
    unbinding.join()

    assert not device.binding.bound.exists()
    assert device.binding.plain.exists()
    assert samples(device) == ["Amina Yusuf"]


def test_a_kiosk_that_starts_again_needs_its_key_stick_no_second_time(on_a_stick):
    on_a_stick.stick.rename(on_a_stick.folder / "pulled out")

    on_a_stick.binding.unlock()

    assert samples(on_a_stick) == ["Amina Yusuf"]


@pytest.mark.parametrize("job", ["bind", "export", "recover"])
def test_a_recovery_copy_on_the_key_stick_is_none(device, job):
    key_stick, beside = StickHolder(device.stick), device.stick / "copy.lrecovery"
    if job == "recover":
        device.bind()
    if job == "export":
        device.binding.bind(key_stick, device.folder / "copy", PASSPHRASE)
    before = device.binding.bound.exists()
    do = {
        "bind": lambda: device.binding.bind(key_stick, beside, PASSPHRASE),
        "export": lambda: device.binding.export(beside, PASSPHRASE),
        "recover": lambda: device.binding.recover(beside, PASSPHRASE, key_stick),
    }

    with pytest.raises(KeyBindingError, match="lost with it; nothing was changed"):
        do[job]()

    assert device.binding.bound.exists() == before
    assert beside.exists() == (job == "recover")


def test_no_recovery_copy_is_made_of_a_key_that_is_not_there(device):
    shutil.rmtree(device.layout.data)
    device.layout.data.mkdir()

    with pytest.raises(KeyBindingError, match="no key yet"):
        device.binding.export(device.stick / "copy", PASSPHRASE)
    assert not (device.stick / "copy").exists()


def test_no_recovery_copy_is_made_of_a_key_that_does_not_open_the_log(device):
    device.bind()
    bound = BoundKey.wrap(bytes(32), "pi", packed_rows(device.otp().read()))
    device.binding.bound.write_text(bound.model_dump_json())

    with pytest.raises(KeyBindingError, match="does not open the log"):
        device.binding.export(device.stick / "second", PASSPHRASE)
    assert not (device.stick / "second").exists()


@pytest.mark.parametrize("to_card", [True, False])
def test_the_key_of_another_log_beside_this_one_is_never_written_over(device, to_card):
    device.bind()
    device.binding.plain.write_bytes(key_text(bytes(32)))
    to = None if to_card else PiHolder(device.otp(), use_existing=True)

    with pytest.raises(KeyBindingError, match="move it away, keep it"):
        device.binding.recover(device.stick / "copy.lrecovery", PASSPHRASE, to)

    assert device.binding.plain.read_bytes() == key_text(bytes(32))


@pytest.mark.parametrize("to_card", [True, False])
def test_a_log_whose_key_file_is_damaged_opens_with_its_recovery_copy(device, to_card):
    device.binding.export(device.stick / "copy.lrecovery", PASSPHRASE)
    device.binding.plain.write_bytes(bytes(65))
    to = None if to_card else PiHolder(device.otp(), burn=True)

    device.binding.recover(device.stick / "copy.lrecovery", PASSPHRASE, to)

    assert samples(device) == ["Amina Yusuf"]
    assert device.binding.plain.exists() == to_card


def test_a_log_that_begins_while_its_key_is_being_bound_keeps_its_own(device):
    shutil.rmtree(device.layout.data)
    device.layout.data.mkdir()

    def meanwhile(name):
        with Logbook.open(device.binding.log):
            pass
        return device.holder(name)

    with pytest.raises(KeyBindingError, match="run it again"):
        KeyBinding(device.layout, meanwhile).bind(
            PiHolder(device.otp(), burn=True), device.stick / "copy", PASSPHRASE
        )

    assert not device.binding.bound.exists()
    with LogReader.open(device.binding.log) as reader:
        assert reader.verify().ok


def test_a_damaged_bound_key_is_said_on_the_screen_too(device):
    device.bind()
    device.binding.bound.write_text("{}")

    with pytest.raises(KeyBindingError):
        power_on(device)
    with pytest.raises(LogbookKeyError, match="key recover"):
        LogReader.open(device.binding.log)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_what_root_writes_among_the_data_is_their_owners_and_no_link_leads_it_away(device):
    for path in (device.layout.data, *device.layout.data.iterdir()):
        os.chown(path, 65534, 65534)
    for parent in (device.layout.data, *device.layout.data.parents):
        if parent.owner() == "root":
            parent.chmod(parent.stat().st_mode | 0o055)
    victim = device.folder / "victim"
    victim.write_text("precious")
    (device.layout.data / f"{BOUND_FILE}.part").symlink_to(victim)

    device.bind()

    assert victim.read_text() == "precious"
    assert device.binding.bound.stat().st_uid == 65534
    assert device.binding.unlocked.stat().st_uid == 0
    assert device.binding.unlocked.stat().st_gid == 65534
