"""The window: Qt application, QML engine, and their orderly end."""

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import shiboken6
from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from edge_app import __version__
from edge_app.exceptions import KioskError
from edge_app.kiosk.controller import Controller
from edge_app.kiosk.device import Device
from edge_app.kiosk.heartbeat import Heartbeat
from edge_app.kiosk.session import Session
from edge_app.kiosk.singletons import SingletonKeeper
from edge_app.memory import keep_for_good
from edge_app.priority import take_short_turns

_LOG = logging.getLogger(__name__)

MAIN_URL = QUrl.fromLocalFile(str(Path(__file__).parent / "qml" / "Main.qml"))


class Kiosk:
    """A kiosk window on a session that somebody else starts and stops.

    Raises:
        KioskError: the pages do not load.
    """

    def __init__(self, session: Session | None, device: Device | None = None) -> None:
        take_short_turns()
        self.controller = Controller(session, device)
        self._awake = _Awake(self.controller)
        self._keeper = SingletonKeeper(self.controller)
        self.engine = QQmlApplicationEngine()
        self.warnings: list[str] = []
        self.engine.warnings.connect(self._warn)
        properties: dict[str, object] = {
            "controller": self.controller,
            "shell": self.controller.shell,
            "live": self.controller.live,
            "counting": self.controller.counting,
            "picture": self.controller.picture,
            "newExam": self.controller.new_exam,
            "newExamPage": self.controller.new_exam.page,
            **self.controller.exam_pages.properties(),
        }
        sign_in = self.controller.sign_in
        if sign_in is not None:
            properties |= {"signIn": sign_in, "signInPage": sign_in.page}
        if self.controller.pages is not None:
            properties |= self.controller.pages.properties()
        self.engine.setInitialProperties(properties)
        self.engine.addImageProvider("cells", self.controller.exam_pages.gallery.thumbnails)
        self._end_language()
        self.controller.language_changing.connect(self._begin_language)
        self.controller.language_changed.connect(self._end_language)
        self.engine.load(MAIN_URL)
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            self.close()
            raise KioskError(
                f"The screen's pages do not load ({'; '.join(self.warnings)}); reinstall Leukoscope."
            )
        self.window = roots[0]
        self.window.installEventFilter(self._awake)

    def show(self, *, fullscreen: bool = False) -> None:
        """Shows the window and takes the keyboard, which a bare X server gives to nobody by itself."""
        if fullscreen:
            self.window.showFullScreen()
        else:
            self.window.show()
        self.window.requestActivate()

    def close(self) -> None:
        """Closes the window and lets go of everything of Qt's."""
        self.controller.close()
        # The pages go before what they read, else their bindings complain about its end.
        shiboken6.delete(self.engine)
        # Here and now: Python's collector would end it on whatever thread it runs, and then Qt crashes.
        shiboken6.delete(self.controller)

    def _begin_language(self, code: str) -> None:
        # The font goes with it, see Theme.qml: that of Hindi has Latin letters too, the other no Hindi ones.
        if code == "hi":
            self.engine.setUiLanguage(code)

    def _end_language(self) -> None:
        self.engine.retranslate()
        self.engine.setUiLanguage(self.controller.shell.get("language"))

    def _warn(self, errors: list[QQmlError]) -> None:
        for error in errors:
            self.warnings.append(error.toString())
            _LOG.warning("%s", error.toString())


class _Awake(QObject):
    """Tells the controller of every touch and key of the window."""

    KINDS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)

    def __init__(self, controller: Controller) -> None:
        super().__init__(controller)
        self._controller = controller

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes nothing away."""
        if event.type() in self.KINDS:
            self._controller.stay_awake()
        return False


def show_until_closed(session: Session | None, *, fullscreen: bool, device: Device | None = None) -> int:
    """See ``run_kiosk``, which looks for missing libraries first."""
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["leukoscope"])
    app.setApplicationName("leukoscope")
    app.setApplicationDisplayName("Leukoscope")
    app.setApplicationVersion(__version__)
    kiosk = Kiosk(session, device)
    try:
        kiosk.controller.quit_requested.connect(app.quit)
        with _quit_on_signals(app):
            kiosk.controller.session.start()
            kiosk.show(fullscreen=fullscreen)
            Heartbeat(kiosk.controller)
            keep_for_good()
            return app.exec()
    finally:
        kiosk.close()
        kiosk.controller.session.stop()


@contextmanager
def _quit_on_signals(app: QGuiApplication) -> Iterator[None]:
    """SIGTERM and SIGINT end the event loop. Python sees them at the next timer tick, 50 ms at most."""

    def leave(_number: int, _frame: FrameType | None) -> None:
        app.quit()

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
