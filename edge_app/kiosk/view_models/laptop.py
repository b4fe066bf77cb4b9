"""What is said of the laptop that receives the log, and of the stick that carries it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from edge_app.kiosk.courier import FoundCard
from edge_app.kiosk.view_models.error_words import error_text
from edge_app.kiosk.view_models.facts import FactRow
from edge_app.kiosk.view_models.text import number, translate
from edge_app.sync.enrolment import Standing
from edge_app.sync.watch import Phase, StickState


@dataclass(frozen=True)
class StickSign:
    """The sign on every page while a stick is plugged in; empty without one."""

    stick: str = ""
    stick_kind: Literal["", "busy", "done", "trouble"] = ""


@dataclass(frozen=True)
class CardRow:
    """A laptop's card on a stick; ``receives`` where its laptop has the log already."""

    name: str
    path: str
    receives: bool


@dataclass(frozen=True)
class LaptopView:
    """The whole page."""

    facts: tuple[FactRow, ...] = ()
    found: tuple[CardRow, ...] = ()
    enrolled: bool = False
    message: str = ""


def stick_sign(state: StickState | None) -> StickSign:
    """The sign for a stick."""
    if state is None or state.phase is Phase.GONE:
        return StickSign()
    if state.phase is Phase.COPYING:
        copying = translate("Laptop", "Copying to the stick: do not pull it out.")
        share = f" {number(100 * state.done / state.total, 0)} %" if state.total else ""
        return StickSign(f"⟳ {copying}{share}", "busy")
    if state.phase is Phase.UNENROLLED:
        return StickSign(
            "⚠ "
            + translate(
                "Laptop", "The stick was not written: no laptop is enrolled. See the device menu, Laptop."
            ),
            "trouble",
        )
    if state.visit is None:
        why = error_text(state.trouble)
        return StickSign("⚠ " + translate("Laptop", "The stick was not written: {0}").format(why), "trouble")
    safe = translate("Laptop", "Safe to remove the stick.")
    if state.visit.refused:
        return StickSign(f"⚠ {state.visit.refused[0]} {safe}", "trouble")
    written = state.visit.written
    if written is None:
        return StickSign("✓ " + translate("Laptop", "The laptop has everything.") + f" {safe}", "done")
    exams = translate("Laptop", "Exams copied: {0}.").format(written.exams)
    return StickSign(f"✓ {exams} {safe}", "done")


def laptop_view(now: Standing, found: Sequence[FoundCard], message: str = "") -> LaptopView:
    """The page for how things stand.

    Args:
        now: how far the log has come.
        found: cards of laptops on the sticks that are plugged in.
        message: what is to be said beside.
    """
    hub = now.hub
    enrolled = None if hub is None else hub.hub_id
    rows = [(translate("Laptop", "Laptop"), translate("Laptop", "none") if hub is None else hub.name)]
    if hub is not None:
        rows += [
            # Read aloud over a telephone, it tells one laptop from another of that name.
            (translate("Laptop", "Its key"), hub.hub_id[:16]),
            (
                translate("Laptop", "It has"),
                translate("Laptop", "records 1 to {0} of {1}").format(now.done, now.last)
                if now.done
                else translate("Laptop", "nothing yet"),
            ),
            (
                translate("Laptop", "Still to carry"),
                translate("Laptop", "{0} records").format(now.last - now.done)
                if now.news
                else translate("Laptop", "nothing"),
            ),
        ]
    return LaptopView(
        tuple(FactRow(name, value) for name, value in rows),
        tuple(CardRow(one.path.name, str(one.path), one.hub_id == enrolled) for one in found),
        hub is not None,
        message,
    )
