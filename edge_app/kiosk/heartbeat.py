"""Tells systemd from the screen's own loop that screen and analysis go on."""

from PySide6.QtCore import QTimer

from edge_app.kiosk.controller import Controller
from edge_app.watchdog import Watchdog

BEAT_MS = 1000
"""Far below the unit's WatchdogSec, so that one slow field costs nothing."""


class Heartbeat(QTimer):
    """Says once that the kiosk is ready, then beats while its loops turn.

    Args:
        controller: whose session's analysis has to go on; owns this.
        watchdog: whom to tell; by default the service manager that started the program.
    """

    def __init__(self, controller: Controller, watchdog: Watchdog | None = None) -> None:
        super().__init__(controller)
        self._controller = controller
        self._watchdog = watchdog or Watchdog()
        self.setInterval(BEAT_MS)
        self.timeout.connect(self._beat)
        self.start()
        # From the loop, not from here: ready means that the screen is drawn and answers.
        QTimer.singleShot(0, self, self._watchdog.ready)

    def _beat(self) -> None:
        # Between two exams there is a session without a loop to watch.
        self._watchdog.beat(getattr(self._controller.session, "turns", None))
