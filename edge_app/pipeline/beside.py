"""The threads beside the analysis: what need not be waited for while cells are located and read."""

from concurrent.futures import ThreadPoolExecutor
from types import TracebackType

DISK_THREADS = 6
"""Pictures that are written at the same time, and folders that are synced: it is waiting for the disk."""


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
        self.work = ThreadPoolExecutor(1, thread_name_prefix="beside")
        self.disk = ThreadPoolExecutor(DISK_THREADS, thread_name_prefix="pictures")

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
