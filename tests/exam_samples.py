"""Events of made-up exams, one by one and as a hypothesis strategy of whole exams."""

from hypothesis import strategies as st

from edge_app.exam.cell_class import MODEL_CLASSES, CellClass
from edge_app.exam.events import (
    Box,
    CellAdded,
    CellFound,
    CellReclassified,
    CellsReviewed,
    ExamAmended,
    ExamEnded,
    ExamSigned,
    ExamStarted,
    FieldTaken,
    FieldUndone,
    PackReference,
    PatientNotes,
    Quality,
    QualityMeter,
    Reading,
    Scale,
)

PACK = PackReference(
    name="cell-mobilenet",
    version="0.1.0",
    architecture="mobilenet",
    task="cell",
    sha256="ab" * 32,
    development_key=True,
)


def started(**changes):
    values = {
        "sample_id": "S-1",
        "operator": "tester",
        "target_cells": 100,
        "source": "made up",
        "simulated": True,
        "app_version": "0.1.0",
        "packs": (PACK,),
        "alpha": 0.01,
        "false_blast_rate": 0.05,
    }
    return ExamStarted(**(values | changes))


def field(number=1, **changes):
    values = {
        "field_id": f"field-{number}",
        "number": number,
        "width_px": 1440,
        "height_px": 900,
        "frame_number": number,
        "source_name": "made up",
        "quality": Quality(meters=(QualityMeter(name="focus", score=0.8, passed=True),)),
        "scale": Scale(um_per_px=0.117, origin="estimated"),
        "stage_x_um": 0.0,
        "stage_y_um": 0.0,
    }
    return FieldTaken(**(values | changes))


def cell(name="cell-1", assigned=CellClass.NEUTROPHIL, **changes):
    values = {
        "cell_id": name,
        "field_id": "field-1",
        "box_px": Box(x=10, y=20, width=100, height=90),
        "box_um": Box(x=1.17, y=2.34, width=11.7, height=10.53),
        "detection_confidence": 0.9,
        "readings": (reading(neutrophil=0.9, lymphoblast=0.1),),
        "assigned": assigned,
        "disagreement": False,
    }
    return CellFound(**(values | changes))


def added(name="added-1", assigned=CellClass.MONOCYTE, operator="B. Reviewer", **changes):
    values = cell(name, assigned, detection_confidence=0.0).model_dump(exclude={"kind"})
    return CellAdded(**(values | {"operator": operator} | changes))


def reading(reader="mobilenet", **probabilities):
    return Reading(reader=reader, pack_sha256=PACK.sha256, probabilities=probabilities)


def signed_exam_events(*, blasts=2, others=98, corrected=True, simulated=False, control=""):
    """An exam that a clinician ends, reviews and signs; with ``corrected`` no blast is left in it."""
    called = [cell(f"b-{n}", CellClass.LYMPHOBLAST) for n in range(blasts)]
    rest = [cell(f"n-{n}", CellClass.NEUTROPHIL) for n in range(others)]
    changes = [
        CellReclassified(cell_id=one.cell_id, assigned=CellClass.LYMPHOCYTE, operator="Ana") for one in called
    ]
    return [
        started(simulated=simulated, control=control),
        field(),
        *called,
        *rest,
        ExamEnded(reason="operator"),
        *(changes if corrected else ()),
        CellsReviewed(operator="Ana"),
        ExamSigned(operator="Ana"),
    ]


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
"""Any text the log can hold: all of Unicode but lone surrogates, which no UTF-8 has."""

numbers = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def readings(draw):
    probabilities = draw(
        st.dictionaries(st.sampled_from(MODEL_CLASSES), st.floats(0, 1), min_size=1, max_size=8)
    )
    return Reading(reader=draw(words), pack_sha256=draw(words), probabilities=probabilities)


@st.composite
def exams(draw):
    """The events of one exam that keeps the rules: notes, fields with cells, reviews, signature."""
    events = [started(sample_id=draw(words), operator=draw(words), packs=(PACK,) * draw(st.integers(0, 2)))]
    names = []
    events += draw(st.lists(notes, max_size=2))
    for number in range(1, draw(st.integers(0, 3)) + 1):
        standing = len(names)
        events.append(field(number, source_name=draw(words), stage_x_um=draw(numbers)))
        for _ in range(draw(st.integers(0, 3))):
            names.append(f"cell-{number}-{len(names)}")
            events.append(
                cell(
                    names[-1],
                    draw(st.sampled_from(CellClass)),
                    field_id=f"field-{number}",
                    readings=tuple(draw(st.lists(readings(), min_size=1, max_size=2))),
                    disagreement=draw(st.booleans()),
                )
            )
        if draw(st.booleans()):
            names.append(f"added-{number}")
            events.append(
                added(
                    names[-1],
                    draw(st.sampled_from(CellClass)),
                    operator=draw(words),
                    field_id=f"field-{number}",
                )
            )
        if draw(st.integers(0, 4)) == 0:
            events.append(FieldUndone(field_id=f"field-{number}", operator=draw(words)))
            del names[standing:]
    events += _review(draw, names)
    if draw(st.booleans()):
        events.append(ExamEnded(reason=draw(st.sampled_from(["target", "source", "operator"]))))
        events += _review(draw, names)
        if draw(st.booleans()):
            events.append(ExamSigned(operator=draw(words)))
            if draw(st.booleans()):
                events.append(ExamAmended(operator=draw(words), reason=draw(words)))
                events += _review(draw, names)
                if draw(st.booleans()):
                    events.append(ExamSigned(operator=draw(words)))
    return tuple(events)


notes = st.builds(
    PatientNotes,
    operator=words,
    age_years=st.none() | st.floats(0, 130),
    sex=st.sampled_from([None, "female", "male", "other"]),
    history=words,
    white_count=st.none() | st.floats(0, 2000),
)


def _review(draw, names):
    reviewed = st.builds(CellsReviewed, operator=words)
    if not names:
        return draw(st.lists(reviewed, max_size=1))
    change = st.builds(
        CellReclassified,
        cell_id=st.sampled_from(names),
        assigned=st.sampled_from(CellClass),
        operator=words,
    )
    return draw(st.lists(change | reviewed, max_size=3))
