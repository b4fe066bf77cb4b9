import pytest

from edge_app.exceptions import OperatorError, PinError, PinLockedError
from edge_app.operators.operator import Role
from edge_app.operators.store import FIRST_WAIT_S, FREE_TRIES, LONGEST_WAIT_S, OperatorStore


class Clock:
    """A clock the test moves."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    store = OperatorStore(tmp_path / "operators.json", clock=clock)
    store.add("Ana", Role.ADMIN, "4711")
    return store


def _wrong(store, times):
    for _ in range(times):
        with pytest.raises(PinError):
            store.check_pin("Ana", "0000")


def test_the_right_pin_gives_the_operator(store):
    assert store.check_pin("ana", "4711").name == "Ana"


def test_a_device_without_a_file_has_no_operators(tmp_path):
    assert OperatorStore(tmp_path / "none.json").operators() == ()


def test_the_first_operator_must_be_an_admin(tmp_path):
    with pytest.raises(OperatorError, match="first operator of a device is an admin"):
        OperatorStore(tmp_path / "operators.json").add("Bo", Role.CLINICIAN, "4711")


def test_a_name_is_there_once_whatever_its_capitals(store):
    with pytest.raises(OperatorError, match="'ANA' already"):
        store.add("ANA", Role.CLINICIAN, "4711")


def test_the_last_admin_stays(store):
    store.add("Bo", Role.CLINICIAN, "2580")
    with pytest.raises(OperatorError, match="last admin"):
        store.remove("Ana")
    assert store.remove("bo").name == "Bo"


def test_neither_pin_nor_anything_like_it_is_in_the_file_which_only_its_owner_reads(store):
    assert "4711" not in store.path.read_text()
    assert store.path.stat().st_mode & 0o077 == 0


def test_free_tries_cost_nothing(store):
    _wrong(store, FREE_TRIES - 1)
    assert store.check_pin("Ana", "4711").failures == 0


def test_after_the_free_tries_even_the_right_pin_has_to_wait(store, clock):
    _wrong(store, FREE_TRIES)
    with pytest.raises(PinLockedError, match="wait 30 s"):
        store.check_pin("Ana", "4711")
    clock.now += FIRST_WAIT_S
    assert store.check_pin("Ana", "4711").name == "Ana"


def test_each_further_wrong_pin_doubles_the_wait_up_to_the_longest(store, clock):
    _wrong(store, FREE_TRIES)
    waits = []
    for _ in range(7):
        waits.append(store.wait_s("Ana"))
        clock.now += waits[-1]
        _wrong(store, 1)
    assert waits[:3] == [FIRST_WAIT_S, 2 * FIRST_WAIT_S, 4 * FIRST_WAIT_S]
    assert waits[-1] == LONGEST_WAIT_S


def test_switching_off_does_not_win_tries_back(store, clock):
    _wrong(store, FREE_TRIES)
    clock.now = 5.0
    again = OperatorStore(store.path, clock=clock)
    with pytest.raises(PinLockedError):
        again.check_pin("Ana", "4711")
    clock.now += FIRST_WAIT_S
    assert again.check_pin("Ana", "4711").name == "Ana"


def test_a_wrong_pin_is_counted_before_it_is_looked_at(store, monkeypatch):
    class PowerCut(BaseException):
        pass

    class Hasher:
        def verify(self, *_):
            raise PowerCut

    monkeypatch.setattr("edge_app.operators.store.HASHER", Hasher())
    with pytest.raises(PowerCut):
        store.check_pin("Ana", "0000")
    assert OperatorStore(store.path).find("Ana").failures == 1


def test_a_new_pin_ends_the_wait(store):
    _wrong(store, FREE_TRIES)
    store.set_pin("Ana", "2580")
    assert store.check_pin("Ana", "2580").failures == 0


@pytest.mark.parametrize("content", ["", "{", '{"operators": [{"name": "Ana"}]}', "\xff"])
def test_a_damaged_file_is_told_and_left_alone(tmp_path, content):
    path = tmp_path / "operators.json"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(OperatorError, match="put back a copy"):
        OperatorStore(path).check_pin("Ana", "4711")
    assert path.read_bytes() == content.encode("latin-1")


def test_a_place_that_is_no_folder_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OperatorError, match="cannot be"):
        OperatorStore(tmp_path / "file" / "operators.json").add("Ana", Role.ADMIN, "4711")
