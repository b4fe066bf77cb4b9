"""What was acknowledged survives kill -9 of a real process, and can be read while that process writes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader

WRITER = Path(__file__).with_name("log_writer.py")


def _writing(log_path):
    environment = {**os.environ, "PYTHONPATH": str(WRITER.parent.parent)}
    return subprocess.Popen(
        [sys.executable, WRITER, log_path], env=environment, stdout=subprocess.PIPE, text=True
    )


def _write_and_kill(log_path, lines):
    """Runs a writer, kills it after so many acknowledgements, and returns all that it gave."""
    with _writing(log_path) as process:
        given = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        # What was on its way through the pipe was acknowledged as well.
        given += [line for line in process.stdout if line.endswith("\n")]
    assert process.returncode == -signal.SIGKILL
    return [line.split() for line in given]


@pytest.mark.parametrize("lines", [1, 2, 21, 47, 103])
def test_each_acknowledged_field_is_in_the_log_after_kill_9(log_path, lines):
    given = _write_and_kill(log_path, lines)
    last = {exam: int(fields) for exam, fields in given}
    with LogReader.open(log_path) as reader:
        report = reader.verify()
        logged = {exam.exam.uuid: exam.exam for exam in reader.exams()}
    assert report.ok, report.problem
    for exam, fields in last.items():
        assert len(logged[exam].fields) >= fields
    for exam in logged.values():
        # The cells of a field are in the same transaction: all of them are there or the field is not.
        found = [
            sum(c.found.field_id == field.field_id for c in exam.cells.values()) for field in exam.fields
        ]
        assert found == [field.number % 7 for field in exam.fields]


def test_a_log_is_written_on_after_kill_9(log_path):
    for _ in range(3):
        _write_and_kill(log_path, 10)
    Logbook.open(log_path).close()
    with LogReader.open(log_path) as reader:
        report = reader.verify()
    assert report.ok, report.problem
    assert report.exams >= 3


def test_a_log_is_whole_at_each_look_while_another_process_writes_it(log_path):
    with _writing(log_path) as process:
        try:
            for _ in range(15):
                exam, fields = process.stdout.readline().split()
                with LogReader.open(log_path) as reader:
                    report = reader.verify()
                    assert report.ok, report.problem
                    assert len(reader.exam(exam).exam.fields) >= int(fields)
            assert process.poll() is None
        finally:
            process.kill()
