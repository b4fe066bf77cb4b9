"""What the page of control slides says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from edge_app.exam.cell_class import CellClass
from edge_app.kiosk.view_models.text import class_name, day_text, number, percent, translate
from edge_app.logbook.device_events import QcReading
from edge_app.qc.book import QcBook, Today
from edge_app.qc.control import ChartPoint, chart
from edge_app.qc.westgard import Rule, standard_deviation

SHOWN = 20
"""Results on the chart: a month of working days."""

MOST_SD = 4.0
"""The chart ends here; what lies beyond stands on its edge."""

PointSign = Literal["good", "warning", "rejected"]


@dataclass(frozen=True)
class PointRow:
    """A point of the chart; ``x0`` and ``y0`` are shares of its width and height, from the top left.

    ``before_x`` and ``before_y`` are the point it is joined to, itself for the first.
    """

    x0: float
    y0: float
    before_x: float
    before_y: float
    sign: PointSign


@dataclass(frozen=True)
class WatchedRow:
    """One watched class: a button for its chart and what its last result was."""

    key: str
    name: str
    chosen: bool
    expected: str
    read: str
    rules: str
    sign: PointSign


@dataclass(frozen=True)
class QcView:
    """The whole page.

    Attributes:
        control: name and lot; empty where the site has stated none.
        today: how the control stands today, in a sentence.
        tone: of that sentence, see ``HintBar.qml``.
        newest: date of the newest result.
        message: what just went wrong; empty when all is well.
        allowed: whether who is signed in may state another control.
    """

    control: str
    lot: str
    today: str
    tone: Literal["go", "act", "wait", "trouble"]
    newest: str
    watched: tuple[WatchedRow, ...]
    points: tuple[PointRow, ...]
    message: str = ""
    allowed: bool = True


def today_text(today: Today) -> str:
    """How the control stands, in a sentence."""
    return {
        Today.NO_CONTROL: translate("Qc", "No control slide is set up."),
        Today.MISSING: translate("Qc", "Today's control slide is still to be read."),
        Today.PASSED: translate("Qc", "Today's control slide passed."),
        Today.REJECTED: translate("Qc", "Today's control slide was rejected: find the cause, read it again."),
    }[today]


def qc_view(book: QcBook, day: date, chosen: str, message: str = "", *, allowed: bool = True) -> QcView:
    """The page for these controls and results.

    Args:
        book: what the log knows.
        day: today.
        chosen: key of the class whose chart is drawn; the first watched one where it is none.
        message: what just went wrong.
        allowed: whether who is signed in may state another control.
    """
    today = book.today(day)
    tones: dict[Today, Literal["go", "act", "wait", "trouble"]] = {
        Today.NO_CONTROL: "wait",
        Today.MISSING: "act",
        Today.PASSED: "go",
        Today.REJECTED: "trouble",
    }
    control = book.current
    if control is None:
        return QcView("", "", today_text(today), tones[today], "", (), (), message, allowed)
    results = book.of_lot(control.lot)[-SHOWN:]
    keys = [cell_class.value for cell_class in control.expected]
    key = chosen if chosen in keys else keys[0]
    last = {one.cell_class: one for one in results[-1].result.readings} if results else {}
    leucocytes = results[-1].result.leucocytes if results else 100
    watched = []
    for cell_class, expected in control.expected.items():
        reading = last.get(cell_class)
        sd = standard_deviation(expected, leucocytes)
        watched.append(
            WatchedRow(
                key=cell_class.value,
                name=class_name(cell_class),
                chosen=cell_class.value == key,
                expected=f"{number(100 * expected.mean, 1)} ± {number(100 * sd, 1)} %",
                read="-" if reading is None else percent(reading.share),
                rules="" if reading is None else " ".join(reading.rules),
                sign="good" if reading is None else _sign(reading.rules),
            )
        )
    points = chart([(one.utc, one.result) for one in results], CellClass(key))
    newest = f"{day_text(results[-1].day)} · {results[-1].result.operator}" if results else ""
    return QcView(
        control=control.name,
        lot=control.lot,
        today=today_text(today),
        tone=tones[today],
        newest=newest,
        watched=tuple(watched),
        points=_rows(points),
        message=message,
        allowed=allowed,
    )


def broken_text(readings: Sequence[QcReading]) -> str:
    """The rules a result breaks, one class after the other; empty where it breaks none."""
    return ", ".join(f"{class_name(one.cell_class)} {' '.join(one.rules)}" for one in readings if one.rules)


def _rows(points: Sequence[ChartPoint]) -> tuple[PointRow, ...]:
    places = [((number + 0.5) / max(len(points), 1), _height(one.z)) for number, one in enumerate(points)]
    before = [places[0], *places[:-1]] if places else []
    return tuple(
        PointRow(x, y, *joined, _sign(one.rules))
        for (x, y), joined, one in zip(places, before, points, strict=True)
    )


def _height(z: float) -> float:
    return 0.5 - min(max(z, -MOST_SD), MOST_SD) / (2.0 * MOST_SD)


def _sign(rules: Sequence[str]) -> PointSign:
    if any(Rule(name).rejects for name in rules):
        return "rejected"
    return "warning" if rules else "good"
