"""The kiosk asks for a time, and what sets the clock takes it within bounds."""

import os
import threading
import time
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from edge_app.exceptions import ClockError
from edge_app.logbook.clock import RELEASED
from edge_app.system_clock import ask_for_time, check_time, take_wanted
from edge_app.update.command import app


@pytest.fixture
def wanted(tmp_path):
    return tmp_path / "wanted"


def _now():
    return datetime.now(timezone.utc)


def test_what_was_asked_for_is_taken_with_the_time_that_passed(wanted):
    told = _now()
    taken = []

    def unit():
        while not wanted.exists():
            time.sleep(0.01)
        taken.append(take_wanted(wanted))

    thread = threading.Thread(target=unit)
    thread.start()
    # The clock is right already, so that it is found set.
    ask_for_time(told, wanted=wanted)
    thread.join()
    assert timedelta(0) <= taken[0] - told < timedelta(seconds=10)
    assert not wanted.exists()


def test_without_the_systems_unit_it_is_said_how_else(tmp_path):
    with pytest.raises(ClockError, match="sudo date"):
        ask_for_time(_now(), wanted=tmp_path / "nowhere" / "wanted")


def test_a_clock_that_stays_wrong_is_said_and_nothing_is_left_behind(wanted):
    with pytest.raises(ClockError, match="could not be set"):
        ask_for_time(_now() + timedelta(days=2), wanted=wanted, wait_s=0.2)
    assert not wanted.exists()


@pytest.mark.parametrize(
    "told", [RELEASED - timedelta(seconds=1), RELEASED + timedelta(days=365 * 21), datetime(2027, 1, 1)]
)
def test_a_time_that_cannot_be_now_is_refused_on_both_sides(wanted, told):
    with pytest.raises(ClockError):
        ask_for_time(told, wanted=wanted)
    assert not wanted.exists()
    wanted.write_text(f"{told.isoformat()} {time.monotonic()}")
    with pytest.raises(ClockError):
        take_wanted(wanted)


@given(st.binary(max_size=100))
def test_whatever_lies_there_is_a_plausible_time_or_one_sentence(tmp_path_factory, content):
    wanted = tmp_path_factory.mktemp("run") / "wanted"
    wanted.write_bytes(content)
    try:
        told = take_wanted(wanted)
    except ClockError as error:
        assert str(error).endswith(".")
    else:
        assert check_time(told) == told
    assert not wanted.exists()


def test_a_link_to_another_file_is_not_followed(wanted, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(f"{_now().isoformat()} {time.monotonic()}")
    wanted.symlink_to(secret)
    with pytest.raises(ClockError, match="cannot be read"):
        take_wanted(wanted)
    assert secret.exists()
    os.mkfifo(wanted)
    with pytest.raises(ClockError, match="holds no time"):
        take_wanted(wanted)


@pytest.mark.parametrize("time", ["yesterday", "", "1999-01-01T00:00+00:00", "2027-01-01T00:00"])
def test_the_command_refuses_what_is_no_time_of_now(time):
    done = CliRunner().invoke(app, ["clock", time])
    assert done.exit_code != 0
