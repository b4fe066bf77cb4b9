"""Keeps ``True`` alive under a PySide6 that gives it away.

PySide6 6.12.0 returns ``True`` from each ``Signal.emit`` without a reference of its own. Python 3.12 does not
count those any more. Before, the interpreter ends with "deallocating True or False" after as many signals as
it has references to ``True``: a kiosk within a quarter of an hour.
"""

import ctypes
import sys

from PySide6.QtCore import QObject, QTimer, Signal

ENOUGH = 200_000
"""References to have: more than any screen sends signals between two looks."""

LOOK_EVERY_MS = 60_000


class _Probe(QObject):
    sent = Signal()


class TrueKeeper(QObject):
    """Looks after the references now and then; does nothing where none are lost."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Looks at once, and from then on as long as it lives."""
        super().__init__(parent)
        if loses_true():
            top_up()
            timer = QTimer(self)
            timer.setInterval(LOOK_EVERY_MS)
            timer.timeout.connect(top_up)
            timer.start()


def loses_true() -> bool:
    """Whether this PySide6 on this Python gives references to ``True`` away."""
    probe = _Probe()
    before = sys.getrefcount(True)
    for _ in range(20):
        probe.sent.emit()
    return sys.getrefcount(True) <= before - 20


def top_up() -> None:
    """Takes as many references as are missing; each costs no memory."""
    take = ctypes.pythonapi.Py_IncRef
    take.argtypes = [ctypes.py_object]
    for _ in range(max(0, ENOUGH - sys.getrefcount(True))):
        take(True)
