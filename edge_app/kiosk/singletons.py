"""Keeps ``True``, ``False`` and ``None`` alive under a PySide6 that gives them away.

PySide6 6.12.0 returns ``True`` from each ``Signal.emit`` without a reference of its own, and loses ``None``
in some other call. Python 3.12 does not count those any more. Before, the interpreter ends with "deallocating
True or False" or "deallocating None" when it has lost them all: a kiosk within a quarter of an hour.
"""

import ctypes
import sys

from PySide6.QtCore import QObject, QTimer, Signal

SINGLETONS = (True, False, None)

ENOUGH = 500_000
"""References to have of each: far more than any screen loses between two looks."""

LOOK_EVERY_MS = 10_000


class _Probe(QObject):
    sent = Signal()


class SingletonKeeper(QObject):
    """Looks after the references now and then; does nothing where none are lost."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Looks at once, and from then on as long as it lives."""
        super().__init__(parent)
        if loses_references():
            top_up()
            timer = QTimer(self)
            timer.setInterval(LOOK_EVERY_MS)
            timer.timeout.connect(top_up)
            timer.start()


def loses_references() -> bool:
    """Whether this PySide6 on this Python gives references away."""
    probe = _Probe()
    before = sys.getrefcount(True)
    for _ in range(20):
        probe.sent.emit()
    return sys.getrefcount(True) <= before - 20


def top_up() -> None:
    """Takes as many references as are missing; each costs no memory."""
    take = ctypes.pythonapi.Py_IncRef
    take.argtypes = [ctypes.py_object]
    for one in SINGLETONS:
        for _ in range(max(0, ENOUGH - sys.getrefcount(one))):
            take(one)
