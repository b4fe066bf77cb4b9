"""Results as files that other programs read. Each file is there whole or not at all."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from pathlib import Path

from edge_app.exceptions import PackError
from edge_app.files import whole_file
from edge_app.logbook.logged import LoggedExam
from edge_app.pack.library import PackLibrary
from edge_app.pack.manifest import Manifest
from edge_app.report.export import harmless
from edge_app.report.fhir import fhir_bundle
from edge_app.report.pdf.exam_pdf import exam_pdf
from edge_app.report.seal import Seal
from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS, cell_rows, exam_row
from hub.exceptions import HubExportError
from hub.query import ExamFilter, exam_keys
from hub.store import HubStore

Rows = Callable[[LoggedExam], list[dict[str, object]]]

TABLES: dict[str, tuple[dict[str, str], Rows]] = {
    "exams": (EXAM_COLUMNS, lambda logged: [exam_row(logged)]),
    "cells": (CELL_COLUMNS, cell_rows),
}
"""Wide form, a row an exam, and long form, a row a cell; the columns' meanings go beside them."""

TRUE_OR_FALSE = frozenset({"simulated", "flagged", "disagreement"})
TEXTS = frozenset(
    {
        "app_version",
        "cell",
        "class",
        "class_by_app",
        "device",
        "ended",
        "exam",
        "first_reader",
        "operator",
        "packs",
        "reclassified_by",
        "sample_id",
        "scale_origin",
        "second_reader",
        "signed_by",
        "source",
        "started_utc",
        "status",
        "verdict",
    }
)
"""Columns that are no numbers."""

DICTIONARY = "data-dictionary.csv"

BATCH = 20_000
"""Rows held in memory at a time."""


def chosen_exams(store: HubStore, chosen: ExamFilter) -> Iterator[LoggedExam]:
    """The exams themselves, newest first, one at a time.

    Raises:
        HubExportError: there are none.
    """
    keys = exam_keys(store, chosen)
    first = next(keys, None)
    if first is None:
        raise HubExportError("No exam fits; choose others, or import first.")
    found = (store.exam(*key) for key in chain((first,), keys))
    return (logged for logged in found if logged is not None)


def write_csv(store: HubStore, chosen: ExamFilter, folder: Path) -> list[Path]:
    """Exams and cells as CSV, RFC 4180, UTF-8, with the dictionary of their columns.

    Raises:
        HubExportError: no exam fits, or the folder cannot be written.
    """
    files = write_tables(store, chosen, folder, *TABLES)
    meanings = folder / DICTIONARY
    with _csv(meanings, ["table", "column", "meaning"]) as write:
        for name, (columns, _) in TABLES.items():
            write({"table": name, "column": column, "meaning": text} for column, text in columns.items())
    return [*files, meanings]


def write_tables(store: HubStore, chosen: ExamFilter, folder: Path, *names: str) -> list[Path]:
    """Some of ``TABLES`` as CSV, from one look at each exam: reading it is most of the work.

    Raises:
        HubExportError: no exam fits, or the folder cannot be written.
    """
    found = chosen_exams(store, chosen)
    files = [_made(folder) / f"{name}.csv" for name in names]
    with ExitStack() as stack:
        tables = [
            (stack.enter_context(_csv(file, list(TABLES[name][0]))), TABLES[name][1])
            for file, name in zip(files, names, strict=True)
        ]
        for logged in found:
            for write, rows in tables:
                write(rows(logged))
    return files


def write_parquet(store: HubStore, chosen: ExamFilter, folder: Path) -> list[Path]:
    """Exams and cells as Apache Parquet.

    Raises:
        HubExportError: no exam fits, or the folder cannot be written.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    files = []
    for name, (columns, rows) in TABLES.items():
        schema = pa.schema([(column, _parquet_type(column)) for column in columns])
        logs = chosen_exams(store, chosen)
        path = _made(folder) / f"{name}.parquet"
        try:
            with whole_file(path) as file, pq.ParquetWriter(file, schema) as writer:
                found = (_typed(row, columns) for exam in logs for row in rows(exam))
                while batch := list(islice(found, BATCH)):
                    writer.write_table(pa.Table.from_pylist(batch, schema=schema))
        except OSError as error:
            raise _no_place(path, error) from error
        files.append(path)
    return files


def write_fhir(store: HubStore, chosen: ExamFilter, folder: Path) -> list[Path]:
    """A FHIR R4 bundle of each patient's exam, with its report on paper; control slides are left out.

    Raises:
        HubExportError: no exam fits, or the folder cannot be written.
    """
    manifests = known_manifests()
    return [
        _whole(
            _made(folder) / f"{logged.exam.uuid}.json",
            json.dumps(fhir_bundle(logged, pdf=report(store, logged, manifests)), indent=1).encode(),
        )
        for logged in chosen_exams(store, chosen)
        if not logged.exam.started.control
    ]


def write_pdf(store: HubStore, chosen: ExamFilter, folder: Path) -> list[Path]:
    """The report of each exam.

    Raises:
        HubExportError: no exam fits, or the folder cannot be written.
        ReportError: this machine lacks the font.
    """
    manifests = known_manifests()
    return [
        _whole(_made(folder) / f"{logged.exam.uuid}.pdf", report(store, logged, manifests))
        for logged in chosen_exams(store, chosen)
    ]


def report(store: HubStore, logged: LoggedExam, manifests: dict[str, Manifest]) -> bytes:
    """The report of an exam as the hub has it; its code fits the device's log up to the last import."""
    seal = Seal.of(logged.exam, logged.device_id, store.head(logged.device_id))
    return exam_pdf(logged, seal, pictures=store.pictures.get, packs=manifests)


def known_manifests() -> dict[str, Manifest]:
    """Manifests of the packs on this laptop; none where they cannot be read: reports say so."""
    try:
        return PackLibrary().manifests()
    except PackError:
        return {}


@contextmanager
def _csv(path: Path, columns: list[str]) -> Iterator[Callable[[Iterable[dict[str, object]]], None]]:
    """A table that gets its name once all rows were written with what this gives."""
    try:
        with whole_file(path) as file:
            text = io.TextIOWrapper(file, encoding="utf-8", newline="")
            writer = csv.DictWriter(text, columns)
            writer.writeheader()
            try:
                yield lambda rows: writer.writerows(
                    {name: harmless(value) for name, value in row.items()} for row in rows
                )
            finally:
                text.detach()
    except OSError as error:
        raise _no_place(path, error) from error


def _parquet_type(column: str) -> str:
    if column in TRUE_OR_FALSE:
        return "bool"
    return "string" if column in TEXTS else "float64"


def _typed(row: dict[str, object], columns: Iterable[str]) -> dict[str, object]:
    """A row as Parquet takes it: nothing where CSV has an empty text, numbers all of one kind."""
    typed = {column: None if row[column] == "" else row[column] for column in columns}
    return {
        column: float(value) if isinstance(value, int) and column not in TRUE_OR_FALSE else value
        for column, value in typed.items()
    }


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_place(folder, error) from error
    return folder


def _whole(path: Path, content: bytes) -> Path:
    try:
        with whole_file(path) as file:
            file.write(content)
    except OSError as error:
        raise _no_place(path, error) from error
    return path


def _no_place(path: Path, error: OSError) -> HubExportError:
    return HubExportError(f"{path} cannot be written ({error.strerror}); choose another folder with --out.")
