"""How every command of Leukoscope ends: for people, whatever happens."""

import sys
from collections.abc import Callable

from rich.console import Console

from edge_app.exceptions import LeukoscopeError

READER_GONE = 141
"""Exit code of a program whose output nobody reads any more, as shells report SIGPIPE (128 + 13)."""


def run_command(command: Callable[[], object], program: str) -> None:
    """Runs a command line; an error for people is one sentence on standard error and an exit code.

    Args:
        command: parses the arguments and does the work.
        program: its name, which stands before the sentence.

    Raises:
        SystemExit: the work was not done.
    """
    try:
        command()
    except LeukoscopeError as error:
        Console(stderr=True, highlight=False).print(f"{program}: {error}", markup=False, soft_wrap=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of our output (head, less) went away: not our error, and nothing more to say.
        sys.stderr.close()
        sys.exit(READER_GONE)
