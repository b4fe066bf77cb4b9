"""``leukoscope doctor``: what is here, what is missing, and what to do about it."""

import importlib.util
import json
import platform
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app import __version__
from edge_app.calibration.store import CalibrationStore
from edge_app.camera.source import list_cameras
from edge_app.cli.board_faults import board_findings
from edge_app.cli.findings import Finding, Level
from edge_app.cli.theft import theft_findings
from edge_app.exceptions import LeukoscopeError
from edge_app.inference.panel import ReaderPanel
from edge_app.installed import installed_versions
from edge_app.logbook.clock import check_clock
from edge_app.logbook.pictures import RESERVE_BYTES
from edge_app.logbook.reader import LogReader
from edge_app.settings import default_log_path, load_settings

LOW_SPACE_BYTES = 1_000_000_000
NO_SPACE_BYTES = 20_000_000
FREE_SPACE = (
    "sudo leukoscope sync status",
    "sudo journalctl --vacuum-size=32M",
    "sudo apt-get clean",
)


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
    log: Annotated[Path | None, typer.Option(help="The log; else the device's own.")] = None,
    fix_hints: Annotated[
        bool, typer.Option("--fix-hints", help="Also say what to type, for a technician.")
    ] = False,
) -> None:
    """Checks software, cameras, packs, log, space and clock; exit code 1 when something must be mended."""
    path = log or default_log_path()
    closed = _closed(path)
    findings = [
        *_software(),
        *_screen(),
        *_cameras(),
        *_settings(),
        *_packs(),
        *([_locked_out(path)] if closed else [*_log(path), *theft_findings(path), *space_findings(path)]),
        *board_findings(Path("/") if closed else path.parent),
    ]
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False))
    else:
        Console(highlight=False).print(_table(findings, fix_hints=fix_hints))
    if any(finding.level is Level.FAULT for finding in findings):
        raise typer.Exit(1)


def _table(findings: list[Finding], *, fix_hints: bool) -> Table:
    styles = {Level.OK: "green", Level.NOTE: "yellow", Level.FAULT: "bold red"}
    table = Table(title=f"Leukoscope {__version__}", title_justify="left")
    table.add_column("Topic", no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column("Found, and what to do")
    for finding in findings:
        text = Text(finding.found)
        if finding.advice:
            text.append(f"\n→ {finding.advice}", style="bold")
        for hint in finding.hints if fix_hints else ():
            text.append(f"\n  {hint}", style="cyan")
        table.add_row(finding.topic, Text(finding.level.value, style=styles[finding.level]), text)
    return table


def _software() -> list[Finding]:
    findings = [
        Finding(
            "system", Level.OK, f"Python {platform.python_version()}, {platform.machine()}, {sys.platform}"
        )
    ]
    versions = installed_versions()
    installed = ", ".join(f"{name} {version}" for name, version in versions.items())
    findings.append(Finding("packages", Level.OK, installed))
    if not {"ai-edge-litert", "tflite-runtime"} & versions.keys():
        findings.append(
            Finding(
                "packages", Level.FAULT, "No TFLite runtime is installed.", "pip install 'leukoscope[edge]'"
            )
        )
    return findings


def _screen() -> list[Finding]:
    if importlib.util.find_spec("PySide6") is None:
        return [
            Finding(
                "screen",
                Level.NOTE,
                "PySide6 is not installed.",
                "pip install 'leukoscope[edge]' for the kiosk",
            )
        ]
    from edge_app.kiosk.libraries import check_libraries

    try:
        check_libraries()
    except LeukoscopeError as error:
        return [Finding("screen", Level.NOTE, str(error))]
    return [Finding("screen", Level.OK, "Qt and its system libraries are here.")]


def _cameras() -> list[Finding]:
    cameras = list_cameras()
    if not cameras:
        return [
            Finding(
                "camera",
                Level.NOTE,
                "No camera found.",
                "Plug in the microscope camera, or use --source simulated to try the app without one.",
            )
        ]
    return [
        Finding("camera", Level.NOTE if camera.problem else Level.OK, str(camera), camera.problem)
        for camera in cameras
    ]


def _settings() -> list[Finding]:
    try:
        settings = load_settings()
    except LeukoscopeError as error:
        return [Finding("settings", Level.FAULT, str(error))]
    if settings.um_per_px is not None:
        return [Finding("scale", Level.OK, f"{settings.um_per_px} µm/px, from the settings")]
    try:
        calibrations = CalibrationStore.of_device().all()
    except LeukoscopeError as error:
        return [Finding("scale", Level.FAULT, str(error))]
    scales = [
        f"{one.camera}, {one.objective}: {one.scale.um_per_px:.4f} µm/px by {one.scale.method}"
        for one in calibrations
        if one.scale is not None
    ]
    if not scales:
        return [
            Finding(
                "scale",
                Level.NOTE,
                "No calibrated µm/px: the red cells give an estimate.",
                "Calibrate with a stage micrometer: ☰ → Calibration, or leukoscope calibrate scale.",
            )
        ]
    return [Finding("scale", Level.OK, "; ".join(scales))]


def _packs() -> list[Finding]:
    try:
        panel = ReaderPanel.shipped()
    except LeukoscopeError as error:
        return [Finding("packs", Level.FAULT, str(error))]
    return [
        Finding(
            f"{pack.task} pack",
            Level.NOTE if pack.development_key else Level.OK,
            f"{pack.name} {pack.version} ({pack.architecture})",
            "Signed with a development key: for trying out only." if pack.development_key else "",
        )
        for pack in panel.references
    ]


def _closed(path: Path) -> bool:
    """Whether this account may not even ask for the log: on a device the data are the kiosk's alone."""
    try:
        path.stat()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _locked_out(path: Path) -> Finding:
    return Finding(
        "log",
        Level.FAULT,
        f"This account may not look into {path.parent}.",
        "Ask with the kiosk's account: sudo leukoscope doctor --fix-hints",
    )


def _log(path: Path) -> list[Finding]:
    if not path.exists():
        return [
            Finding("log", Level.OK, f"None yet; the first exam makes {path}."),
            *_clock(None),
        ]
    try:
        with LogReader.open(path) as reader:
            report = reader.verify()
            last = reader.last_wall_time()
    except LeukoscopeError as error:
        return [Finding("log", Level.FAULT, str(error)), *_clock(None)]
    if not report.ok:
        return [
            Finding(
                "log", Level.FAULT, f"{path}: {report.problem}", "Copy the file away and tell the maker."
            ),
            *_clock(last),
        ]
    return [Finding("log", Level.OK, f"{path}: {report.events} records, chain verifies."), *_clock(last)]


def _clock(last_event: str | None) -> list[Finding]:
    problem = check_clock(last_event)
    if problem:
        return [
            Finding(
                "clock",
                Level.NOTE,
                problem,
                "Set the clock, or leave it: the log orders by sequence.",
                (
                    "sudo leukoscope-update clock 2026-12-31T12:00+00:00",
                    "or on the screen: ☰ → Date and time",
                ),
            )
        ]
    return [Finding("clock", Level.OK, "The clock is plausible.")]


def space_findings(path: Path) -> list[Finding]:
    """How much room is left where the log lies, and what the want of it costs.

    Args:
        path: the log; it need not exist.
    """
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    free = shutil.disk_usage(folder).free
    found = f"{free / 1e9:.1f} GB free where the log lies."
    if free < NO_SPACE_BYTES:
        return [Finding("space", Level.FAULT, found, "Free space now: soon no exam is saved.", FREE_SPACE)]
    if free < RESERVE_BYTES:
        advice = "Free space now: exams are still saved, the pictures of their cells are not."
        return [Finding("space", Level.FAULT, found, advice, FREE_SPACE)]
    if free < LOW_SPACE_BYTES:
        return [Finding("space", Level.NOTE, found, "Sync and free space soon.", FREE_SPACE)]
    return [Finding("space", Level.OK, found)]
