"""Keeping what native libraries print off the terminal."""

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

_HUSHING = threading.RLock()
"""Two threads at once would each keep the other's silence for the way back. One may hush within its hush."""


@contextlib.contextmanager
def native_log_hushed() -> Iterator[None]:
    """Sends file descriptor 2 nowhere for as long as it takes.

    LiteRT announces its XNNPACK delegate there, past Python and with no switch to stop it, and would so stand
    between a user and our one-sentence errors. Its errors come back as exceptions all the same.
    """
    with _HUSHING:
        try:
            kept = os.dup(2)
        except OSError:
            # No standard error to keep quiet: a service may run without one.
            yield
            return
        try:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
