"""Opens the kiosk. Qt is imported only inside, so that a device without it still runs headless."""

import os
from collections.abc import Callable

from edge_app.exceptions import KioskError
from edge_app.kiosk.libraries import check_libraries
from edge_app.kiosk.session import Session


def run_kiosk(session: Session, *, fullscreen: bool, new_session: Callable[[], Session] | None = None) -> int:
    """Starts the session, shows the screen until it is closed, and stops the session.

    It is closed by its Quit button, Ctrl+Q, the window frame, SIGTERM or SIGINT.

    Args:
        session: the exam to show, not yet started.
        fullscreen: cover the whole screen, as on the appliance; else an ordinary window.
        new_session: makes the session of the next exam, not yet started; called on a thread of its own.
            Without it the result page has no "New exam".

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
    return show_until_closed(session, fullscreen=fullscreen, new_session=new_session)
