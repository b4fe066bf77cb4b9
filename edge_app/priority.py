"""Which of the program's threads wait where there are fewer processors than threads with work."""

import os
import sys
import threading
from contextlib import suppress

WORK_NICENESS = 10
"""Of threads that analyse, read and write: one gets a tenth of a processor that the thread that draws wants
as well (sched(7), "the nice value"), and all of one that nobody else wants."""


def give_way() -> None:
    """Lets the thread that calls it, and those it starts, wait for the one that draws; nobody feels it wait.

    Threads that the operating system takes turns with as equals each hold up a touch for a few ms. Linux has
    a nice value for each thread; does nothing elsewhere, nor where the system forbids it.
    """
    if not sys.platform.startswith("linux"):
        return
    # A unit that was written by hand may forbid it; as equals they work too.
    with suppress(PermissionError):
        thread = threading.get_native_id()
        now = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, max(WORK_NICENESS, now))
