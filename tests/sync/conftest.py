import pytest
from exam_samples import started

from edge_app.logbook.logbook import Logbook


@pytest.fixture
def log(tmp_path):
    """A device's log with an exam that was started."""
    path = tmp_path / "home" / "log.sqlite"
    with Logbook.open(path) as logbook:
        logbook.start_exam(started())
    return path
