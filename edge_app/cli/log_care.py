"""``leukoscope log backup``, ``encrypt`` and ``rescue``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from edge_app.cli.options import LogOption
from edge_app.logbook.backup import backup_log
from edge_app.logbook.encrypt import encrypt_log
from edge_app.logbook.log_key import KEY_FILE, find_key
from edge_app.logbook.reader import LogReader
from edge_app.logbook.rescue import rescue_log
from edge_app.settings import default_log_path


def backup(
    to: Annotated[Path, typer.Option("--to", help="The folder to copy into, such as on a stick.")],
    log: LogOption = None,
) -> None:
    """Copies log and pictures, also while the kiosk runs, and proves the copy."""
    path = log or default_log_path()
    with LogReader.open(path) as reader, Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Copying pictures", total=None)
        made = backup_log(reader, to, lambda done, total: progress.update(task, completed=done, total=total))
    typer.echo(f"{made.path}: {made.records} records verify; {made.pictures} pictures copied.")
    key = find_key(path)
    if key is not None:
        bound = key.path != path.absolute().parent / KEY_FILE
        what = "the recovery copy of its key" if bound else f"a copy of {key.path} too"
        typer.echo(f"It is encrypted: keep {what}, in another place than this backup.")


def encrypt(log: LogOption = None) -> None:
    """Encrypts a log that was made before logs were encrypted, and its pictures."""
    path = log or default_log_path()
    was_plain, pictures = encrypt_log(path)
    typer.echo(
        f"{path} is encrypted{'' if was_plain else ' already'}; {pictures} plain pictures were encrypted."
    )
    key = find_key(path)
    if key is not None:
        typer.echo(f"Without {key.path} nobody can read it: keep a copy of that file in a safe place.")


def rescue(
    out: Annotated[Path, typer.Option("--out", help="The new log to make, beside the damaged one.")],
    log: LogOption = None,
) -> None:
    """Saves what is good of a damaged log into a new one; the damaged file is only read."""
    path = log or default_log_path()
    made = rescue_log(path, out)
    typer.echo(f"{made.saved} records of {made.exams} exams saved to {out}.")
    typer.echo(f"{made.lost} records lost, {made.dropped} left out because what they belong to is lost.")
    typer.echo(f"Records 1 to {made.same_to} are as they were; those behind are linked anew.")
    for uuid in made.incomplete:
        typer.echo(f"Exam {uuid} lacks records: compare it with the slide before it is used.")
    for uuid in made.gone:
        typer.echo(f"Exam {uuid} is lost: take it again.")
    typer.echo(f"Keep {path}; to go on, move it away and give {out.name} its name.")
