"""What buttons ask for and disks take their time over: done on a thread, its outcome fetched on a timer."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.view_models.error_words import error_text
from edge_app.priority import give_way

_T = TypeVar("_T")


class Desk:
    """Does one request after the other on a thread of its own; outcomes come back on the thread that pulls.

    A sentence for people goes to ``failed``; every other error is raised by ``pull``.
    """

    def __init__(self, name: str) -> None:
        """Makes a desk; ``name`` is its thread's."""
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name, initializer=give_way)
        self._asked: deque[tuple[Future[Any], Callable[[Any], None], Callable[[str], None]]] = deque()
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether an outcome is still to come."""
        return bool(self._asked)

    def ask(
        self,
        action: Callable[[], _T],
        *,
        done: Callable[[_T], None],
        failed: Callable[[str], None],
    ) -> None:
        """Puts a request behind those that wait; a closed desk takes none and tells nothing.

        Args:
            action: done on the desk's thread.
            done: called with what it returned.
            failed: called with the sentence of the ``LeukoscopeError`` it raised, in the screen's language.
        """
        if self._closed:
            return
        self._asked.append((self._worker.submit(action), done, failed))

    def pull(self) -> None:
        """Tells the outcomes that are there."""
        while self._asked and self._asked[0][0].done():
            future, done, failed = self._asked.popleft()
            try:
                outcome = future.result()
            except LeukoscopeError as error:
                failed(error_text(str(error)))
            else:
                done(outcome)
            finally:
                # An error's traceback keeps this frame, which would keep the request and all that it knows.
                del future, done, failed

    def close(self) -> None:
        """Waits for what was asked and tells it; what is asked because of that is not done any more."""
        self._closed = True
        self._worker.shutdown(wait=True)
        self.pull()
