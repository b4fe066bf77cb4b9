"""A Raspberry Pi's one-time-programmable key, against a mailbox that answers as its documentation says."""

import fcntl

import pytest

from edge_app.exceptions import KeyBindingError
from edge_app.update import board_otp
from edge_app.update.board_otp import BoardOtp, ask_firmware, packed_rows
from tests.deploy.keys import Firmware

DOCUMENTED = "f8dbc7b0a4fcfb1d706e298ac9d0485c2226ce8df7f7596ac77337bd09fbe160"
"""The example of Raspberry Pi's documentation, and its rows."""
ROWS = (0xF8DBC7B0, 0xA4FCFB1D, 0x706E298A, 0xC9D0485C, 0x2226CE8D, 0xF7F7596A, 0xC77337BD, 0x09FBE160)


@pytest.fixture
def memory(tmp_path):
    return tmp_path / "otp.json"


def test_the_message_is_the_one_that_vcmailbox_sends_to_the_device(tmp_path, monkeypatch):
    device = tmp_path / "vcio"
    device.touch()
    asked = []

    def ioctl(descriptor, request, message, mutate):
        asked.append((request, message.hex(" ", -4), mutate))
        Firmware(tmp_path / "otp.json")(message)

    monkeypatch.setattr(board_otp, "DEVICE", device)
    monkeypatch.setattr(fcntl, "ioctl", ioctl)

    assert BoardOtp(ask_firmware).read() == (0,) * 8
    words = "40000000 00000000 81000300 28000000 00000000 00000000 08000000" + " 00000000" * 9
    assert asked == [(0xC0086400, words, True)]


def test_the_rows_are_read_as_the_boards_own_tool_prints_them(memory):
    memory.write_text(str([*ROWS, *[0] * 8]))

    assert packed_rows(BoardOtp(Firmware(memory)).read()).hex() == DOCUMENTED


def test_empty_rows_are_filled_once_with_a_key_of_p256_and_the_other_half_is_left(memory):
    otp = BoardOtp(Firmware(memory))
    otp.fill()
    first = otp.read()
    otp.fill()

    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    assert 0 < int.from_bytes(packed_rows(first), "big") < order
    assert all(first)
    assert otp.read() == first
    assert Firmware(memory).rows()[8:] == [0] * 8


@pytest.mark.parametrize("written", range(8))
def test_a_write_that_was_cut_off_goes_on_with_the_rows_that_are_empty(memory, written):
    with pytest.raises(KeyBindingError):
        BoardOtp(Firmware(memory, dies_after=written)).fill()
    begun = BoardOtp(Firmware(memory)).read()

    BoardOtp(Firmware(memory)).fill()

    whole = BoardOtp(Firmware(memory)).read()
    assert all(whole)
    assert whole[:written] == begun[:written]


def test_firmware_that_does_not_give_the_key_is_one_sentence(memory):
    with pytest.raises(KeyBindingError, match="lock_device_private_key"):
        BoardOtp(Firmware(memory, locked=True)).read()


def test_a_board_without_the_mailbox_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(board_otp, "DEVICE", tmp_path / "vcio")

    with pytest.raises(KeyBindingError, match="cannot be asked for its key"):
        BoardOtp().read()


def test_memory_that_does_not_keep_what_is_written_is_noticed(memory):
    class Worn(Firmware):
        def rows(self):
            return [row & 0x7FFFFFFF for row in super().rows()]

    memory.write_text(str([0] * 16))
    otp = BoardOtp(Worn(memory))
    with pytest.raises(KeyBindingError, match="did not keep"):
        for _ in range(20):
            memory.write_text(str([0] * 16))
            otp.fill()
