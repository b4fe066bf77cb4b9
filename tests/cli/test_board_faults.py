from pathlib import Path

import pytest

from edge_app.cli.board_faults import board_findings
from edge_app.cli.findings import Finding, Level

THROTTLED = "sys/bus/platform/drivers/raspberrypi-firmware/soc@107c000000:firmware/get_throttled"
"""Of a Pi 5; a Pi 4 calls it ``soc:firmware``."""


@pytest.fixture
def pi(tmp_path) -> Path:
    """The files of a Raspberry Pi that is well."""
    write(tmp_path, "proc/device-tree/model", "Raspberry Pi 5 Model B Rev 1.0\0")
    write(tmp_path, THROTTLED, "0\n")
    write(tmp_path, "sys/class/thermal/thermal_zone0/temp", "51234\n")
    write(tmp_path, "sys/class/rtc/rtc0/name", "rpi-rtc")
    write(tmp_path, "boot/firmware/config.txt", "# cameras\ncamera_auto_detect=1\n")
    write(tmp_path, "dev/video0", "")
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def look(root: Path) -> dict[str, Finding]:
    return {finding.topic: finding for finding in board_findings(root, root)}


def test_a_board_that_is_well_has_no_advice(pi):
    findings = look(pi)

    assert findings["board"].found == "Raspberry Pi 5 Model B Rev 1.0"
    assert {finding.level for finding in findings.values()} == {Level.OK}


@pytest.mark.parametrize(
    ("flags", "level", "words"),
    [
        ("50005", Level.FAULT, "too low now"),
        ("0x50000", Level.NOTE, "too low at times"),
        ("40000", Level.NOTE, "slows itself down"),
        ("8", Level.NOTE, "slows itself down"),
    ],
)
def test_under_voltage_and_throttling_are_told_from_the_firmwares_word(pi, flags, level, words):
    write(pi, THROTTLED, flags)

    power = look(pi)["power"]

    assert power.level is level
    assert words in power.found


@pytest.mark.parametrize(("temperature", "level"), [("76000", Level.NOTE), ("84000", Level.FAULT)])
def test_a_hot_board_is_told(pi, temperature, level):
    write(pi, "sys/class/thermal/thermal_zone0/temp", temperature)

    assert look(pi)["heat"].level is level


def test_a_ribbon_camera_that_is_not_switched_on_comes_with_the_line_to_add(pi):
    write(pi, "boot/firmware/config.txt", "#camera_auto_detect=1\n")

    camera = look(pi)["camera port"]

    assert camera.level is Level.NOTE
    assert any("camera_auto_detect=1" in hint for hint in camera.hints)


def test_the_old_camera_stack_is_a_fault(pi):
    write(pi, "boot/firmware/config.txt", "camera_auto_detect=1\nstart_x=1\n")

    assert look(pi)["camera port"].level is Level.FAULT


def test_an_overlay_of_a_camera_counts_as_switched_on(pi):
    write(pi, "boot/firmware/config.txt", "dtoverlay=imx477\n")

    assert look(pi)["camera port"].level is Level.OK


def test_a_camera_the_account_may_not_use_comes_with_the_groups(pi, monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: "video" not in str(path))

    permissions = look(pi)["permissions"]

    assert permissions.level is Level.FAULT
    assert any("usermod -aG" in hint for hint in permissions.hints)


def test_a_board_without_a_clock_battery_is_noted(pi):
    (pi / "sys/class/rtc/rtc0/name").unlink()
    (pi / "sys/class/rtc/rtc0").rmdir()

    assert look(pi)["clock battery"].level is Level.NOTE


def test_a_jetson_without_its_camera_daemon_is_noted(pi):
    write(pi, "proc/device-tree/model", "NVIDIA Jetson Orin Nano Developer Kit\0")
    write(pi, "etc/nv_tegra_release", "# R36")

    assert any("nvargus-daemon" in hint for hint in look(pi)["camera port"].hints)


def test_every_fault_says_what_to_do(pi):
    write(pi, THROTTLED, "50005")
    write(pi, "boot/firmware/config.txt", "")

    assert all(finding.advice for finding in look(pi).values() if finding.level is not Level.OK)
