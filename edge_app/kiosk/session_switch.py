"""One session after the other, each made on a thread: loading packs takes seconds."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.session import Session


@dataclass(frozen=True)
class _Coming:
    session: Future[Session]
    done: Callable[[Session], None]
    failed: Callable[[str], None]


class SessionSwitch:
    """Ends a session, and makes and starts the next."""

    def __init__(self) -> None:
        """Makes a switch with nothing on the way."""
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="next-session")
        self._coming: _Coming | None = None

    @property
    def busy(self) -> bool:
        """Whether a session is on the way."""
        return self._coming is not None

    def begin(
        self,
        old: Session,
        make: Callable[[], Session],
        *,
        done: Callable[[Session], None],
        failed: Callable[[str], None],
    ) -> None:
        """Begins to make the next session; does nothing while one is on the way.

        Args:
            old: stopped first: two sessions cannot have one camera.
            make: makes the next, not yet started; called on the switch's thread.
            done: called with it, started, on the thread that pulls.
            failed: called there with the sentence of the ``LeukoscopeError`` it raised.
        """
        if self._coming is None:
            self._coming = _Coming(self._worker.submit(_replace, old, make), done, failed)

    def pull(self) -> None:
        """Tells the outcome when it is there."""
        if self._coming is None or not self._coming.session.done():
            return
        coming, self._coming = self._coming, None
        try:
            session = coming.session.result()
        except LeukoscopeError as error:
            coming.failed(str(error))
        else:
            coming.done(session)

    def close(self) -> None:
        """Waits for a session that is on the way and tells of it."""
        self._worker.shutdown(wait=True)
        self.pull()


def _replace(old: Session, make: Callable[[], Session]) -> Session:
    old.stop()
    new = make()
    new.start()
    return new
