"""Printing through CUPS, where there is a printer."""

import shutil
import subprocess
from pathlib import Path

from edge_app.exceptions import ReportError

PRINT_TIMEOUT_S = 30.0
"""``lp`` only queues; longer than this and the print service hangs."""


def can_print() -> bool:
    """Whether this machine has CUPS's ``lp``."""
    return shutil.which("lp") is not None


def print_file(file: Path) -> str:
    """Sends a file to the default printer.

    Returns:
        What the print service answered.

    Raises:
        ReportError: there is no print service or no printer, or it does not answer.
    """
    program = shutil.which("lp")
    if program is None:
        raise ReportError(f"This machine has no print service (CUPS); carry {file} to one that has.")
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            [program, "--", str(file)], capture_output=True, text=True, timeout=PRINT_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ReportError("The print service does not answer; see that the printer is on.") from error
    if done.returncode != 0:
        reason = done.stderr.strip().removeprefix("lp: ").removeprefix("Error - ") or "it gave no reason"
        raise ReportError(f"The report was not printed ({reason}); see that a printer is set up.")
    return done.stdout.strip()
