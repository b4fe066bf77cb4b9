"""Which of the program's threads wait, and how long, where more of them have work than can go on."""

import os
import sys
import threading
from contextlib import suppress

WORK_NICENESS = 10
"""Of threads that analyse, read and write: one gets a tenth of a processor that the thread that draws wants
as well (sched(7), "the nice value"), and all of one that nobody else wants."""

TURN_S = 0.001
"""How long a Python thread may go on while another waits. The thread that draws waits so long for each of
those that analyse whenever Qt asks it for a value. Python's own choice is 0.005."""


def take_short_turns() -> None:
    """Lets Python threads take turns of ``TURN_S``; for a program that draws or analyses."""
    sys.setswitchinterval(TURN_S)


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
