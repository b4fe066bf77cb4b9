"""Carries the log to the laptop by stick while the kiosk runs."""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from edge_app.exceptions import EnrolmentError, SyncError
from edge_app.priority import give_way
from edge_app.sync.enrolment import HUB_CARD_SUFFIX, Standing, enroll, standing
from edge_app.sync.keys import HubCard, load_hub_card
from edge_app.sync.stick import Stick, find_sticks
from edge_app.sync.watch import Phase, StickState, StickWatch, marked_folders

LOOK_S = 1.0
"""Seconds between looks for a stick: whoever plugs one in waits for the sign."""


@dataclass(frozen=True)
class FoundCard:
    """A laptop's card on a stick; ``hub_id`` is empty where it cannot be read."""

    path: Path
    hub_id: str


class Courier:
    """Serves sticks on a thread of its own; the rest is for the desk of the page about it.

    Use as a context manager: sticks are served inside.

    Attributes:
        state: what is to be said of the stick that is plugged in; None without one.
    """

    def __init__(
        self,
        log: Path,
        sticks: Callable[[], Iterable[Stick]] = find_sticks,
        *,
        look_s: float = LOOK_S,
    ) -> None:
        """Takes the device's log, what finds sticks, and the seconds between looks."""
        self.state: StickState | None = None
        self._log = log
        self._sticks = sticks
        self._look_s = look_s
        self._watch = StickWatch(log, lambda: marked_folders(sticks))
        self._again = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="courier", daemon=True)

    def __enter__(self) -> "Courier":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        # Not waited for without end: a stick that hangs may hang for good, and nothing is half written.
        self._thread.join(timeout=5.0)

    def standing(self) -> Standing:
        """How far the log has come on its way to the laptop.

        Raises:
            LeukoscopeError: the laptop's card or the log cannot be read.
        """
        return standing(self._log)

    def found_laptops(self) -> tuple[FoundCard, ...]:
        """Cards of laptops on the sticks that are plugged in."""
        return tuple(
            _look_at(file)
            for stick in self._sticks()
            for folder in (stick.root, stick.folder)
            for file in sorted(folder.glob(f"*{HUB_CARD_SUFFIX}"))
        )

    def enroll(self, card: Path, operator: str) -> HubCard:
        """Lets a laptop receive the log, leaves the device's card beside the laptop's, and serves the stick.

        Raises:
            EnrolmentError: a card cannot be read or written.
            LogbookError: the log cannot be read or written.
        """
        hub = load_hub_card(card)
        enroll(self._log, hub, card.parent, operator=operator)
        self.copy_now()
        return hub

    def copy_now(self) -> None:
        """Serves the sticks that are plugged in, also those that were not meant for this before.

        Raises:
            SyncError: a stick cannot be written.
        """
        for stick in self._sticks():
            try:
                stick.folder.mkdir(exist_ok=True)
            except OSError as error:
                raise SyncError(
                    f"The stick at {stick.root} cannot be written ({error.strerror}); take another."
                ) from error
        self._again.set()

    def _run(self) -> None:
        give_way()
        with suppress(_ClosingError):
            while not self._closing.wait(self._look_s):
                if self._again.is_set():
                    self._again.clear()
                    self._watch.serve_again()
                self._watch.look(self._tell)

    def _tell(self, state: StickState) -> None:
        if self._closing.is_set():
            raise _ClosingError
        self.state = None if state.phase is Phase.GONE else state


def _look_at(card: Path) -> FoundCard:
    try:
        return FoundCard(card, load_hub_card(card).hub_id)
    except EnrolmentError:
        # Whoever touches it is told what is wrong with it.
        return FoundCard(card, "")


class _ClosingError(Exception):
    """The kiosk is being closed while a stick is served."""
