"""The one-slot holder between two threads: newest wins, nothing queues."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class NewestSlot(Generic[T]):
    """Holds the newest value put in; older ones are dropped and counted."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._value: T | None = None
        self._taken = True
        self._closed = False
        self.dropped = 0

    def put(self, value: T) -> None:
        """Publishes a value; one that nobody took is dropped."""
        with self._changed:
            if not self._taken:
                self.dropped += 1
            self._value, self._taken = value, False
            self._changed.notify_all()

    def take(self, timeout_s: float) -> T | None:
        """Waits for a value not taken before; None after the timeout or once the slot is closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: not self._taken or self._closed, timeout_s)
            if self._taken:
                return None
            self._taken = True
            self._changed.notify_all()
            return self._value

    def wait_taken(self, timeout_s: float) -> bool:
        """Waits until the last value was taken: for sources of which every frame is wanted."""
        with self._changed:
            return self._changed.wait_for(lambda: self._taken or self._closed, timeout_s)

    @property
    def newest(self) -> T | None:
        """The newest value, taken or not."""
        return self._value

    @property
    def drained(self) -> bool:
        """Whether the slot is closed and its last value was taken."""
        with self._changed:
            return self._closed and self._taken

    def close(self) -> None:
        """Says that nothing more will come; wakes everyone who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
