"""What the process holds, and what keeps it small and its collector quick."""

import ctypes
import gc
import os
import sys
from pathlib import Path


def resident_mb() -> float:
    """Memory the process holds now, MB; for Linux."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def keep_for_good() -> None:
    """Tells Python's collector that everything there is now stays, so that it never looks at it again.

    For a program that has just come up: modules, models and pages are most of what it will ever hold, and a
    full collection holds every thread up while it walks through them.
    """
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Returns the free pages of the heap to the system; does nothing where the C library has no such call.

    glibc returns by itself only what is free at the end of a heap. What many small pieces leave behind stays,
    and a kiosk that runs for days grows by it: see malloc_trim(3). It costs about 0.1 ms for each megabyte,
    off the interpreter's lock.
    """
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
