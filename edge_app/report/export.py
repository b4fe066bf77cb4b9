"""Exams to files. A file is there whole or not at all."""

import csv
import io
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from edge_app.exceptions import UsageError
from edge_app.files import sync_folder
from edge_app.logbook.logged import LoggedExam
from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS, cell_rows, exam_document, exam_row


def write_cells_csv(path: Path, exams: Iterable[LoggedExam]) -> None:
    """Writes one line per cell, RFC 4180, UTF-8, with the columns of ``CELL_COLUMNS``.

    Raises:
        UsageError: the file cannot be written; an older file of that name is left as it was.
    """
    write_csv(path, CELL_COLUMNS, (row for exam in exams for row in cell_rows(exam)))


def write_exams_csv(path: Path, exams: Iterable[LoggedExam]) -> None:
    """Writes one line per exam, RFC 4180, UTF-8, with the columns of ``EXAM_COLUMNS``.

    Raises:
        UsageError: the file cannot be written; an older file of that name is left as it was.
    """
    write_csv(path, EXAM_COLUMNS, (exam_row(exam) for exam in exams))


def write_csv(path: Path, columns: Iterable[str], rows: Iterable[dict[str, object]]) -> None:
    """Writes a table, RFC 4180, UTF-8.

    Raises:
        UsageError: the file cannot be written; an older file of that name is left as it was.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns))
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in rows)
    write_whole(path, text.getvalue())


def write_json(path: Path, exams: Iterable[LoggedExam]) -> None:
    """Writes exams with all fields and cells as a JSON list.

    Raises:
        UsageError: the file cannot be written; an older file of that name is left as it was.
    """
    write_whole(
        path, json.dumps([exam_document(exam) for exam in exams], indent=2, ensure_ascii=False) + "\n"
    )


def harmless(value: object) -> object:
    """A value as it may stand in a spreadsheet.

    Text that would run as a formula gets an apostrophe before it (CWE-1236); truth values are as in JSON.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return f"'{value}"
    return value


def write_whole(path: Path, text: str) -> None:
    """Writes a text file so that it appears complete or not at all, also when power fails.

    Raises:
        UsageError: it cannot be written.
    """
    # Renaming over a device or a pipe would put a file in its place for every program of the machine.
    if path.exists() and not path.is_file():
        raise UsageError(f"{path} is not a plain file; choose a name for a new one.")
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            try:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise
        sync_folder(path.parent)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); choose another place.") from error
