"""Reports, made by a program of their own.

What makes them weighs 42 MB, which a screen that is up for days would keep, and holds Python's lock where
fonts are cut to size, for which the screen would wait.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from edge_app.exceptions import ReportError

if TYPE_CHECKING:
    from edge_app.report.pdf.sheet import Paper

MOST_S = 120.0
"""A slow board with a slow card needs ten; longer than this and something hangs."""


def write_report(log: Path, exam_uuid: str, file: Path, paper: "Paper", language: str) -> None:
    """Writes the report of an exam, whole or not at all.

    Args:
        log: the log.
        exam_uuid: the exam's UUID.
        file: where the report goes.
        paper: its size.
        language: the code of the language of its words.

    Raises:
        ReportError: it was not made or cannot be written.
    """
    what = [exam_uuid, "--log", str(log), "--out", str(file), "--paper", paper, "--language", language]
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            [sys.executable, "-m", "edge_app.cli", "report", *what],
            capture_output=True,
            # A service has no locale, and samples and operators have names.
            env={**os.environ, "PYTHONUTF8": "1"},
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=MOST_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _not_made(f"it took more than {MOST_S:g} s") from error
    except OSError as error:
        raise _not_made(str(error.strerror)) from error
    if done.returncode:
        raise _trouble(done)


def _trouble(done: "subprocess.CompletedProcess[str]") -> ReportError:
    """What the program said for people, else that it ended."""
    *_, said = done.stderr.strip().splitlines() or [""]
    program, _, sentence = said.partition(": ")
    return ReportError(sentence) if program == "leukoscope" else _not_made(f"code {done.returncode}")


def _not_made(reason: str) -> ReportError:
    return ReportError(f"The report was not made ({reason}); try again.")
