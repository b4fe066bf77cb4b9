"""Serves each stick once as it comes: a technician plugs it in, and nobody has to type."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from edge_app.exceptions import EnrolmentError, LogbookError, SyncError
from edge_app.sync.enrolment import enrolled_hub
from edge_app.sync.stick import Stick, find_sticks
from edge_app.sync.visit import Visit, visit_stick


class Phase(str, Enum):
    """How far it is with a stick."""

    COPYING = "copying"
    DONE = "done"
    """Everything is on its disk: it is safe to remove."""
    UNENROLLED = "unenrolled"
    """No laptop is enrolled that it could be written for."""
    FAILED = "failed"
    GONE = "gone"


@dataclass(frozen=True)
class StickState:
    """What is to be said of a stick.

    Attributes:
        folder: where bundles and receipts lie on it.
        phase: how far it is.
        done: records written.
        total: records to write; 0 before that is known.
        visit: what the visit came to, once it is done.
        trouble: why nothing was written, a sentence.
    """

    folder: Path
    phase: Phase
    done: int = 0
    total: int = 0
    visit: Visit | None = None
    trouble: str = ""


Tell = Callable[[StickState], None]


def marked_folders(sticks: Callable[[], Iterable[Stick]] = find_sticks) -> tuple[Path, ...]:
    """The folders of the sticks that are plugged in and meant for this."""
    return tuple(stick.folder for stick in sticks() if stick.marked)


class StickWatch:
    """Remembers which sticks were served, until they are pulled out."""

    def __init__(self, log: Path, folders: Callable[[], Iterable[Path]] = marked_folders) -> None:
        """Takes the device's log and what finds the folders to serve."""
        self._log = log
        self._folders = folders
        self._served: set[Path] = set()

    def look(self, tell: Tell) -> None:
        """Serves what came since the last look.

        Args:
            tell: called with each change of a stick. What it raises, unless for people, ends the look, and no
                half bundle is left.
        """
        there = set(self._folders())
        for folder in sorted(self._served - there):
            tell(StickState(folder, Phase.GONE))
        self._served &= there
        for folder in sorted(there - self._served):
            self._served.add(folder)
            tell(self._serve(folder, tell))

    def serve_again(self) -> None:
        """Lets the next look serve the sticks that are plugged in as if they had just come."""
        self._served.clear()

    def _serve(self, folder: Path, tell: Tell) -> StickState:
        tell(StickState(folder, Phase.COPYING))
        try:
            visit = visit_stick(
                folder,
                self._log,
                enrolled_hub(self._log),
                lambda done, total: tell(StickState(folder, Phase.COPYING, done, total)),
            )
        except EnrolmentError as error:
            return StickState(folder, Phase.UNENROLLED, trouble=str(error))
        except (SyncError, LogbookError) as error:
            return StickState(folder, Phase.FAILED, trouble=str(error))
        return StickState(folder, Phase.DONE, visit=visit)
