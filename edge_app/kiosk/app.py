"""Opens the kiosk. Qt is imported only inside, so that a device without it still runs headless."""

import os
from typing import TYPE_CHECKING

from edge_app.exceptions import KioskError
from edge_app.kiosk.libraries import check_libraries
from edge_app.kiosk.session import Session

if TYPE_CHECKING:
    from edge_app.kiosk.device import Device


def run_kiosk(session: Session | None, *, fullscreen: bool, device: "Device | None" = None) -> int:
    """Starts the session, shows the screen until it is closed, and stops the session.

    It is closed by its Quit button, Ctrl+Q, the window frame, SIGTERM or SIGINT.

    Args:
        session: the exam to show, not yet started; None to begin with signing in or with a new exam.
        fullscreen: cover the whole screen, as on the appliance; else an ordinary window.
        device: what the device offers beside the exam.

    Returns:
        The exit status of Qt's event loop, 0 when closed by a person or a signal.

    Raises:
        KioskError: Qt or a system library is missing, or the pages do not load.
        LeukoscopeError: the session cannot start.
    """
    # Text and one painted picture need no GPU, and a board whose GL driver fails must still come up.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    check_libraries()
    try:
        from edge_app.kiosk.window import show_until_closed
    except ImportError as error:
        reason = str(error).partition("\n")[0]
        raise KioskError(f"Qt cannot be loaded ({reason}); run: pip install 'leukoscope[edge]'") from error
    return show_until_closed(session, fullscreen=fullscreen, device=device)


def show_why(sentence: str, shown_s: float) -> None:
    """Shows why the kiosk cannot start, for some seconds.

    Raises:
        KioskError: Qt or a system library is missing.
    """
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    check_libraries()
    from edge_app.kiosk.trouble import show_trouble

    show_trouble(sentence, shown_s)
