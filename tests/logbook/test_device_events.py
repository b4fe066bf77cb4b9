"""Events of the device share the log and its chain with exams and belong to none."""

import pytest
from exam_samples import started

from edge_app.exceptions import LogbookWriteError
from edge_app.logbook.device_events import CalibrationStored, ClockDoubted
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader

DOUBT = ClockDoubted(reason="it says 1970")
CALIBRATION = CalibrationStored(what="scale", operator="tester", details={"um_per_px": 0.117})


def test_device_events_are_read_back_in_order(log_path):
    with Logbook.open(log_path) as logbook:
        logbook.append_device(DOUBT).result()
        logbook.start_exam(started())
        logbook.append_device(CALIBRATION).result()
    with LogReader.open(log_path) as reader:
        assert [(record.sequence, event) for record, event in reader.device_events()] == [
            (1, DOUBT),
            (3, CALIBRATION),
        ]


def test_device_events_are_no_exam_and_verify(log_path):
    with Logbook.open(log_path) as logbook:
        logbook.append_device(DOUBT, CALIBRATION).result()
        logbook.start_exam(started())
    with LogReader.open(log_path) as reader:
        assert len(reader.exams()) == 1
        report = reader.verify()
    assert (report.events, report.exams, report.problem) == (3, 1, "")


def test_a_closed_log_refuses_device_events(log_path):
    logbook = Logbook.open(log_path)
    logbook.close()
    with pytest.raises(LogbookWriteError, match="closed"):
        logbook.append_device(DOUBT).result()


def test_records_after_a_number_come_with_links_that_hold(log_path):
    with Logbook.open(log_path) as logbook:
        logbook.append_device(DOUBT, CALIBRATION, DOUBT).result()
    with LogReader.open(log_path) as reader:
        chained = list(reader.chained_records(after=1))
        assert [link.record.sequence for link in chained] == [2, 3]
        assert all(link.holds for link in chained)
        assert chained[0].previous_hash == reader.hash_at(1)
        assert reader.head() == (3, chained[-1].hash)
        assert reader.hash_at(4) is None
