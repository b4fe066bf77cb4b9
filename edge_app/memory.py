"""What the process holds, and what keeps it small and its collector quick."""

import ctypes
import gc
import linecache
import os
import sys
from collections.abc import Callable
from pathlib import Path

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
"""mallopt(3), /usr/include/malloc.h."""

HEAPS = 1
"""For all threads: each that works on pictures would else keep a heap of its own. Two hold 10 MB more than
one, and no thread waits less."""

KEPT_BYTES = 32 * 1024 * 1024
"""Free memory at the end of a heap that stays with the process; also the largest piece that lies in a heap,
which glibc does not let be more. The pictures of a field in work are 4 MB each."""


def resident_mb() -> float:
    """Memory the process holds now, MB; for Linux."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def keep_for_good() -> None:
    """Tells Python's collector that everything there is now stays, so that it never looks at it again.

    For a program that has just come up: modules, models and pages are most of what it will ever hold, and a
    full collection holds every thread up while it walks through them.
    """
    linecache.clearcache()
    gc.collect()
    gc.freeze()


def keep_working_memory() -> None:
    """Lets pictures be worked on in memory that stays with the process; before it starts threads.

    glibc by itself gives large pieces back at once and asks for them anew, and gets them page by page, each
    zeroed: 6,000 page faults for a field of 1440 x 900 that is counted, 20,000 where a threshold of its own
    is set. Where ``give_back`` is called now and then what is really free goes back all the same. Does
    nothing in another C library.
    """
    mallopt = _of_c_library("mallopt")
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, HEAPS)
        mallopt(_M_MMAP_THRESHOLD, KEPT_BYTES)
        mallopt(_M_TRIM_THRESHOLD, KEPT_BYTES)


def give_back() -> None:
    """Returns to the system what is free, and first frees the source of modules, which only tracebacks show.

    Qt's bindings read the source of each module that is imported after them, and Python keeps every line of
    it: 14 MB of the kiosk's. glibc returns by itself only what is free at the end of a heap. What many small
    pieces leave behind stays, and a kiosk that runs for days grows by it: see malloc_trim(3). That costs
    about 0.1 ms for each megabyte, off the interpreter's lock; another C library has no such call.
    """
    linecache.clearcache()
    trim = _of_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _of_c_library(name: str) -> Callable[..., int] | None:
    """A function of the C library; None where it has none of that name."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
