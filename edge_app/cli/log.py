"""``leukoscope log``: list, show, verify, export and look after the log."""

import json
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.cli import log_care
from edge_app.cli.exam_text import exam_text
from edge_app.cli.options import LogOption
from edge_app.exceptions import LogbookChainError, UsageError
from edge_app.logbook.logged import LoggedExam
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.reader import LogReader
from edge_app.report.export import write_cells_csv, write_exams_csv, write_json
from edge_app.report.review import write_review
from edge_app.report.tables import exam_document
from edge_app.settings import default_log_path

app = typer.Typer(help="List, show, verify, export and look after the log.", no_args_is_help=True)

SHORT_ID = 8
"""Characters of an exam's id in a list: 32 random bits."""

JsonOption = Annotated[bool, typer.Option("--json", help="Print as JSON.")]


app.command()(log_care.backup)
app.command()(log_care.encrypt)
app.command()(log_care.rescue)


class ExportFormat(str, Enum):
    """What an export is written as."""

    CSV = "csv"
    JSON = "json"
    REVIEW = "review"


class RowsOf(str, Enum):
    """What a CSV line stands for."""

    CELLS = "cells"
    EXAMS = "exams"


def _reader(log: Path | None) -> LogReader:
    return LogReader.open(log or default_log_path())


@app.command("list")
def list_exams(log: LogOption = None, as_json: JsonOption = False) -> None:
    """Lists all exams, oldest first."""
    with _reader(log) as reader:
        exams = reader.exams()
    if as_json:
        typer.echo(json.dumps([exam_document(logged, cells=False) for logged in exams], indent=2))
        return
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Exam", "Started\n(clock)", "Sample", "Status", "Cells", "Blast-\nsuspect"):
        # Only what people typed may be as long as it likes.
        table.add_column(
            heading,
            justify="right" if heading == "Cells" else "left",
            no_wrap=heading != "Sample",
            overflow="fold",
        )
    for logged in exams:
        exam = logged.exam
        verdict = exam.verdict
        marks = " SIMULATED" if exam.started.simulated else ""
        if exam.started.control:
            marks += " CONTROL"
        table.add_row(
            # The beginning of a UUIDv7 is the time: exams of one day differ at the end.
            exam.uuid[-SHORT_ID:],
            logged.started_utc[:16].replace("T", " "),
            Text(exam.started.sample_id + marks),
            exam.status,
            f"{verdict.leucocytes}/{exam.started.target_cells}",
            f"{verdict.blasts}{' review' if verdict.flagged else ''}",
        )
    Console(highlight=False).print(table)


@app.command()
def show(
    exam: Annotated[str, typer.Argument(help="The exam's id, or the beginning or end of it.")],
    log: LogOption = None,
    as_json: JsonOption = False,
) -> None:
    """Shows one exam."""
    with _reader(log) as reader:
        logged = reader.exam(exam)
    if as_json:
        typer.echo(json.dumps(exam_document(logged), indent=2))
    else:
        Console(highlight=False).print(exam_text(logged.exam))


@app.command()
def verify(log: LogOption = None) -> None:
    """Checks every record and every link of the hash chain."""
    with _reader(log) as reader:
        report = reader.verify()
        path = reader.path
    if not report.ok:
        raise LogbookChainError(
            f"The log {path} does not verify after {report.events} good records: {report.problem}. "
            "Keep the file as it is and report it."
        )
    signed = f"signed by the device to record {report.signed_to}" if report.signed_to else "not signed yet"
    typer.echo(
        f"{path}: {report.events} records of {report.exams} exams verify, {signed}; head {report.head_hash}"
    )
    for sequence in report.key_changes:
        typer.echo(f"The device's key changed at record {sequence}: enrol the device anew if that was you.")


@app.command()
def export(
    out: Annotated[Path, typer.Option("--out", help="The file to write; for reviews a folder.")],
    format_: Annotated[
        ExportFormat,
        typer.Option(
            "--format",
            help="csv: a table for spreadsheets; json: everything; review: reviewed cells and their "
            "pictures, for training.",
        ),
    ] = ExportFormat.CSV,
    rows: Annotated[RowsOf, typer.Option("--rows", help="What a line of a CSV is.")] = RowsOf.CELLS,
    exam: Annotated[str | None, typer.Option("--exam", help="Only this exam.")] = None,
    pictures: Annotated[
        Path | None,
        typer.Option(
            "--pictures", help="Of reviews: the folder the pictures came from, where the log kept none."
        ),
    ] = None,
    log: LogOption = None,
) -> None:
    """Writes exams to a file; docs/data-dictionary.md explains the columns."""
    if pictures is not None and format_ is not ExportFormat.REVIEW:
        raise UsageError("Only reviews have --pictures; correct the options.")
    with _reader(log) as reader:
        exams = [reader.exam(exam)] if exam else reader.exams()
        store = reader.pictures
    if format_ is ExportFormat.REVIEW:
        _export_review(out, exams, store, pictures)
        return
    if format_ is ExportFormat.JSON:
        write_json(out, exams)
    elif rows is RowsOf.EXAMS:
        write_exams_csv(out, exams)
    else:
        write_cells_csv(out, exams)
    typer.echo(f"{_number(len(exams), 'exam')} written to {out}")


def _export_review(out: Path, exams: list[LoggedExam], store: PictureStore, pictures: Path | None) -> None:
    made = write_review(out, exams, store, pictures)
    typer.echo(
        f"{_number(made.cells, 'reviewed cell')}, {made.changed} with a changed class, and "
        f"{_number(made.pictures, 'picture')} written to {out}"
    )
    if made.missing:
        typer.echo(
            f"{_number(len(made.missing), 'picture')} not found {f'in {pictures} ' if pictures else ''}or of "
            f"another size, the first is {made.missing[0]}: its cells cannot be trained on"
            f"{'.' if pictures else '; name the folder it came from with --pictures.'}",
            err=True,
        )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
