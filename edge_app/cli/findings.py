"""What ``leukoscope doctor`` finds."""

from dataclasses import dataclass
from enum import Enum


class Level(str, Enum):
    """How bad a finding is."""

    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True)
class Finding:
    """One thing looked at, what was found, and what to do; empty when nothing.

    Attributes:
        topic: what was looked at, in a word.
        level: how bad it is.
        found: a sentence.
        advice: what to do, in a sentence.
        hints: lines to type or to put into a file, for a technician.
    """

    topic: str
    level: Level
    found: str
    advice: str = ""
    hints: tuple[str, ...] = ()
