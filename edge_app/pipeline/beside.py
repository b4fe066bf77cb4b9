"""The threads beside the analysis: what need not be waited for while cells are located and read."""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, TypeVar

from edge_app.priority import give_way

T = TypeVar("T")

DISK_THREADS = 6
"""Pictures that are written at the same time, and folders that are synced: it is waiting for the disk."""


class Handed(Generic[T]):
    """Something handed to a thread to be made, and made by whoever needs it where that has not come to it."""

    def __init__(self, worker: Executor, make: Callable[[], T]) -> None:
        """Hands it over.

        Args:
            worker: the thread, or threads.
            make: makes it; called once, by one thread.
        """
        self._make = make
        self._making = threading.Lock()
        self._made: Future[T] = Future()
        worker.submit(self.get)

    def get(self) -> T:
        """What was made, as soon as it is; raises what ``make`` raises."""
        with self._making:
            if not self._made.done():
                self._made.set_result(self._make())
        return self._made.result()

    def withdraw(self) -> T | None:
        """What was made; None where it was not, and then it never is: ``get`` raises ``CancelledError``."""
        with self._making:
            return None if self._made.cancel() else self._made.result()


class Beside:
    """Threads that begin with the first thing they are given and end with ``close``; a context manager.

    What they do leaves the interpreter's lock: OpenCV, the model runtimes and the disk.

    Attributes:
        work: a single thread for what takes a processor, in turn: on a board of few cores the rest belong to
            the locating and the camera.
        disk: some threads for what mostly waits for the disk.
    """

    def __init__(self) -> None:
        """Makes both without a thread yet."""
        self.work = ThreadPoolExecutor(1, thread_name_prefix="beside", initializer=give_way)
        self.disk = ThreadPoolExecutor(DISK_THREADS, thread_name_prefix="pictures", initializer=give_way)

    def close(self) -> None:
        """Ends the threads once what they were given is done; what has not begun is dropped. Safe twice."""
        self.work.shutdown(cancel_futures=True)
        self.disk.shutdown(cancel_futures=True)

    def __enter__(self) -> "Beside":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
