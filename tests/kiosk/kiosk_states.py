"""Exams and snapshots as the pipeline makes them, and a session that plays them."""

from concurrent.futures import Future
from dataclasses import replace

import numpy as np

from edge_app.camera.frame import Capabilities, Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import (
    Box,
    CellFound,
    ExamEnded,
    ExamStarted,
    FieldTaken,
    FieldUndone,
    PackReference,
    Quality,
    QualityMeter,
    Reading,
    Scale,
)
from edge_app.exam.exam import Exam
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.state import CellMark, LiveState, Status

UUID = "0193a5b2-7c11-7def-8123-456789abcdef"
GOOD = Quality(
    meters=tuple(
        QualityMeter(name=name, score=score, passed=True)
        for name, score in (
            ("focus", 0.82),
            ("light", 0.91),
            ("evenness", 0.66),
            ("stain", 0.74),
            ("specimen", 0.58),
        )
    )
)
BLURRED = Quality(
    meters=(
        QualityMeter(name="focus", score=0.18, passed=False, hint="Turn the fine focus"),
        *GOOD.meters[1:],
    )
)
SCALE = Scale(um_per_px=0.117, origin="estimated")
SUBTYPES = {"benign": 0.1, "early_pre_b": 0.2, "pre_b": 0.6, "pro_b": 0.1}


def packs(*, development_key=True):
    return tuple(
        PackReference(
            name=f"{task}-{architecture}",
            version="0.1.0",
            architecture=architecture,
            task=task,
            sha256=f"{number:x}" * 64,
            development_key=development_key,
        )
        for number, (task, architecture) in enumerate(
            ((t, a) for t in ("cell", "field") for a in ("mobilenet", "cnn")), start=10
        )
    )


def started(**changes):
    values = {
        "sample_id": "S-2026-0042",
        "operator": "M. Okafor",
        "target_cells": 100,
        "source": "Simulated slide, seed 7",
        "simulated": True,
        "app_version": "0.1.0",
        "packs": packs(),
        "alpha": 0.01,
        "false_blast_rate": 0.043,
    }
    return ExamStarted(**(values | changes))


def exam(counts, *, fields=7, ended=None, differ=0, **changes):
    """An exam with so many cells of each class, spread over the fields."""
    events = [
        FieldTaken(
            field_id=f"field-{number}",
            number=number,
            width_px=1440,
            height_px=900,
            frame_number=number,
            source_name="slide",
            quality=GOOD,
            scale=SCALE,
            stage_x_um=0.0,
            stage_y_um=0.0,
            readings=(
                Reading(reader="mobilenet", pack_sha256="c" * 64, probabilities=SUBTYPES),
                Reading(reader="cnn", pack_sha256="d" * 64, probabilities=SUBTYPES),
            ),
        )
        for number in range(1, fields + 1)
    ]
    cells = [cell_class for cell_class, count in counts.items() for _ in range(count)]
    for number, cell_class in enumerate(cells):
        box = Box(x=100.0, y=100.0, width=80.0, height=80.0)
        events.append(
            CellFound(
                cell_id=f"cell-{number}",
                field_id=f"field-{number % fields + 1}",
                box_px=box,
                box_um=box,
                detection_confidence=0.9,
                readings=(
                    Reading(reader="mobilenet", pack_sha256="a" * 64, probabilities={"lymphocyte": 1.0}),
                ),
                assigned=cell_class,
                disagreement=cell_class is CellClass.UNIDENTIFIED and number % 2 == 0 and differ > 0,
            )
        )
    if ended is not None:
        events.append(ExamEnded(reason=ended))
    return Exam(UUID, started(**changes)).apply(*events)


COUNTS = {
    CellClass.LYMPHOBLAST: 4,
    CellClass.MYELOBLAST: 1,
    CellClass.LYMPHOCYTE: 31,
    CellClass.MONOCYTE: 6,
    CellClass.NEUTROPHIL: 50,
    CellClass.EOSINOPHIL: 3,
    CellClass.BASOPHIL: 1,
    CellClass.UNIDENTIFIED: 4,
    CellClass.ERYTHROBLAST: 2,
    CellClass.SMUDGE: 1,
}
"""100 white cells, as in a sample worth a second look."""

FEW = {CellClass.NEUTROPHIL: 15, CellClass.LYMPHOCYTE: 6, CellClass.LYMPHOBLAST: 2}

MARKS = (
    CellMark(Box(x=300, y=200, width=120, height=120), CellClass.NEUTROPHIL, 0.97, False),
    CellMark(Box(x=900, y=10, width=120, height=120), CellClass.LYMPHOBLAST, 0.91, False),
    CellMark(Box(x=1330, y=700, width=110, height=110), CellClass.UNIDENTIFIED, 0.48, True),
)


def frame(number=0, *, value=200, width=1440, height=900):
    return Frame(np.full((height, width, 3), value, np.uint8), number, number * 50_000_000, "slide")


def state(status=Status.LOOKING, **changes):
    values = {
        "revision": 1,
        "status": status,
        "hint": "",
        "message": "",
        "capabilities": Capabilities("Simulated slide", live=True, stills=False, simulated=True),
        "frame": frame(),
        "quality": GOOD,
        "scale": SCALE,
        "marks": (),
        "exam": exam(FEW),
        "analysed_per_second": 8.4,
    }
    return LiveState(**(values | changes))


STARTING = LiveState(0, Status.STARTING, "", "", None, None, None, None, (), None, 0.0)


class _Memory:
    """A log that acknowledges and forgets."""

    def append(self, uuid, events, *, once=None):
        written = Future()
        written.set_result(None)
        return written


class PlayedSession:
    """A session in memory: it shows the state it is given and keeps what it was asked for."""

    def __init__(self, first=None, preview=None):
        self.state = STARTING if first is None else first
        self.preview = preview
        self.asked = []
        self.log = _Memory()

    def show(self, new_state):
        self.state = replace(new_state, revision=self.state.revision + 1)

    cell_pictures = None

    @property
    def record(self):
        return ExamRecord(self.log, self.state.exam, lambda exam: self.show(replace(self.state, exam=exam)))

    def undo_last_field(self, operator):
        self._add(FieldUndone(field_id=self.state.exam.fields[-1].field_id, operator=operator))

    def add_cell(self, x, y, assigned, operator):
        self.asked.append(("add", round(x), round(y), assigned, operator))

    def explain(self, cell_id):
        self.asked.append(("explain", cell_id))
        return np.full((96, 96, 3), 120, np.uint8)

    def _add(self, *events):
        self.show(replace(self.state, exam=self.state.exam.apply(*events)))

    def start(self):
        self.asked.append("start")

    def stop(self):
        self.asked.append("stop")

    def pause(self):
        self.asked.append("pause")
        self.show(replace(self.state, status=Status.PAUSED))

    def resume(self):
        self.asked.append("resume")
        self.show(replace(self.state, status=Status.LOOKING))

    def finish(self):
        self.asked.append("finish")
        ended = self.state.exam.apply(ExamEnded(reason="operator"))
        self.show(replace(self.state, status=Status.ENDED, exam=ended, marks=()))
