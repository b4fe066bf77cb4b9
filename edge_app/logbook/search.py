"""Finding exams in the log, newest first, without replaying all of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from edge_app.logbook.heading import ExamHeading
from edge_app.logbook.logged import ExamStart
from edge_app.logbook.reader import LogReader

PAGE = 20
"""Exams a search gives at once: more than a screen shows."""

MOST_READ = 400
"""Exams one search reads at most, so that a rare flag keeps nobody waiting: the next goes on where this one
stopped."""

_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")

Flag = Literal["", "suspect", "unsigned"]
"""Which exams: all, those with the blast flag, those whose result is not final."""


@dataclass(frozen=True)
class ExamQuery:
    """What is looked for; what is left empty does not matter.

    Attributes:
        text: part of the sample ID or of the operator's name, in capitals or not; or the day or month it was
            begun, such as 2026-11-21 or 2026-11, where the device stands.
        since_utc: begun at or after, ISO 8601, by the device's clock.
        flag: which exams.
    """

    text: str = ""
    since_utc: str = ""
    flag: Flag = ""


@dataclass(frozen=True)
class FoundExams:
    """What a search found.

    Attributes:
        exams: newest first.
        before: where the next search goes on, None at the log's beginning.
    """

    exams: tuple[ExamHeading, ...]
    before: int | None


def search(log: LogReader, query: ExamQuery, before: int | None = None) -> FoundExams:
    """Looks for patients' exams; control slides are on the page of quality control.

    Args:
        log: the log.
        query: what is looked for.
        before: go on from an earlier search's ``before``.

    Raises:
        LogbookFormatError: a record cannot be read.
        ExamError: an exam's records make no exam.
    """
    found: list[ExamHeading] = []
    for read, start in enumerate(_starts(log, query, before), start=1):
        heading = log.heading(start)
        if _has(heading, query.flag):
            found.append(heading)
        if len(found) == PAGE or read == MOST_READ:
            return FoundExams(tuple(found), start.sequence)
    return FoundExams(tuple(found), None)


def previous_exam(log: LogReader, exam: ExamHeading) -> ExamHeading | None:
    """The newest exam of the same sample ID that was begun before this one; None where there is none.

    Raises:
        LogbookFormatError: a record cannot be read.
        ExamError: an exam's records make no exam.
    """
    seen = False
    for start in log.starts():
        if start.exam_uuid == exam.uuid:
            seen = True
        elif seen and start.started.sample_id == exam.started.sample_id and not start.started.control:
            return log.heading(start)
    return None


def _starts(log: LogReader, query: ExamQuery, before: int | None) -> Iterator[ExamStart]:
    text = query.text.strip().casefold()
    for start in log.starts(before):
        if start.started.control or start.wall_time_utc < query.since_utc:
            continue
        if _says(start, text):
            yield start


def _says(start: ExamStart, text: str) -> bool:
    started = start.started
    if text in started.sample_id.casefold() or text in started.operator.casefold():
        return True
    # Not a year alone: it is part of many a sample ID.
    if not _DAY.fullmatch(text):
        return False
    return datetime.fromisoformat(start.wall_time_utc).astimezone().date().isoformat().startswith(text)


def _has(heading: ExamHeading, flag: Flag) -> bool:
    if flag == "suspect":
        return heading.verdict.flagged
    return flag != "unsigned" or not heading.closed
