from datetime import datetime, timedelta, timezone

import pytest

from edge_app.logbook.clock import RELEASED, ClockDoubts, check_clock

NOW = datetime(2027, 5, 1, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "last",
    [None, "2027-05-01T12:00:00.000+00:00", "2027-04-01T00:00:00.000+00:00", "2027-05-01T12:00:59+00:00"],
)
def test_a_plausible_clock_has_no_problem(last):
    assert check_clock(last, NOW) == ""


def test_a_clock_before_the_release_is_wrong():
    assert "before this program was made" in check_clock(None, RELEASED - timedelta(seconds=1))


def test_a_clock_before_the_last_record_is_wrong():
    assert "last record is from 2027-05-01T12:02" in check_clock("2027-05-01T12:02:00.000+00:00", NOW)


@pytest.mark.parametrize("last", ["yesterday", "", "2027-05-01T12:02:00"])
def test_a_time_that_the_log_would_not_write_is_no_reason_to_stop(last):
    assert "cannot be read" in check_clock(last, NOW)


def test_without_a_time_given_the_systems_is_judged():
    assert check_clock("9999-01-01T00:00:00+00:00") != ""


@pytest.mark.parametrize(
    ("events", "doubted"),
    [
        ([], False),
        ([(3, "boot", "clock_doubted")], True),
        ([(12, "boot", "clock_doubted")], True),
        ([(3, "another", "clock_doubted")], False),
        ([(3, "boot", "clock_doubted"), (4, "boot", "clock_set")], False),
        ([(3, "boot", "clock_doubted"), (12, "boot", "clock_set")], True),
        ([(3, "boot", "clock_doubted"), (4, "boot", "clock_set"), (12, "boot", "clock_doubted")], True),
        ([(3, "boot", "clock_doubted"), (4, "another", "clock_set")], True),
    ],
)
def test_an_exam_is_doubted_unless_the_clock_was_set_before_it_and_stayed_right(events, doubted):
    assert ClockDoubts(events).doubted("boot", 10) is doubted
