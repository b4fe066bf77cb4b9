"""``leukoscope-update``: install a release from a signed bundle, test it, go back, take everything out."""

import os
import shlex
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from edge_app import __version__
from edge_app.console import run_command
from edge_app.exceptions import SelfTestError, UpdateError, UsageError
from edge_app.system_clock import check_time, set_clock, take_wanted
from edge_app.update import cable as cables
from edge_app.update import key_command
from edge_app.update.install import Updater
from edge_app.update.key_binding import KeyBinding
from edge_app.update.releases import Layout
from edge_app.update.system import UNIT, finish_install, open_account, remove_data, remove_system

RESTART = f"systemctl restart {UNIT}"
"""Ends well once the kiosk has told systemd that it is ready (Type=notify), and not before."""

app = typer.Typer(
    help="Installs Leukoscope releases from offline bundles and goes back to the one before.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

cable = typer.Typer(help="Which laptops may pull the log through a cable.", no_args_is_help=True)
app.add_typer(cable, name="cable")
app.add_typer(key_command.app, name="key")

RootOption = Annotated[Path, typer.Option(help="The device's root; another folder to try things out.")]
RestartOption = Annotated[
    str | None, typer.Option(help="Command that restarts the kiosk; else systemd's where it runs.")
]


@app.command()
def install(
    bundle: Annotated[Path, typer.Argument(help="The .bundle file, such as on a stick.")],
    root: RootOption = Path("/"),
    restart: RestartOption = None,
    board: Annotated[str | None, typer.Option(help="The board; else what it was installed as.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; change nothing.")
    ] = False,
) -> None:
    """Verifies, installs beside, tests, switches; goes back by itself when the new version does not start."""
    layout = Layout(root)
    # Until its board is noted an install is not at its end, however often it was begun.
    first = not layout.board_file.exists()
    updater = Updater(layout, () if first else _restart(restart, root), typer.echo, board)
    version = updater.install(bundle, dry_run=dry_run)
    if dry_run:
        return
    if first and board is not None:
        finish_install(layout, board)
    typer.echo(f"Leukoscope {version} is installed.")
    if not KeyBinding(layout).bound.exists():
        typer.echo(
            "The key of the log lies on the same card: who takes that reads names. To bind it to this board "
            "or to a small stick: sudo leukoscope-update key bind --recovery STICK/this-device.lrecovery"
        )


@app.command()
def rollback(
    root: RootOption = Path("/"),
    restart: RestartOption = None,
    if_pending: Annotated[
        bool, typer.Option("--if-pending", help="Only after an update that never came up.")
    ] = False,
) -> None:
    """Goes back to the release before."""
    updater = Updater(Layout(root), _restart(restart, root), typer.echo)
    with updater.layout.locked():
        good = updater.roll_back(only_pending=if_pending)
    typer.echo(f"Leukoscope {good} starts from now on.")
    if updater.restart:
        updater.restart_now()


@app.command()
def confirm(root: RootOption = Path("/")) -> None:
    """Notes that the release came up; the kiosk's unit calls it."""
    Updater(Layout(root), tell=typer.echo).confirm()


@app.command()
def status(root: RootOption = Path("/")) -> None:
    """Says what is installed and what starts."""
    layout = Layout(root)
    pending = layout.pending()
    typer.echo(f"starts:  {layout.current_version or 'nothing'}")
    typer.echo(f"before:  {layout.linked(layout.previous) or 'nothing'}")
    if pending is not None:
        typer.echo(f"{pending.version} was switched to and has not been seen to work yet.")
    if layout.current_version is None:
        raise typer.Exit(UpdateError.exit_code)


@app.command()
def clock(
    time: Annotated[
        str | None, typer.Argument(help="What the laptop's clock says, such as 2026-12-31T12:00+00:00.")
    ] = None,
    wanted: Annotated[
        Path | None, typer.Option(help="A file with what the kiosk asks for; its unit gives it.", hidden=True)
    ] = None,
) -> None:
    """Sets the board's clock; for boards that forget the time without power."""
    if wanted is not None:
        told = take_wanted(wanted)
    else:
        try:
            told = check_time(datetime.fromisoformat((time or "").replace("Z", "+00:00")))
        except ValueError as error:
            raise UsageError(f"{time or ''!r} is no time; write it like 2026-12-31T12:00+00:00.") from error
    set_clock(told)
    typer.echo(f"The clock says {told:%Y-%m-%d %H:%M} UTC.")


KeyArgument = Annotated[Path, typer.Argument(help="The laptop's OpenSSH public key, such as id_ed25519.pub.")]


@cable.command("allow")
def allow_cable(key: KeyArgument, root: RootOption = Path("/")) -> None:
    """Lets a laptop pull the log over SSH, and nothing else."""
    layout = Layout(root)
    name = cables.allow(layout, key)
    open_account(layout, opened=True)
    typer.echo(f"{name} may pull this device's log, there: leukoscope-hub import ssh://leukoscope@DEVICE")
    if shutil.which("sshd", path="/usr/sbin:/usr/bin") is None:
        typer.echo("This device has no SSH server yet: install openssh-server.")


@cable.command("revoke")
def revoke_cable(key: KeyArgument, root: RootOption = Path("/")) -> None:
    """Lets a laptop in no more."""
    layout = Layout(root)
    typer.echo(f"{cables.revoke(layout, key)} is let in no more.")
    if not cables.allowed(layout):
        open_account(layout, opened=False)


@cable.command("list")
def list_cables(root: RootOption = Path("/")) -> None:
    """Says which laptops are let in."""
    keys = cables.allowed(Layout(root))
    for line in keys:
        typer.echo(line)
    if not keys:
        typer.echo("No laptop is let in; to let one in: leukoscope-update cable allow KEY.pub")


@app.command("self-test")
def self_test(
    log: Annotated[
        Path | None, typer.Option(help="A copy of a log: it is brought up to this version.")
    ] = None,
    answers: Annotated[
        Path | None, typer.Option(help="Known answers; else those this release came with.")
    ] = None,
) -> None:
    """Loads the packs, compares known pictures with known answers, and opens a copy of the log."""
    from edge_app.logbook.logbook import Logbook
    from edge_app.logbook.reader import LogReader
    from edge_app.update.known import check_answers, read_answers

    known = answers or Path(sys.prefix) / "answers.json"
    for line in check_answers(read_answers(known)):
        typer.echo(line)
    if log is not None:
        with Logbook.open(log):
            pass
        with LogReader.open(log) as reader:
            report = reader.verify()
        if not report.ok:
            raise SelfTestError(f"The log does not verify: {report.problem}.")
        typer.echo(f"log: {report.events} records, chain verifies")
    typer.echo(f"Leukoscope {__version__} passes its self-test.")


@app.command("check-log", hidden=True)
def check_log(log: Annotated[Path, typer.Argument(help="A log; it is only read.")]) -> None:
    """Fails where this version cannot open a log, such as one that a newer version wrote."""
    from edge_app.logbook.reader import LogReader

    with LogReader.open(log) as reader:
        reader.head()


@app.command()
def uninstall(
    root: RootOption = Path("/"),
    purge_data: Annotated[
        bool, typer.Option("--purge-data", help="Also remove log, pictures and keys. This cannot be undone.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; change nothing.")
    ] = False,
) -> None:
    """Takes out program, units and rules; the data stay unless asked."""
    layout = Layout(root)
    if dry_run:
        typer.echo(f"would remove {layout.base}, {layout.etc} and the system files")
        typer.echo(f"would {'REMOVE ALL DATA in' if purge_data else 'leave the data in'} {layout.data}")
        return
    for name in remove_system(layout):
        typer.echo(f"removed {layout.root / name}")
    if purge_data:
        remove_data(layout)
        typer.echo(f"removed all data in {layout.data}")
    elif layout.data.exists():
        typer.echo(f"The data stay in {layout.data}.")


def _restart(command: str | None, root: Path) -> tuple[str, ...]:
    if command is not None:
        return tuple(shlex.split(command))
    here = root == Path("/") and Path("/run/systemd/system").is_dir()
    return tuple(shlex.split(RESTART)) if here else ()


def main() -> None:
    """Entry point."""
    os.umask(0o022)
    run_command(app, "leukoscope-update")


if __name__ == "__main__":
    main()
