import pytest
from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded
from edge_app.logbook import database
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def plain(monkeypatch):
    """New logs are plain, as where SQLCipher is missing; to be named before ``logged``."""
    monkeypatch.setattr(database, "ENCRYPTS", False)


@pytest.fixture
def logged(log_path):
    """A log with two exams of one field and one cell each; the ids of the exams."""
    exams = []
    with Logbook.open(log_path) as logbook:
        for sample in ("S-1", "S-2"):
            exams.append(logbook.start_exam(started(sample_id=sample)))
            logbook.append(exams[-1], (field(), cell())).result()
            logbook.append(exams[-1], (ExamEnded(reason="operator"),)).result()
    return exams


@pytest.fixture
def verify(log_path):
    def verify():
        with LogReader.open(log_path) as reader:
            return reader.verify()

    return verify
