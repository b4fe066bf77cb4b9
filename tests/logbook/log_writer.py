"""Writes exams to a log until it is killed, and says on standard output what the log has acknowledged."""

import sys
from pathlib import Path

from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded
from edge_app.logbook.logbook import Logbook

FIELDS = 20

logbook = Logbook.open(Path(sys.argv[1]))
while True:
    exam = logbook.start_exam(started())
    print(exam, 0, flush=True)
    for number in range(1, FIELDS + 1):
        cells = (cell(f"{number}.{n}", field_id=f"field-{number}") for n in range(number % 7))
        logbook.append(exam, (field(number), *cells)).result()
        print(exam, number, flush=True)
    logbook.append(exam, (ExamEnded(reason="target"),)).result()
