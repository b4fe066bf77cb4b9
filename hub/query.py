"""Asking for exams: filters, pages, and the numbers that charts draw."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, true, tuple_

from hub.store import HubStore
from hub.tables import DEVICE, EXAM

PAGE = 50
"""Exams on a page."""

BATCH = 1000
"""Exams asked for at once where all are read one after the other."""


@dataclass(frozen=True)
class ExamFilter:
    """Which exams are wanted; empty parts leave everything in.

    Attributes:
        sample: part of the sample's id.
        device: a device's id.
        since: first day, ``2026-01-31``, by the devices' clocks.
        until: last day, likewise.
        flagged: only those that need review.
        status: ``open``, ``preliminary``, ``final``, ``reopened`` or ``amended``.
    """

    sample: str = ""
    device: str = ""
    since: str = ""
    until: str = ""
    flagged: bool = False
    status: str = ""

    def where(self) -> ColumnElement[bool]:
        """The condition on ``hub.tables.EXAM``."""
        parts: list[ColumnElement[bool]] = []
        if self.sample:
            parts.append(EXAM.c.sample_id.contains(self.sample, autoescape=True))
        if self.device:
            parts.append(EXAM.c.device_id == self.device)
        if self.since:
            parts.append(EXAM.c.started_utc >= self.since)
        if self.until:
            # Texts of times begin with their day: the day's last one is before the day and a letter.
            parts.append(EXAM.c.started_utc < self.until + "~")
        if self.flagged:
            parts.append(EXAM.c.flagged.is_(True))
        if self.status:
            parts.append(EXAM.c.status == self.status)
        return and_(true(), *parts)


def exams(
    store: HubStore, chosen: ExamFilter, *, page: int | None = 0
) -> tuple[list[Mapping[str, Any]], int]:
    """Exams, newest first, and how many there are in all.

    Args:
        store: the database.
        chosen: which.
        page: number of the page from 0; None for all.
    """
    query: Select[Any] = (
        select(EXAM, DEVICE.c.name.label("device_name"))
        .join(DEVICE, DEVICE.c.id == EXAM.c.device_id)
        .where(chosen.where())
        .order_by(EXAM.c.started_utc.desc(), EXAM.c.exam_uuid)
    )
    if page is not None:
        query = query.limit(PAGE).offset(page * PAGE)
    (count,) = store.rows(select(func.count().label("count")).select_from(EXAM).where(chosen.where()))
    return store.rows(query), int(count["count"])


def exam_keys(store: HubStore, chosen: ExamFilter) -> Iterator[tuple[str, str]]:
    """Device and id of each exam, newest first, a batch of them in memory at a time."""
    begun, key = EXAM.c.started_utc, tuple_(EXAM.c.exam_uuid, EXAM.c.device_id)
    query = select(begun, EXAM.c.exam_uuid, EXAM.c.device_id).where(chosen.where())
    query = query.order_by(begun.desc(), EXAM.c.exam_uuid, EXAM.c.device_id).limit(BATCH)
    rows = store.rows(query)
    while rows:
        yield from ((str(row["device_id"]), str(row["exam_uuid"])) for row in rows)
        last = rows[-1]
        after = key > (last["exam_uuid"], last["device_id"])
        rows = store.rows(
            query.where(or_(begun < last["started_utc"], and_(begun == last["started_utc"], after)))
        )


def per_day(store: HubStore, chosen: ExamFilter) -> list[Mapping[str, Any]]:
    """``day``, ``exams`` and ``flagged`` of each day with any, oldest first."""
    day = func.substr(EXAM.c.started_utc, 1, 10).label("day")
    return store.rows(
        select(day, func.count().label("exams"), _flagged()).where(chosen.where()).group_by(day).order_by(day)
    )


def per_device(store: HubStore, chosen: ExamFilter) -> list[Mapping[str, Any]]:
    """``name``, ``exams`` and ``flagged`` of each device with any."""
    return store.rows(
        select(DEVICE.c.id, DEVICE.c.name, func.count().label("exams"), _flagged())
        .join(DEVICE, DEVICE.c.id == EXAM.c.device_id)
        .where(chosen.where())
        .group_by(DEVICE.c.id, DEVICE.c.name)
        .order_by(DEVICE.c.name)
    )


def per_pack_and_month(store: HubStore, chosen: ExamFilter) -> list[Mapping[str, Any]]:
    """``packs``, ``month``, ``exams`` and mean ``probability`` of blast: whether a pack's answers drift."""
    month = func.substr(EXAM.c.started_utc, 1, 7).label("month")
    return store.rows(
        select(
            EXAM.c.packs,
            month,
            func.count().label("exams"),
            func.avg(EXAM.c.blast_probability).label("probability"),
        )
        .where(chosen.where())
        .group_by(EXAM.c.packs, month)
        .order_by(EXAM.c.packs, month)
    )


def _flagged() -> Any:  # noqa: ANN401 - a labelled SQL expression
    return func.sum(case((EXAM.c.flagged, 1), else_=0)).label("flagged")
