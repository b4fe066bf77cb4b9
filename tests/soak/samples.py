"""Events of made-up exams for long runs; ``exam_samples`` has those of the tests."""

import random

from exam_samples import cell, field, started

from edge_app.exam.events import Event, ExamEnded


def exam_fields(randomness: random.Random, fields: int) -> list[tuple[Event, ...]]:
    """The transactions of an exam behind its start: fields with up to seven cells each, then its end."""
    made: list[tuple[Event, ...]] = []
    for number in range(1, fields + 1):
        cells = [cell(f"{number}.{n}", field_id=f"field-{number}") for n in range(randomness.randrange(8))]
        made.append((field(number), *cells))
    made.append((ExamEnded(reason="target"),))
    return made


__all__ = ["cell", "exam_fields", "field", "started"]
