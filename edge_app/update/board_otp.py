"""A Raspberry Pi's own key: 256 bits of one-time-programmable memory, through the firmware's mailbox.

The same rows that ``rpi-otp-private-key`` of rpi-eeprom reads and writes, so that either shows what the other
did. A bit that was set stays set for ever. They are no secure store: who runs a program on the board as root,
or as an account that may open ``/dev/vcio``, reads them. The card alone tells nothing of them.
"""

import fcntl
import os
import secrets
import struct
from collections.abc import Callable
from pathlib import Path

from edge_app.exceptions import KeyBindingError

DEVICE = Path("/dev/vcio")

GET_PRIVATE_KEY, SET_PRIVATE_KEY = 0x00030081, 0x00038081
ROWS = 8
"""Rows of 32 bits that every model has; a Pi 5 has eight more, which stay untouched."""

ANSWERED, TAG_ANSWERED = 0x80000000, 0x80000000
"""The firmware understood the message; it knows the tag and answered it."""

PROPERTY = 3 << 30 | struct.calcsize("P") << 16 | 100 << 8
"""``_IOWR(100, 0, char *)``, as the kernel's vcio driver and vcmailbox have it."""

Mailbox = Callable[[bytearray], None]
"""Takes a message and writes the firmware's answer into it."""


class BoardOtp:
    """The private key rows of the board this runs on."""

    def __init__(self, mailbox: Mailbox | None = None) -> None:
        """Takes what speaks with the firmware; the board's own by default."""
        self._mailbox = mailbox or ask_firmware

    def read(self) -> tuple[int, ...]:
        """The rows, each of 32 bits.

        Raises:
            KeyBindingError: the firmware does not give them.
        """
        return self._ask(GET_PRIVATE_KEY, (0,) * ROWS)

    def fill(self) -> None:
        """Writes random bits into the rows that are empty, for ever, and reads them back.

        Cut off between two rows, it goes on with the others when it is called again.

        Raises:
            KeyBindingError: the firmware refuses, or does not keep what was written.
        """
        before = self.read()
        # Together also a private key of the curve P-256, as the firmware's own services want it.
        wanted = tuple(row or secrets.randbelow(2**32 - 2) + 1 for row in before)
        self._ask(SET_PRIVATE_KEY, wanted)
        if self.read() != wanted:
            raise KeyBindingError(
                "The board did not keep its one-time-programmable key as it was written; nothing was bound: "
                "run it again, or take a key stick (--to stick)."
            )

    def _ask(self, tag: int, rows: tuple[int, ...]) -> tuple[int, ...]:
        size = 4 * (2 + ROWS)
        message = (4 * (8 + ROWS), 0, tag, size, 0, 0, ROWS, *rows, 0)
        packed = bytearray(struct.pack(f"<{len(message)}I", *message))
        try:
            self._mailbox(packed)
        except OSError as error:
            raise KeyBindingError(
                f"The board's firmware cannot be asked for its key ({error.strerror}); run it with sudo on a "
                "Raspberry Pi 4 or 5."
            ) from error
        answer = struct.unpack(f"<{len(message)}I", packed)
        if answer[1] != ANSWERED or not answer[4] & TAG_ANSWERED:
            raise KeyBindingError(
                "The board's firmware does not give its one-time-programmable key (too old, or locked by "
                "lock_device_private_key in config.txt); take a key stick (--to stick)."
            )
        return answer[7 : 7 + ROWS]


def ask_firmware(message: bytearray) -> None:
    """Sends a property message to the firmware; its answer takes the message's place.

    Raises:
        OSError: there is no such device, or it refuses.
    """
    device = os.open(DEVICE, os.O_RDWR | os.O_CLOEXEC)
    try:
        fcntl.ioctl(device, PROPERTY, message, True)
    finally:
        os.close(device)


def packed_rows(rows: tuple[int, ...]) -> bytes:
    """The 32 bytes of the rows, in the order that ``rpi-otp-private-key`` prints them."""
    return struct.pack(f">{len(rows)}I", *rows)
