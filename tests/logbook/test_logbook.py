import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from exam_samples import cell, exams, field, started
from hypothesis import given

from edge_app.exam.events import ExamEnded
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError, LogbookFormatError, LogbookWriteError
from edge_app.logbook import database
from edge_app.logbook.device_events import ClockDoubted
from edge_app.logbook.logbook import BOOT_ID, Logbook
from edge_app.logbook.reader import LogReader


@pytest.fixture
def logbook(log_path):
    with Logbook.open(log_path) as logbook:
        yield logbook


def _limit(logbook, **pragmas):
    """Sets pragmas on the writer's own connection, on its own thread."""

    def apply():
        for name, value in pragmas.items():
            logbook._connection.execute(f"PRAGMA {name} = {value}").fetchall()

    logbook._writer.submit(apply).result()


def _events(log_path):
    with database.connect(log_path) as connection:
        count = connection.execute("SELECT count(*) FROM event").fetchone()[0]
    connection.close()
    return count


@given(exams())
def test_what_was_appended_is_replayed_equal(events):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.sqlite"
        with Logbook.open(path) as logbook:
            exam_uuid = logbook.start_exam(events[0])
            for event in events[1:]:
                logbook.append(exam_uuid, (event,)).result()
        with LogReader.open(path) as reader:
            assert reader.verify().ok
            assert reader.exam(exam_uuid).exam == Exam.replay(exam_uuid, events)


def test_a_log_and_its_folders_are_made(tmp_path):
    path = tmp_path / "not" / "yet" / "log.sqlite"
    Logbook.open(path).close()
    assert path.is_file()


def test_an_empty_file_becomes_a_log(log_path, verify):
    log_path.touch()
    Logbook.open(log_path).close()
    assert verify().ok


def test_each_record_says_who_when_and_in_which_boot(logbook, log_path):
    logbook.start_exam(started())
    with database.connect(log_path) as connection:
        connection.row_factory = database.engine.Row
        row = connection.execute("SELECT * FROM event JOIN device ON device.id = event.device_id").fetchone()
    connection.close()
    assert row["kind"] == "started"
    assert row["boot_id"] == BOOT_ID.read_text().strip()
    assert row["wall_time_utc"].endswith("+00:00")
    assert row["monotonic_ns"] > 0


def test_sequence_has_no_gaps_over_exams_and_openings(log_path):
    for _ in range(3):
        with Logbook.open(log_path) as logbook:
            one, other = logbook.start_exam(started()), logbook.start_exam(started())
            logbook.append(one, (field(), cell()))
            logbook.append(other, (ExamEnded(reason="source"),))
    with database.connect(log_path) as connection:
        sequences = [row[0] for row in connection.execute("SELECT sequence FROM event ORDER BY sequence")]
    connection.close()
    assert sequences == list(range(1, 16))


def test_what_is_acknowledged_can_be_read_at_once(logbook, log_path):
    exam_uuid = logbook.start_exam(started())
    logbook.append(exam_uuid, (field(), cell())).result()
    with LogReader.open(log_path) as reader:
        assert len(reader.exam(exam_uuid).exam.cells) == 1


def test_what_was_asked_for_before_closing_is_written(log_path):
    with Logbook.open(log_path) as logbook:
        exam_uuid = logbook.start_exam(started())
        asked = [logbook.append(exam_uuid, (field(number),)) for number in range(1, 30)]
    assert all(future.result() is None for future in asked)
    with LogReader.open(log_path) as reader:
        assert [f.number for f in reader.exam(exam_uuid).exam.fields] == list(range(1, 30))


def test_threads_write_through_one_writer(logbook, log_path, verify):
    def take():
        exam_uuid = logbook.start_exam(started())
        for number in range(1, 6):
            logbook.append(exam_uuid, (field(number),)).result()

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    report = verify()
    assert report.ok
    assert (report.events, report.exams) == (24, 4)


def test_a_full_disk_refuses_the_whole_call_and_the_log_goes_on_after(logbook, log_path, verify):
    exam_uuid = logbook.start_exam(started())
    _limit(logbook, max_page_count=1)
    too_much = [field(), *(cell(f"cell-{number}") for number in range(200))]
    with pytest.raises(LogbookWriteError, match="full: nothing more was saved"):
        logbook.append(exam_uuid, too_much).result()
    assert _events(log_path) == 1
    assert verify().ok
    _limit(logbook, max_page_count=10_000)
    logbook.append(exam_uuid, too_much).result()
    assert _events(log_path) == 202
    assert verify().ok


def test_events_are_in_the_log_only_once_what_they_name_is_on_the_disk(logbook, log_path):
    exam_uuid = logbook.start_exam(started())
    seen = []
    logbook.append(exam_uuid, (field(), cell()), once=lambda: seen.append(_events(log_path))).result()
    assert seen == [1]
    assert _events(log_path) == 3


def test_events_that_name_what_could_not_be_kept_are_taken_back(logbook, log_path, verify):
    exam_uuid = logbook.start_exam(started())

    def fail():
        raise LogbookWriteError("The picture could not be saved.")

    with pytest.raises(LogbookWriteError, match="picture could not be saved"):
        logbook.append(exam_uuid, (field(), cell()), once=fail).result()
    assert _events(log_path) == 1
    logbook.append(exam_uuid, (field(), cell())).result()
    assert _events(log_path) == 3
    assert verify().ok


def test_a_card_that_turns_read_only_refuses_the_whole_call(logbook, log_path, verify):
    exam_uuid = logbook.start_exam(started())
    _limit(logbook, query_only=1)
    with pytest.raises(LogbookWriteError, match="readonly database"):
        logbook.append(exam_uuid, (field(), cell())).result()
    assert _events(log_path) == 1
    assert verify().ok


@pytest.mark.parametrize("limit", [1, 4096, 20_000])
def test_a_disk_that_is_full_from_the_start_is_one_sentence(tmp_path, limit):
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from edge_app.exceptions import LogbookWriteError\n"
        "from edge_app.logbook.logbook import Logbook\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "try:\n"
        "    Logbook.open(Path(sys.argv[1])).close()\n"
        "except LogbookWriteError as error:\n"
        "    print(error)\n"
        "else:\n"
        "    print('opened')\n"
    )
    path = tmp_path / "log.sqlite"
    result = subprocess.run(
        [sys.executable, "-c", script, path], capture_output=True, text=True, check=True, timeout=60
    )
    assert "cannot be written (File too large)" in result.stdout or "nothing more was saved" in result.stdout
    Logbook.open(path).close()
    with LogReader.open(path) as reader:
        assert reader.verify().ok


def test_a_closed_log_refuses(log_path):
    logbook = Logbook.open(log_path)
    exam_uuid = logbook.start_exam(started())
    logbook.close()
    logbook.close()
    with pytest.raises(LogbookWriteError, match="is closed"):
        logbook.append(exam_uuid, (field(),)).result()


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ((field(),), "not in the log"),
        ((started(), started()), "in the log already"),
        ((field(), started()), "not in the log"),
    ],
)
def test_records_that_begin_no_exam_are_refused(logbook, log_path, events, reason):
    with pytest.raises(ExamError, match=reason):
        logbook.append("0193a5b2-7c11-7def-8123-456789abcdef", events).result()
    assert _events(log_path) == 0


def test_an_exam_is_started_once(logbook, log_path):
    exam_uuid = logbook.start_exam(started())
    with pytest.raises(ExamError, match="in the log already"):
        logbook.append(exam_uuid, (started(),)).result()
    assert _events(log_path) == 1


def test_a_second_writer_in_this_process_is_refused(logbook, log_path):
    with pytest.raises(LogbookWriteError, match="in use by another Leukoscope; close that one first"):
        Logbook.open(log_path)


def test_a_second_writer_in_another_process_is_refused_until_the_first_ends(logbook, log_path):
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from edge_app.exceptions import LogbookWriteError\n"
        "from edge_app.logbook.logbook import Logbook\n"
        "try:\n"
        "    Logbook.open(Path(sys.argv[1])).close()\n"
        "except LogbookWriteError as error:\n"
        "    print(error)\n"
    )

    def second():
        return subprocess.run(
            [sys.executable, "-c", script, log_path], capture_output=True, text=True, check=True, timeout=60
        ).stdout

    assert "in use by another Leukoscope" in second()
    logbook.close()
    assert second() == ""


def test_a_guest_adds_device_events_between_the_records_of_the_first_and_no_exams(logbook, log_path, verify):
    exam_uuid = logbook.start_exam(started())
    with Logbook.open_as_guest(log_path) as guest:
        for number in range(1, 6):
            asked = logbook.append(exam_uuid, (field(number),)), guest.append_device(ClockDoubted(reason="x"))
            assert [future.result() for future in asked] == [None, None]
        with pytest.raises(LogbookWriteError, match="in use"):
            guest.append(exam_uuid, (field(6),))
    report = verify()
    assert (report.ok, report.events) == (True, 11)


def test_a_log_that_could_not_be_opened_is_not_kept_locked(tmp_path):
    path = tmp_path / "log.sqlite"
    path.write_bytes(b"no database " * 400)
    with pytest.raises(LogbookFormatError):
        Logbook.open(path)
    path.unlink()
    Logbook.open(path).close()


def test_text_is_no_log_and_stays_as_it_is(log_path):
    log_path.write_text("not a database, but long enough to look like a file of some kind" * 40)
    before = log_path.read_bytes()
    with pytest.raises(LogbookFormatError, match="not a log"):
        Logbook.open(log_path)
    assert log_path.read_bytes() == before


def test_a_folder_is_no_log(tmp_path):
    with pytest.raises(LogbookFormatError, match="it is a folder; name a file in it"):
        Logbook.open(tmp_path)
    assert not (tmp_path.parent / f"{tmp_path.name}.lock").exists()


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_log_cut_off_is_damaged(log_path, logged, kept):
    content = log_path.read_bytes()
    log_path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(LogbookFormatError, match="damaged"), Logbook.open(log_path) as logbook:
        logbook.start_exam(started())


def test_a_place_where_no_folder_can_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(LogbookWriteError, match=r"cannot be written .*; check the folder"):
        Logbook.open(tmp_path / "file" / "log.sqlite")


def test_a_name_that_is_too_long_is_one_sentence(tmp_path):
    with pytest.raises(LogbookWriteError, match="too long"):
        Logbook.open(tmp_path / ("x" * 300))
