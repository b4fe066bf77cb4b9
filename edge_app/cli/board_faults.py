"""The usual faults of the boards: power, heat, camera, permissions, card, clock. Reads files, starts nothing.

Every path is below a root, so that a board can be described by a folder.
"""

import grp
import os
import pwd
import re
from pathlib import Path

from edge_app.cli.findings import Finding, Level

THROTTLED = "sys/bus/platform/drivers/raspberrypi-firmware/*/get_throttled"
"""The Raspberry Pi firmware's word on power and heat, hex; the same as ``vcgencmd get_throttled``. Its device
is called soc:firmware on a Pi 4 and soc@107c000000:firmware on a Pi 5."""

UNDER_VOLTAGE, FREQUENCY_CAPPED, THROTTLING, HOT = 1 << 0, 1 << 1, 1 << 2, 1 << 3
SINCE_BOOT = 16
"""The same four bits, shifted: it happened since the board started (Raspberry Pi documentation, vcgencmd)."""

WARM_C, HOT_C = 75.0, 82.0
"""A Raspberry Pi 4 and 5 slow down from 80 °C and at 85 °C (Raspberry Pi documentation)."""

GROUPS = {"video": "cameras", "render": "the graphics chip", "input": "the touch screen"}

CONFIG = ("boot/firmware/config.txt", "boot/config.txt")


def board_findings(data: Path, root: Path = Path("/")) -> list[Finding]:
    """Looks for the usual faults of the board this runs on.

    Args:
        data: the folder of the device's data.
        root: the board's root.
    """
    model = _text(root / "proc/device-tree/model").strip("\0 ")
    jetson = (root / "etc/nv_tegra_release").exists()
    findings = [Finding("board", Level.OK, model or "No device tree: a PC, or a virtual machine.")]
    if "Raspberry Pi" in model:
        findings += _power(root) + _pi_camera(root)
    if jetson:
        findings += _jetson_camera(root)
    return findings + _heat(root) + _permissions(root) + _card(data) + _clock(root)


def _power(root: Path) -> list[Finding]:
    text = next((_text(path) for path in root.glob(THROTTLED)), "").strip()
    if not re.fullmatch(r"(0x)?[0-9a-fA-F]+", text):
        return []
    flags = int(text, 16)
    past = flags >> SINCE_BOOT
    supply = ("Use the board's own supply: 5 V 3 A for a Pi 4, 5 V 5 A for a Pi 5, on a short thick cable.",)
    if flags & UNDER_VOLTAGE:
        return [
            Finding(
                "power",
                Level.FAULT,
                "The supply voltage is too low now: the board may reset and pictures may be lost.",
                "Change the power supply or its cable.",
                supply,
            )
        ]
    if past & UNDER_VOLTAGE:
        return [
            Finding(
                "power",
                Level.NOTE,
                "The supply voltage was too low at times since the board started.",
                "Change the power supply or its cable, or plug the camera into a powered hub.",
                supply,
            )
        ]
    if flags & (THROTTLING | FREQUENCY_CAPPED | HOT) or past & THROTTLING:
        return [
            Finding(
                "power",
                Level.NOTE,
                "The board slows itself down, or did so since it started: it gets too hot.",
                "Give it a heat sink and air; counting goes on, only slower.",
            )
        ]
    return [Finding("power", Level.OK, "Voltage and speed were good since the board started.")]


def _heat(root: Path) -> list[Finding]:
    text = _text(root / "sys/class/thermal/thermal_zone0/temp").strip()
    if not text.lstrip("-").isdecimal():
        return []
    celsius = int(text) / 1000.0
    found = f"{celsius:.0f} °C."
    if celsius >= HOT_C:
        return [Finding("heat", Level.FAULT, found, "Switch it off, let it cool, and mount a fan.")]
    if celsius >= WARM_C:
        return [Finding("heat", Level.NOTE, found, "Give the board air; it slows down from 80 °C.")]
    return [Finding("heat", Level.OK, found)]


def _pi_camera(root: Path) -> list[Finding]:
    config = next((root / name for name in CONFIG if (root / name).exists()), None)
    if config is None:
        return []
    lines = [line.partition("#")[0].strip() for line in _text(config).splitlines()]
    automatic = "camera_auto_detect=1" in lines
    overlay = any(re.match(r"dtoverlay=(imx|ov|arducam)\w*", line) for line in lines)
    if any(line.startswith("start_x=1") for line in lines):
        return [
            Finding(
                "camera port",
                Level.FAULT,
                "The old camera stack is switched on (start_x=1); libcamera finds nothing.",
                "Take the line out and restart.",
                (f"sudo sed -i '/^start_x=1/d' /{config.relative_to(root)}", "sudo reboot"),
            )
        ]
    if not automatic and not overlay:
        return [
            Finding(
                "camera port",
                Level.NOTE,
                "The ribbon camera is not switched on; a USB camera needs no switch.",
                "Switch it on if the microscope's camera hangs on the ribbon.",
                (
                    f"echo camera_auto_detect=1 | sudo tee -a /{config.relative_to(root)}",
                    "sudo reboot",
                    "rpicam-hello --list-cameras",
                ),
            )
        ]
    return [Finding("camera port", Level.OK, "Switched on.")]


def _jetson_camera(root: Path) -> list[Finding]:
    if (root / "run/systemd/units/invocation:nvargus-daemon.service").is_symlink():
        return [Finding("camera port", Level.OK, "NVIDIA's camera daemon runs.")]
    return [
        Finding(
            "camera port",
            Level.NOTE,
            "NVIDIA's camera daemon does not run: ribbon cameras give no picture, USB cameras do.",
            "Start it, and choose the camera with jetson-io if it was never set up.",
            ("sudo systemctl enable --now nvargus-daemon", "sudo /opt/nvidia/jetson-io/jetson-io.py"),
        )
    ]


def _permissions(root: Path) -> list[Finding]:
    nodes = sorted((root / "dev").glob("video[0-9]*"))
    closed = [node for node in nodes if not os.access(node, os.R_OK | os.W_OK)]
    if not closed:
        return [Finding("permissions", Level.OK, "This account may use what cameras there are.")]
    account = pwd.getpwuid(os.geteuid()).pw_name
    mine = {grp.getgrgid(number).gr_name for number in os.getgroups()}
    missing = [name for name in GROUPS if name not in mine]
    words = ", ".join(f"{name} ({GROUPS[name]})" for name in missing)
    found = f"The account {account} may not use {closed[0].name}"
    return [
        Finding(
            "permissions",
            Level.FAULT,
            f"{found}; it is not in the groups {words}."
            if missing
            else f"{found}, though it is in its groups.",
            "Put the account into the groups and sign in again.",
            (f"sudo usermod -aG {','.join(missing or GROUPS)} {account}", "sudo udevadm trigger"),
        )
    ]


def _card(data: Path) -> list[Finding]:
    folder = next(parent for parent in (data, *data.absolute().parents) if parent.exists())
    room = os.statvfs(folder)
    if room.f_flag & os.ST_RDONLY:
        return [
            Finding(
                "card",
                Level.FAULT,
                f"{folder} can only be read: the card is worn or was taken out, or the root is locked.",
                "Copy the data off now and put them onto a new card; do not write on this one.",
                ("dmesg | grep -iE 'mmc|ext4|remount'", "sudo raspi-config nonint disable_overlayfs"),
            )
        ]
    if room.f_files and room.f_favail < room.f_files // 100:
        return [
            Finding(
                "card",
                Level.FAULT,
                "The card has room but takes no more files.",
                "Sync, then remove pictures that the laptop has.",
                ("sudo leukoscope sync status", "sudo journalctl --vacuum-size=32M"),
            )
        ]
    return [Finding("card", Level.OK, "The card can be written.")]


def _clock(root: Path) -> list[Finding]:
    if (root / "sys/class/rtc/rtc0").exists():
        return [Finding("clock battery", Level.OK, "The board has a clock that can run without power.")]
    return [
        Finding(
            "clock battery",
            Level.NOTE,
            "The board has no clock of its own: it forgets the time when power fails.",
            "Set it after each power cut; the log keeps its order in any case.",
            ("sudo leukoscope-update clock 2026-12-31T12:00+00:00",),
        )
    ]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
