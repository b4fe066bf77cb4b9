import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from edge_app.exceptions import PackSignatureError, SelfTestError, UpdateBundleError, UpdateError
from edge_app.logbook.log_key import BOUND_FILE
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pack.signing import trusted_keys
from edge_app.update.bundle import unpack
from edge_app.update.install import Updater
from edge_app.update.releases import Layout, Pending, Release
from edge_app.update.system import KEY_UNIT
from tests.deploy.device import BOARD, copy_device, make_bundle, updater
from tests.deploy.power_cut import starting_version as says


@pytest.fixture(scope="module")
def bundles(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("bundles")
    return {
        "1": make_bundle(folder, "1.0"),
        "2": make_bundle(folder, "2.0"),
        "ill": make_bundle(folder, "3.0", self_test="cell-cnn answers otherwise"),
        "dead": make_bundle(folder, "4.0", starts="no screen"),
    }


def restart(root: Path) -> tuple[str, ...]:
    return (str(root / "opt" / "leukoscope" / "current" / "bin" / "leukoscope"),)


@pytest.fixture(scope="module")
def installed(tmp_path_factory, bundles) -> Path:
    root = tmp_path_factory.mktemp("installed")
    updater(root).install(bundles["1"])
    return root


@pytest.fixture
def device(tmp_path, installed) -> Path:
    """Runs version 1.0; a copy, because a virtual environment takes a second to make."""
    return copy_device(installed, tmp_path / "device")


def test_a_first_install_makes_a_release_that_starts_and_its_system_files(installed):
    assert says(installed) == "1.0"
    unit = (installed / "etc/systemd/system/leukoscope.service").read_text()
    assert "WatchdogSec=" in unit
    assert not (installed / "opt/leukoscope/releases/1.0/wheels").exists()
    assert Layout(installed).pending() is None


def test_installing_the_same_bundle_again_changes_nothing_but_mends_system_files(device, bundles):
    unit = device / "etc/systemd/system/leukoscope.service"
    whole = unit.read_text()
    unit.write_text("broken")
    before = (device / "opt/leukoscope/releases/1.0/release.json").stat().st_mtime_ns

    updater(device).install(bundles["1"])

    assert unit.read_text() == whole
    assert (device / "opt/leukoscope/releases/1.0/release.json").stat().st_mtime_ns == before


def test_an_update_that_starts_is_confirmed_and_the_one_before_stays(device, bundles):
    updater(device, restart=restart(device)).install(bundles["2"])

    layout = Layout(device)
    assert says(device) == "2.0"
    assert layout.linked(layout.previous) == "1.0"
    assert layout.pending() is None


def test_an_update_that_does_not_start_is_taken_back(device, bundles):
    with pytest.raises(UpdateError, match=r"4\.0 did not start; went back to 1\.0, and it runs"):
        updater(device, restart=restart(device)).install(bundles["dead"])

    assert says(device) == "1.0"
    assert Layout(device).pending() is None


def test_an_update_that_fails_its_self_test_is_never_switched_to(device, bundles):
    with pytest.raises(SelfTestError, match=r"3\.0 fails its self-test \(cell-cnn answers otherwise\)"):
        updater(device, restart=restart(device)).install(bundles["ill"])

    assert says(device) == "1.0"
    assert not (device / "opt/leukoscope/releases/3.0").exists()


def test_where_no_kiosk_runs_the_update_waits_to_be_confirmed_by_its_unit(device, bundles):
    updater(device).install(bundles["2"])
    waiting = Layout(device).pending()

    updater(device).confirm()

    assert waiting == Pending(version="2.0", previous="1.0")
    assert Layout(device).pending() is None


def test_the_rollback_unit_goes_back_only_while_an_update_waits(device, bundles):
    updater(device).install(bundles["2"])

    assert updater(device).roll_back(only_pending=True) == "1.0"

    assert says(device) == "1.0"
    with pytest.raises(UpdateError, match="nothing was changed"):
        updater(device).roll_back(only_pending=True)


def test_a_release_that_cannot_open_a_bound_key_is_not_gone_back_to(device, bundles):
    updater(device, restart=restart(device)).install(bundles["2"])
    (device / "opt/leukoscope/releases/1.0/system" / KEY_UNIT).unlink()
    (device / "var/lib/leukoscope").mkdir(parents=True, exist_ok=True)
    (device / "var/lib/leukoscope" / BOUND_FILE).touch()

    with pytest.raises(UpdateError, match="key unbind"):
        updater(device).roll_back()
    assert says(device) == "2.0"

    (device / "var/lib/leukoscope" / BOUND_FILE).unlink()
    assert updater(device).roll_back() == "1.0"


def test_an_older_bundle_is_refused_with_the_way_back(device, bundles):
    updater(device, restart=restart(device)).install(bundles["2"])

    with pytest.raises(
        UpdateBundleError, match=r"version 1\.0, older than the 2\.0 that runs; use .* rollback"
    ):
        updater(device).install(bundles["1"])


def test_a_bundle_of_another_board_is_not_installed(device, bundles):
    there = updater(device)
    other = Updater(there.layout, (), there.tell, "pi-trixie", there.keys)

    with pytest.raises(UpdateBundleError, match=r"is for PC.*; get the one for pi-trixie"):
        other.install(bundles["2"])


def test_a_bundle_of_a_stranger_is_not_installed(device, bundles):
    there = updater(device)

    with pytest.raises(PackSignatureError, match="a key this device does not trust"):
        Updater(there.layout, (), there.tell, BOARD.id, trusted_keys()).install(bundles["2"])


def test_a_tampered_bundle_is_not_installed(device, bundles, tmp_path):
    content = bytearray(bundles["2"].read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "bad.bundle").write_bytes(content)

    with pytest.raises(UpdateBundleError, match="damaged"):
        updater(device).install(tmp_path / "bad.bundle")

    assert says(device) == "1.0"


def test_a_bundle_that_changes_between_two_looks_at_it_is_not_installed(
    device, bundles, tmp_path, monkeypatch
):
    stick = tmp_path / "stick.bundle"
    shutil.copy(bundles["2"], stick)

    def swapped(bundle, folder, keys):
        shutil.copy(bundles["dead"], bundle)
        return unpack(bundle, folder, keys)

    monkeypatch.setattr("edge_app.update.install.unpack", swapped)

    with pytest.raises(UpdateBundleError, match="changed while it was read"):
        updater(device).install(stick)

    assert says(device) == "1.0"
    assert not (device / "opt/leukoscope/releases/2.0").exists()


def test_a_bundle_that_is_not_there_is_named(device):
    with pytest.raises(UpdateBundleError, match=r"no bundle at .*missing\.bundle; check the name"):
        updater(device).install(device / "missing.bundle")


def test_a_dry_run_says_what_it_would_do_and_does_nothing(tmp_path, bundles):
    told: list[str] = []

    updater(tmp_path, told=told).install(bundles["1"], dry_run=True)

    assert not (tmp_path / "opt").exists()
    assert any("would switch" in line for line in told)


def test_a_second_updater_is_sent_away(device, bundles):
    with Layout(device).locked(), pytest.raises(UpdateError, match="Another update is at work"):
        updater(device).install(bundles["2"])


def test_a_link_is_never_made_to_an_incomplete_release(device):
    layout = Layout(device)
    layout.release("9.0").mkdir()

    with pytest.raises(UpdateError, match="not complete"):
        layout.point(layout.current, "9.0")

    assert layout.current_version == "1.0"


def test_incomplete_and_unlinked_releases_are_removed(device):
    layout = Layout(device)
    layout.release("0.5").mkdir()
    layout.finish(Release(version="0.5", board=BOARD.id))
    layout.release("0.6").mkdir()

    assert layout.remove_unused() == ["0.5", "0.6"]
    assert layout.current_version == "1.0"


def test_uninstalling_leaves_the_data_unless_asked(device):
    data = device / "var/lib/leukoscope/log.sqlite"
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_bytes(b"exams")
    command = [sys.executable, "-m", "edge_app.update.command", "uninstall", "--root", str(device)]

    kept = subprocess.run(command, capture_output=True, text=True, check=True)

    assert f"The data stay in {data.parent}" in kept.stdout
    assert not (device / "opt/leukoscope").exists()
    assert not (device / "etc/systemd/system/leukoscope.service").exists()
    assert data.read_bytes() == b"exams"
    subprocess.run([*command, "--purge-data"], capture_output=True, check=True)
    assert not data.parent.exists()


def test_the_new_version_gets_a_copy_of_the_log_which_goes_once_it_runs(device, bundles, monkeypatch):
    log = device / "var/lib/leukoscope/log.sqlite"
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(log.parent))
    with Logbook.open(log):
        pass
    before = log.read_bytes()

    updater(device).install(bundles["2"])
    waiting = Layout(device).pending()
    copy = Layout(device).data / waiting.log_copy
    with LogReader.open(copy) as reader:
        whole = reader.verify().ok
    updater(device).confirm()

    assert whole
    assert log.read_bytes() == before
    assert not copy.exists()


def test_a_log_the_older_version_cannot_open_is_put_aside_and_the_copy_takes_its_place(device, bundles):
    log = device / "var/lib/leukoscope/log.sqlite"
    with Logbook.open(log), LogReader.open(log) as reader:
        device_id = reader.device_id()
    updater(device).install(bundles["2"])
    log.write_bytes(b"newer schema")
    told: list[str] = []

    updater(device, told=told).roll_back(only_pending=True)

    with LogReader.open(log) as reader:
        assert reader.device_id() == device_id
    assert log.with_name("log-of-2.0.sqlite").read_bytes() == b"newer schema"
    assert "is kept in" in told[-1]
