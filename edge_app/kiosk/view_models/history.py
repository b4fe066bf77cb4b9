"""What the pages say that look back: the list of past exams, and two of them side by side."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from edge_app.kiosk.view_models.choice import ChoiceRow, choice_rows
from edge_app.kiosk.view_models.text import (
    class_name,
    in_line,
    interval,
    moment,
    percent,
    standing_text,
    translate,
    verdict_text,
)
from edge_app.logbook.heading import ExamHeading

PERIODS = {"": 0, "today": 1, "week": 7, "month": 30}
"""How far back, days, the present one among them; 0 without an end."""


@dataclass(frozen=True)
class PastRow:
    """An exam in the list."""

    uuid: str
    heading: str
    counted: str
    verdict: str
    flagged: bool
    standing: str


@dataclass(frozen=True)
class HistoryView:
    """The list."""

    rows: tuple[PastRow, ...]
    text: str
    periods: tuple[ChoiceRow, ...]
    flags: tuple[ChoiceRow, ...]
    has_more: bool
    message: str
    busy: bool


@dataclass(frozen=True)
class CompareRow:
    """A class in both exams."""

    name: str
    suspect: bool
    share: str
    interval: str
    other_share: str
    other_interval: str


@dataclass(frozen=True)
class CompareView:
    """Two exams side by side: this one, and the other."""

    heading: str
    below: str
    verdict: str
    flagged: bool
    other_heading: str
    other_below: str
    other_verdict: str
    other_flagged: bool
    rows: tuple[CompareRow, ...]
    message: str


def since(period: str, now: datetime | None = None) -> str:
    """When a period of ``PERIODS`` began, as the log writes times; empty where it has no beginning."""
    days = PERIODS[period]
    if not days:
        return ""
    midnight = (now or datetime.now().astimezone()).replace(hour=0, minute=0, second=0, microsecond=0)
    first = midnight - timedelta(days=days - 1)
    return first.astimezone(timezone.utc).isoformat(timespec="milliseconds")


def history_view(
    rows: tuple[PastRow, ...],
    *,
    text: str = "",
    period: str = "",
    flag: str = "",
    has_more: bool = False,
    message: str = "",
    busy: bool = False,
) -> HistoryView:
    """The list.

    Args:
        rows: exams, newest first; see ``past_row``.
        text: what is looked for.
        period: the key of ``PERIODS`` in use.
        flag: the ``edge_app.logbook.search.Flag`` in use.
        has_more: whether there may be older ones that fit.
        message: what to know beside; empty for how many are shown.
        busy: the log is being looked through.
    """
    periods = {
        "": translate("History", "All"),
        "today": translate("History", "Today"),
        "week": translate("History", "7 days"),
        "month": translate("History", "30 days"),
    }
    flags = {
        "": translate("History", "All"),
        "suspect": translate("History", "! Suspect"),
        "unsigned": translate("History", "Not final"),
    }
    return HistoryView(
        rows=rows,
        text=text,
        periods=choice_rows(periods, period),
        flags=choice_rows(flags, flag),
        has_more=has_more,
        message=message,
        busy=busy,
    )


def compare_view(exam: ExamHeading, other: ExamHeading, message: str = "") -> CompareView:
    """Two exams side by side."""
    shares = zip(exam.differential.shares, other.differential.shares, strict=True)
    return CompareView(
        heading=_heading(exam),
        below=_below(exam),
        verdict=verdict_text(exam.verdict),
        flagged=exam.verdict.flagged,
        other_heading=_heading(other),
        other_below=_below(other),
        other_verdict=verdict_text(other.verdict),
        other_flagged=other.verdict.flagged,
        rows=tuple(
            CompareRow(
                name=class_name(one.cell_class),
                suspect=one.cell_class.is_blast,
                share=percent(one.fraction),
                interval=interval(one.interval),
                other_share=percent(two.fraction),
                other_interval=interval(two.interval),
            )
            for one, two in shares
        ),
        message=f"{message} {_packs_differ(exam, other)}".strip(),
    )


def _packs_differ(exam: ExamHeading, other: ExamHeading) -> str:
    """Other models count otherwise: a difference between two exams may be theirs."""
    hashes = [{pack.sha256 for pack in one.started.packs if pack.task == "cell"} for one in (exam, other)]
    if hashes[0] == hashes[1]:
        return ""
    return translate("History", "Other model packs read the one than the other.")


def past_row(exam: ExamHeading) -> PastRow:
    """A line of the list. Its exact interval takes a millisecond: not for the thread that draws."""
    verdict = exam.verdict
    return PastRow(
        uuid=exam.uuid,
        heading=_heading(exam),
        counted=_below(exam),
        # The rule's meaning needs a page; a line has room for the count and its interval.
        verdict=verdict_text(verdict).partition(" — ")[0],
        flagged=verdict.flagged,
        standing=standing_text(exam, counting=False),
    )


def _time(exam: ExamHeading) -> str:
    doubt = f" ({translate('History', 'clock wrong')})" if exam.clock_doubted else ""
    return moment(exam.started_utc) + doubt


def _heading(exam: ExamHeading) -> str:
    return in_line((exam.started.sample_id, _time(exam)))


def _below(exam: ExamHeading) -> str:
    counted = translate("History", "{0} white cells").format(exam.differential.leucocytes)
    parts = [exam.started.operator, counted]
    if exam.started.simulated:
        parts.insert(0, translate("TopBar", "SIMULATED"))
    return in_line(part for part in parts if part)
