r"""The device's end of a cable: commands on standard input, answers on standard output.

OpenSSH carries it: ``leukoscope-update cable allow`` lets the laptop's key in, and it opens nothing but this.
What goes through is sealed anyway; SSH says who is on the other end.

Everything but a bundle's bytes is one line of JSON, at most 8,192 bytes with its newline.

- The device greets with ``{"leukoscope": "sync", "protocol": 1, "device_id", "last_sequence", "receipted"}``.
- ``{"do": "bundle"}``: answered with ``{"name", "size", "sha256"}`` of the waiting bundle, or with
  ``{"name": null}`` when nothing is new. The file stays the same until a receipt covers it.
- ``{"do": "send", "name", "offset"}``: answered with ``{"size"}``, the number of bytes that follow the line:
  the bundle from the offset to its end. A laptop with the first part of a file asks for the rest.
- ``{"do": "receipt", "receipt": {...}}``: answered with ``{"taken": true}``, false where it says nothing new.
- ``{"do": "end"}`` or the end of input: the device ends.

What is refused is answered with ``{"error": sentence}``; the next command may follow.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from edge_app.exceptions import ClockError, LeukoscopeError, SyncError
from edge_app.logbook.chain import canonical_json
from edge_app.logbook.device_events import ClockCorrected, ClockSet, DeviceEvent
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import HubCard
from edge_app.sync.outbox import Waiting, waiting_bundle
from edge_app.sync.receipt import Receipt, judge_receipt
from edge_app.system_clock import ask_for_time, set_and_note

PROTOCOL = 1
MAX_LINE_BYTES = 8192
BLOCK_BYTES = 65_536


class Server:
    """Answers one laptop until it ends."""

    def __init__(
        self,
        log: Path,
        hub: HubCard,
        commands: BinaryIO,
        answers: BinaryIO,
        *,
        set_clock: Callable[[datetime], None] = ask_for_time,
    ) -> None:
        """Takes the log, the enrolled laptop, both ends of the wire, and what sets the device's clock."""
        self._log = log
        self._hub = hub
        self._commands = commands
        self._answers = answers
        self._set_clock = set_clock
        self._waiting: Waiting | None = None
        self._does: dict[str, Callable[[dict[str, Any]], None]] = {
            "bundle": self._bundle,
            "send": self._send,
            "receipt": self._receipt,
        }

    def run(self) -> None:
        """Greets, and answers until the laptop ends or the wire breaks.

        Raises:
            LogbookFormatError: the log cannot be read.
            BrokenPipeError: the wire broke while an answer was sent.
        """
        with LogReader.open(self._log) as reader:
            self._answer(
                leukoscope="sync",
                protocol=PROTOCOL,
                device_id=reader.device_id(),
                last_sequence=reader.head()[0],
                receipted=reader.received(self._hub.hub_id),
            )
        while line := self._commands.readline(MAX_LINE_BYTES):
            try:
                command = _parsed(line)
                if command["do"] == "end":
                    return
                self._does[command["do"]](command)
            except LeukoscopeError as error:
                self._answer(error=str(error))

    def _answer(self, **values: object) -> None:
        self._answers.write(canonical_json(values).encode() + b"\n")
        self._answers.flush()

    def _bundle(self, command: dict[str, Any]) -> None:
        with LogReader.open(self._log) as reader:
            self._waiting = waiting = waiting_bundle(reader, self._hub)
        if waiting is None:
            self._answer(name=None)
        else:
            self._answer(name=waiting.path.name, size=waiting.size, sha256=waiting.sha256)

    def _send(self, command: dict[str, Any]) -> None:
        waiting, offset = self._waiting, command.get("offset")
        if waiting is None or command.get("name") != waiting.path.name:
            raise SyncError("No such bundle is waiting; ask for the bundle first.")
        if type(offset) is not int or not 0 <= offset <= waiting.size:
            raise SyncError(f"The bundle has {waiting.size} bytes; ask from one of them on.")
        try:
            with waiting.path.open("rb") as file:
                file.seek(offset)
                self._answer(size=waiting.size - offset)
                while block := file.read(BLOCK_BYTES):
                    self._answers.write(block)
        except FileNotFoundError as error:
            raise SyncError("The bundle was sent and receipted by now; ask for the next.") from error
        self._answers.flush()

    def _receipt(self, command: dict[str, Any]) -> None:
        try:
            receipt = Receipt.model_validate(command.get("receipt"))
        except ValidationError as error:
            raise SyncError("That is no receipt; send the whole of it.") from error
        with LogReader.open(self._log) as reader:
            events = judge_receipt(receipt, "from the laptop", reader, self._hub, at_once=True)
        if events:
            with Logbook.open_as_guest(self._log) as logbook:
                logbook.append_device(*events).result()
                mended = self._mend_clock(events)
                if mended:
                    logbook.append_device(*mended).result()
        self._answer(taken=bool(events))

    def _mend_clock(self, events: Sequence[DeviceEvent]) -> tuple[ClockSet, ...]:
        """Sets a clock that differs from the laptop's, where the device lets that be done."""
        wrong = next((event for event in events if isinstance(event, ClockCorrected)), None)
        if wrong is None:
            return ()
        told = datetime.now(timezone.utc) + timedelta(seconds=wrong.offset_s)
        try:
            return (set_and_note(told, wrong.hub, self._set_clock),)
        except ClockError:
            # The log says what the clock is worth, and the screen asks for it to be set.
            return ()


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        command = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SyncError("That is no command; one line of JSON is expected.") from error
    if not isinstance(command, dict) or command.get("do") not in ("bundle", "send", "receipt", "end"):
        raise SyncError("There is no such command; use bundle, send, receipt or end.")
    return command
