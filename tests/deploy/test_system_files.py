import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from deploy.bundle import INSTALLER, SYSTEM, write_installer
from edge_app.logbook.log_key import BOUND_FILE
from tests.deploy.device import KEY, make_bundle

UNITS = SYSTEM / "etc/systemd/system"
needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")


def unit(name: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read(UNITS / name)
    return parser["Service"]


@needs_systemd
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path):
    folder = tmp_path / "etc/systemd/system"
    shutil.copytree(UNITS, folder)
    for name in ("leukoscope", "leukoscope-update"):
        for release in ("current", "previous"):
            program = tmp_path / "opt/leukoscope" / release / "bin" / name
            program.parent.mkdir(parents=True, exist_ok=True)
            program.write_text("#!/bin/sh\n")
            program.chmod(0o755)
    for text in folder.glob("leukoscope*.*"):
        text.write_text(text.read_text().replace("/opt/leukoscope", f"{tmp_path}/opt/leukoscope"))

    command = ["systemd-analyze", "verify", "--man=no", *map(str, sorted(folder.glob("leukoscope*.*")))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert [line for line in done.stderr.splitlines() if "leukoscope" in line] == []


@needs_systemd
@pytest.mark.parametrize("name", ["leukoscope.service", "leukoscope-clock.service"])
def test_systemd_scores_the_units_as_safe(name):
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=15"]

    done = subprocess.run([*command, str(UNITS / name)], capture_output=True, check=False)

    assert done.returncode == 0, done.stdout.decode()[-300:]


def test_the_kiosk_has_no_network_no_rights_and_a_watchdog():
    service = unit("leukoscope.service")

    assert service["PrivateNetwork"] == "yes"
    assert service["NoNewPrivileges"] == "yes"
    assert service["CapabilityBoundingSet"] == ""
    # The last of several; the test above it has systemd read them all.
    assert service["SystemCallFilter"] == "setpriority"
    assert (service["Type"], service["Restart"], service["User"]) == ("notify", "always", "leukoscope")
    assert int(service["WatchdogSec"]) > 0


def test_what_sets_the_clock_may_do_that_and_is_not_root():
    service = unit("leukoscope-clock.service")

    assert service["User"] == "leukoscope"
    assert service["AmbientCapabilities"] == service["CapabilityBoundingSet"] == "CAP_SYS_TIME"


def test_names_in_the_kiosks_memory_do_not_reach_the_card():
    service = unit("leukoscope.service")

    assert (service["MemorySwapMax"], service["LimitCORE"]) == ("0", "0")
    assert "TMPDIR=/run/leukoscope" in (UNITS / "leukoscope.service").read_text()


def test_what_opens_the_key_comes_before_the_kiosk_and_only_where_it_is_bound():
    text = (UNITS / "leukoscope-key.service").read_text()

    assert f"ConditionPathExists=/var/lib/leukoscope/{BOUND_FILE}" in text
    assert "Before=leukoscope.service" in text
    # Wanted, not required: where the key does not open, the kiosk starts and says so.
    kiosk = (UNITS / "leukoscope.service").read_text()
    assert "Wants=leukoscope-key.service" in kiosk
    assert "Requires=leukoscope-key" not in kiosk


def test_the_way_back_does_not_need_the_release_that_fails():
    assert "/current/" not in (UNITS / "leukoscope-rollback.service").read_text()


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    shutil.move(make_bundle(tmp_path, "1.0"), folder)
    write_installer(KEY, folder)
    return folder


def install(stick: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = ["sh", str(stick / INSTALLER.name), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_installer_knows_its_makers_key(stick):
    text = (stick / INSTALLER.name).read_text()

    assert "-----BEGIN PUBLIC KEY-----" in text
    assert "@MAKER_KEY@" not in text


def test_the_installer_refuses_a_bundle_of_another_maker(stick, tmp_path):
    bundle = next(stick.glob("*.bundle"))
    content = bytearray(bundle.read_bytes())
    place = content.index(b'"app_version": "1.0"')
    content[place + 16 : place + 19] = b"1.1"
    bundle.write_bytes(content)

    done = install(stick, "--bundle", str(bundle), "--root", str(tmp_path / "root"))

    assert done.returncode == 1
    assert "was changed or is not signed by the maker of this installer" in done.stderr
    assert not (tmp_path / "root").exists()


def test_the_installer_says_when_no_bundle_lies_beside_it(tmp_path):
    write_installer(KEY, tmp_path)

    done = install(tmp_path, "--root", str(tmp_path / "root"))

    assert "there is no .bundle beside install.sh" in done.stderr


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--quickly"], "unknown option --quickly"),
        (["--bundle"], "--bundle needs a name after it"),
        (["--purge-data", "--root", "/nowhere"], "--purge-data goes with --uninstall"),
        (["--uninstall", "--root", "/nowhere"], "not installed in /nowhere"),
    ],
)
def test_the_installer_answers_a_wrong_call_in_one_sentence(stick, options, words):
    done = install(stick, *options)

    assert done.returncode == 1
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
