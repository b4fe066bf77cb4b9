"""A device whose log's key is to be bound, in a scratch root, and a board's firmware that remembers."""

import errno
import json
import struct
from pathlib import Path

from exam_samples import started

from edge_app.logbook.logbook import Logbook
from edge_app.update import recovery
from edge_app.update.board_otp import ANSWERED, GET_PRIVATE_KEY, TAG_ANSWERED, BoardOtp
from edge_app.update.bound_key import HolderName
from edge_app.update.key_binding import KeyBinding
from edge_app.update.key_holders import Holder, PiHolder, StickHolder
from edge_app.update.releases import Layout

# What a passphrase costs a device would cost each test.
recovery.MEMORY_KIB, recovery.PASSES, recovery.LANES = 8192, 1, 1

PASSPHRASE = "four words are enough"  # noqa: S105 - of scratch devices


class Firmware:
    """A Raspberry Pi's mailbox as its documentation has it: bits, kept in a file, are only ever set."""

    def __init__(self, file: Path, *, locked: bool = False, dies_after: int = 8) -> None:
        """Takes the file that stands for the memory; how many rows a write fills before the power is cut."""
        self._file = file
        self._locked = locked
        self._dies_after = dies_after

    def rows(self) -> list[int]:
        return json.loads(self._file.read_text()) if self._file.exists() else [0] * 16

    def __call__(self, message: bytearray) -> None:
        words = list(struct.unpack(f"<{len(message) // 4}I", message))
        size, request, tag, length, tag_request, offset, count, *values = words
        assert (size, request, tag_request, values[-1]) == (len(message), 0, 0, 0)
        assert length == 8 + 4 * count
        rows = self.rows()
        if tag != GET_PRIVATE_KEY:
            for number, value in enumerate(values[:count]):
                if number == self._dies_after:
                    raise OSError(errno.EIO, "the power is cut")
                rows[offset + number] |= value
                self._file.write_text(json.dumps(rows))
        words[1] = ANSWERED
        if not self._locked:
            words[4] = TAG_ANSWERED | length
            words[7 : 7 + count] = rows[offset : offset + count]
        message[:] = struct.pack(f"<{len(words)}I", *words)


class Device:
    """A device in a scratch root, whose log has one exam.

    Attributes:
        binding: what binds its key.
        stick: a folder that stands for a stick.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.layout = Layout(folder / "root")
        self.stick = folder / "stick"
        self.binding = KeyBinding(self.layout, self.holder)

    def make(self) -> "Device":
        """Makes its folders and its log."""
        self.layout.data.mkdir(parents=True)
        self.stick.mkdir()
        with Logbook.open(self.binding.log) as logbook:
            logbook.start_exam(started(sample_id="Amina Yusuf"))
        return self

    def otp(self) -> BoardOtp:
        return BoardOtp(Firmware(self.folder / "otp.json"))

    def holder(self, name: HolderName) -> Holder:
        return PiHolder(self.otp()) if name == "pi" else StickHolder(places=lambda: [self.stick])

    def bind(self, *, use_existing: bool = False) -> None:
        self.binding.bind(
            PiHolder(self.otp(), burn=True, use_existing=use_existing),
            self.stick / "copy.lrecovery",
            PASSPHRASE,
        )
