"""``leukoscope sync``: enrol a laptop, export to it, take its receipts."""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from edge_app.cli.options import LogOption
from edge_app.exceptions import SyncError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.settings import default_log_path
from edge_app.sync.enrolment import enroll as enroll_hub
from edge_app.sync.enrolment import enrolled_hub, standing
from edge_app.sync.keys import HubCard, load_hub_card
from edge_app.sync.receipt import accept_receipt
from edge_app.sync.serve import Server
from edge_app.sync.stick import Stick, find_sticks, sync_place
from edge_app.sync.visit import Visit, visit_stick
from edge_app.sync.watch import Phase, StickState, StickWatch, marked_folders

app = typer.Typer(help="Carry the log to a laptop.", no_args_is_help=True)

COPYING = "Exporting: do not pull out the stick"


@app.command()
def enroll(
    card: Annotated[Path, typer.Argument(help="The laptop's card, *.hubcard.")],
    out: Annotated[Path, typer.Option("--out", help="The folder for this device's card.")],
    name: Annotated[str, typer.Option("--name", help="What people call this device.")] = "",
    log: LogOption = None,
) -> None:
    """Chooses the laptop that receives this device's log, and writes the device's card for it."""
    hub = load_hub_card(card)
    written = enroll_hub(log or default_log_path(), hub, out, name=name)
    typer.echo(f"Laptop {hub.name} enrolled; give it {written}")


@app.command()
def export(
    to: Annotated[
        Path | None, typer.Option("--to", help="The folder to write to; else the stick that is plugged in.")
    ] = None,
    log: LogOption = None,
) -> None:
    """Writes everything the laptop has no receipt for into one encrypted file, and takes receipts there."""
    path = log or default_log_path()
    _visit(_plugged_in().folder if to is None else sync_place(to), path, enrolled_hub(path))


@app.command()
def watch(
    folder: Annotated[
        Path | None, typer.Option("--folder", help="Watch this folder; else sticks that are plugged in.")
    ] = None,
    every_s: Annotated[float, typer.Option("--every", help="Seconds between looks.", min=0.1)] = 2.0,
    log: LogOption = None,
) -> None:
    """Waits for marked sticks and exports to each; a service runs it beside the kiosk."""
    path = log or default_log_path()
    enrolled_hub(path)
    watch = StickWatch(
        path, marked_folders if folder is None else lambda: [sync_place(folder)] if folder.is_dir() else []
    )
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(COPYING, total=None, visible=False)

        def tell(state: StickState) -> None:
            copying = state.phase is Phase.COPYING
            progress.update(task, completed=state.done, total=state.total or None, visible=copying)
            if state.phase is Phase.GONE:
                typer.echo(f"{state.folder} is gone; waiting for the next.")
            elif state.visit is not None:
                _say(state.visit, enrolled_hub(path))
            elif not copying:
                typer.echo(f"leukoscope: {state.trouble}", err=True)

        while True:
            watch.look(tell)
            time.sleep(every_s)


def _plugged_in() -> Stick:
    sticks = find_sticks()
    chosen = [stick for stick in sticks if stick.marked] or list(sticks)
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        raise SyncError(
            "No stick is plugged in; plug one in and wait until it is mounted, or name one: --to."
        )
    places = ", ".join(str(stick.root) for stick in chosen)
    raise SyncError(
        f"More than one stick is plugged in: {places}; pull out all but one, or name one with --to."
    )


def _visit(folder: Path, log: Path, hub: HubCard) -> None:
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(COPYING, total=None)
        visit = visit_stick(
            folder, log, hub, lambda done, total: progress.update(task, completed=done, total=total)
        )
    _say(visit, hub)


def _say(visit: Visit, hub: HubCard) -> None:
    for reason in visit.refused:
        typer.echo(f"leukoscope: {reason}", err=True)
    if visit.receipts:
        typer.echo(f"Receipt of {hub.name} taken.")
    written = visit.written
    if written is None:
        typer.echo(f"Nothing new for {hub.name}.")
    else:
        typer.echo(f"{written.records} records and {written.pictures} pictures written to {written.path}")
        if written.missing:
            typer.echo(f"{written.missing} pictures are no longer on this device.", err=True)
    typer.echo("All of it is on the stick: it is safe to remove.")


@app.command()
def receipt(
    path: Annotated[Path, typer.Argument(help="The laptop's receipt, *.lreceipt.")], log: LogOption = None
) -> None:
    """Takes a laptop's receipt: what it has is not exported again."""
    log_path = log or default_log_path()
    with LogReader.open(log_path) as reader:
        events = accept_receipt(path, reader, enrolled_hub(log_path))
    if not events:
        typer.echo("This receipt says nothing new.")
        return
    with Logbook.open_as_guest(log_path) as logbook:
        logbook.append_device(*events).result()
    typer.echo("Receipt taken.")


@app.command()
def status(log: LogOption = None) -> None:
    """Says how much the laptop has."""
    path = log or default_log_path()
    hub, now = enrolled_hub(path), standing(path)
    todo = f"{now.last - now.done} to export" if now.news else "nothing new to export"
    has = f"records 1 to {now.done} of {now.last}" if now.done else f"none of {now.last} records"
    typer.echo(f"{hub.name} has {has}; {todo}.")


@app.command()
def serve(log: LogOption = None) -> None:
    """Speaks with the laptop at the other end of a cable; sshd runs it, see docs/log-and-sync.md."""
    path = log or default_log_path()
    Server(path, enrolled_hub(path), sys.stdin.buffer, sys.stdout.buffer).run()
