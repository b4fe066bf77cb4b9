import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamNotFoundError, LogbookError, LogbookFormatError
from edge_app.logbook import database
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader


@pytest.fixture
def reader(log_path, logged):
    with LogReader.open(log_path) as reader:
        yield reader


def test_exams_come_in_the_order_they_were_started(reader, logged):
    assert [exam.exam.uuid for exam in reader.exams()] == logged
    assert [exam.exam.started.sample_id for exam in reader.exams()] == ["S-1", "S-2"]


def test_an_exam_is_what_its_events_add_up_to(reader, logged):
    events = (started(sample_id="S-2"), field(), cell(), ExamEnded(reason="operator"))
    assert reader.exam(logged[1]).exam == Exam.replay(logged[1], events)


def test_an_exam_has_device_and_time(reader, logged):
    exam = reader.exam(logged[0])
    assert exam.device_id == reader.exam(logged[1]).device_id
    assert exam.started_utc.endswith("+00:00")
    assert reader.last_wall_time() >= exam.started_utc


def test_the_end_or_enough_of_the_beginning_names_an_exam(reader, logged):
    one, other = logged
    same = next(n for n in range(36) if one[n] != other[n])
    assert reader.exam(one[-12:]).exam.uuid == one
    assert reader.exam(other[: same + 1]).exam.uuid == other


@pytest.mark.parametrize(
    ("name", "reason"), [("", "no exam"), ("x", "no exam"), ("%", "no exam"), ("0", "2 exams")]
)
def test_a_name_of_none_or_many_exams_is_refused(reader, name, reason):
    with pytest.raises(ExamNotFoundError, match=f"has {reason}"):
        reader.exam(name)


def test_a_log_without_exams_verifies_and_lists_none(log_path):
    Logbook.open(log_path).close()
    with LogReader.open(log_path) as reader:
        assert reader.exams() == []
        assert reader.last_wall_time() is None
        assert reader.verify().ok


def test_a_log_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(LogbookFormatError, match="There is no log at"):
        LogReader.open(tmp_path / "log.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_log(tmp_path):
    with pytest.raises(LogbookFormatError, match="There is no log at"):
        LogReader.open(tmp_path)


def test_an_empty_file_is_no_log_yet(tmp_path):
    (tmp_path / "log.sqlite").touch()
    with pytest.raises(LogbookFormatError, match="it is empty; take an exam first"):
        LogReader.open(tmp_path / "log.sqlite")


def test_text_is_no_log(tmp_path):
    (tmp_path / "log.sqlite").write_text("not a database, but long enough to look like one " * 100)
    with pytest.raises(LogbookFormatError, match="not a log"):
        LogReader.open(tmp_path / "log.sqlite")


def test_a_name_that_is_too_long_is_one_sentence(tmp_path):
    with pytest.raises(LogbookFormatError, match="too long"):
        LogReader.open(tmp_path / ("x" * 300))


@pytest.mark.parametrize("name", ["what?.sqlite", "50%.sqlite", "a#b.sqlite", "µ m.sqlite"])
def test_any_file_name_can_be_read(tmp_path, log_path, logged, name):
    with LogReader.open(shutil.copy(log_path, tmp_path / name)) as reader:
        assert reader.verify().ok


@pytest.mark.parametrize("kept", [0.01, 0.3, 0.6, 0.95])
def test_a_log_cut_off_is_damaged(tmp_path, log_path, logged, kept):
    content = log_path.read_bytes()
    short = tmp_path / "short.sqlite"
    short.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(LogbookFormatError, match="damaged"), LogReader.open(short) as reader:
        assert not reader.verify().ok
        reader.exams()


@pytest.mark.parametrize("place", range(0, 61_440, 2_711))
def test_a_flipped_byte_never_gives_another_exam(tmp_path, log_path, logged, place):
    """SQLite leaves parts of its pages unused: a flip there changes nothing, any other is told."""
    content = bytearray(log_path.read_bytes())
    content[place % len(content)] ^= 0x41
    flipped = tmp_path / "flipped.sqlite"
    flipped.write_bytes(content)
    with LogReader.open(log_path) as reader:
        expected = reader.exams()
    try:
        with LogReader.open(flipped) as reader:
            verified, exams = reader.verify().ok, reader.exams()
    except LogbookError:
        return
    assert not verified or exams == expected


def test_a_body_that_is_no_event_is_told(log_path, logged, verify):
    with database.connect(log_path) as connection:
        connection.execute("DROP TRIGGER event_no_update")
        connection.execute("UPDATE event SET body = '{}' WHERE sequence = 2")
    connection.close()
    with LogReader.open(log_path) as reader, pytest.raises(LogbookFormatError, match="cannot be read"):
        reader.exams()


def test_a_reader_sees_what_is_written_after_it_opened(log_path, logged):
    with Logbook.open(log_path) as logbook, LogReader.open(log_path) as reader:
        assert len(reader.exams()) == 2
        exam_uuid = logbook.start_exam(started())
        assert reader.exam(exam_uuid).exam.status == "open"
        assert reader.verify().ok


def test_a_reader_that_stays_open_never_holds_up_the_writer(log_path, logged):
    with Logbook.open(log_path) as logbook, LogReader.open(log_path) as reader:
        with reader._snapshot():
            reader.last_wall_time()
            logbook.start_exam(started())
        assert len(reader.exams()) == 3


def test_a_copy_on_a_read_only_stick_can_be_read(plain, log_path, logged):
    # Root may write anywhere, so the reading process becomes nobody; pytest's own folders are closed to it.
    with tempfile.TemporaryDirectory() as folder:
        stick = Path(folder)
        copy = Path(shutil.copy(log_path, stick))
        copy.chmod(0o444)
        stick.chmod(0o555)
        script = (
            "import os, sys\n"
            "from pathlib import Path\n"
            "from edge_app.logbook.reader import LogReader\n"
            "if os.getuid() == 0:\n"
            "    os.setuid(65534)\n"
            "with LogReader.open(Path(sys.argv[1])) as reader:\n"
            "    print(reader.verify().events, os.access(sys.argv[2], os.W_OK))\n"
        )
        result = subprocess.run(
            [sys.executable, "-c", script, copy, stick],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert result.stdout == "8 False\n"
        assert [path.name for path in stick.iterdir()] == [copy.name]
        stick.chmod(0o755)


def test_a_log_in_a_folder_closed_to_the_reader_is_one_sentence(log_path, logged):
    with tempfile.TemporaryDirectory() as folder:
        closed = Path(folder) / "closed"
        closed.mkdir()
        copy = shutil.copy(log_path, closed)
        closed.chmod(0o000)
        script = (
            "import os, sys\n"
            "from pathlib import Path\n"
            "from edge_app.exceptions import LogbookFormatError\n"
            "from edge_app.logbook.reader import LogReader\n"
            "if os.getuid() == 0:\n"
            "    os.setuid(65534)\n"
            "try:\n"
            "    LogReader.open(Path(sys.argv[1]))\n"
            "except LogbookFormatError as error:\n"
            "    print(error)\n"
        )
        result = subprocess.run(
            [sys.executable, "-c", script, copy], capture_output=True, text=True, check=True, timeout=60
        )
        assert "cannot be reached (Permission denied)" in result.stdout
        closed.chmod(0o755)
