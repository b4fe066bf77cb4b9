"""An exam for a terminal of 80 columns."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam

RATE_ORIGINS = {"pack": "on held-out data", "site": "in exams signed on this device"}
"""Where the rate of false blast calls was measured, by ``ExamStarted.rate_origin``."""


def exam_text(exam: Exam) -> RenderableType:
    """The result of an exam: who and what, differential with exact intervals, verdict, what to mind."""
    started = exam.started
    return Group(
        *([Text("SIMULATED — not a patient's sample", style="bold reverse")] if started.simulated else []),
        Text(f"Exam {exam.uuid}"),
        Text(f"Sample {started.sample_id}, operator {started.operator}, {exam.status}{_ending(exam)}"),
        Text(
            f"Source {started.source}; {_count(len(exam.fields), 'field')}, {_count(len(exam.cells), 'cell')}"
        ),
        *(Text(f"Pack {pack.name} {pack.version}, sha256 {pack.sha256[:16]}") for pack in started.packs),
        Text(),
        _differential(exam),
        Text(),
        Text(exam.verdict.sentence, style="bold"),
        Text(
            f"Rule: flagged when so many blast calls have a probability below {started.alpha:g} "
            f"from false calls alone, which are up to {100 * started.false_blast_rate:.1f} % "
            f"of healthy {_kind(started.rate_classes)} {RATE_ORIGINS[started.rate_origin]}; "
            f"{_count(exam.verdict.tested, 'cell')} {'is' if exam.verdict.tested == 1 else 'are'} of a kind "
            "that can be mistaken so."
        ),
        *_notes(exam),
        Text(INTENDED_USE, style="italic"),
    )


def _kind(classes: Sequence[CellClass]) -> str:
    return " and ".join(f"{one.value}s" for one in classes) or "cells"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _ending(exam: Exam) -> str:
    if exam.ended is None:
        return ", not ended"
    reasons = {
        "target": ", target reached",
        "source": ", source ended before the target",
        "operator": ", ended by the operator",
    }
    short = exam.differential.leucocytes < exam.started.target_cells
    return reasons[exam.ended.reason] if short or exam.ended.reason == "target" else ""


def _differential(exam: Exam) -> Table:
    differential = exam.differential
    table = Table(
        title=f"Differential: {differential.leucocytes} of {exam.started.target_cells} leucocytes",
        title_justify="left",
    )
    table.add_column("Class")
    for heading in ("Count", "%", "95 % CI"):
        table.add_column(heading, justify="right")
    for share in differential.shares:
        low, high = (100.0 * end for end in share.interval)
        table.add_row(
            share.cell_class.value, str(share.count), f"{share.percent:.1f}", f"{low:.1f}-{high:.1f}"
        )
    return table


def _notes(exam: Exam) -> list[Text]:
    notes = []
    if exam.counts[CellClass.ERYTHROBLAST]:
        notes.append(f"Erythroblasts: {exam.differential.erythroblasts_per_100:.1f} per 100 leucocytes.")
    doubtful = sum(cell.found.disagreement for cell in exam.cells.values())
    if doubtful:
        cells = "1 cell is" if doubtful == 1 else f"{doubtful} cells are"
        notes.append(f"{cells} in doubt (the readers differ, or find blast likelier): look there first.")
    origins = {field.scale.origin for field in exam.fields}
    for origin in ("assumed", "estimated"):
        if origin in origins:
            notes.append(f"The scale (µm per pixel) is {origin}, not calibrated.")
            break
    if any(pack.development_key for pack in exam.started.packs):
        notes.append("The model packs are signed with a development key: for trying out only.")
    return [Text(note) for note in notes]
