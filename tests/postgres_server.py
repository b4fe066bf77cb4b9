"""A PostgreSQL server of the tests' own, from Debian's package."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoPostgresError(Exception):
    """Raised when there is no server to start; says why."""


@contextmanager
def postgres_server(folder: Path, *options: str) -> Iterator[str]:
    """Runs a server in a folder, reached through a socket there alone.

    Args:
        folder: its data; it stays.
        options: settings beyond the usual, as ``name=value``.

    Yields:
        The URL of its database.

    Raises:
        NoPostgresError: it is not installed, or cannot run here.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise NoPostgresError("PostgreSQL is not installed (apt-get install postgresql)")
    tools = found[-1].parent
    as_user = []
    if os.geteuid() == 0:
        # PostgreSQL does not run as root; its package has made an account.
        if shutil.which("runuser") is None:
            raise NoPostgresError("PostgreSQL does not run as root and there is no runuser")
        for parent in (folder, *folder.parents):
            if parent.stat().st_uid == 0 and parent != Path("/tmp") and parent != Path("/"):  # noqa: S108
                parent.chmod(parent.stat().st_mode | 0o011)
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(*command, check=True):
        return subprocess.run([*as_user, *map(str, command)], check=check, capture_output=True, cwd=folder)

    data = folder / "data"
    run(tools / "initdb", "-D", data, "-A", "trust", "-U", "hub", "--no-sync")
    settings = " ".join(f"-c {option}" for option in ("listen_addresses=''", *options))
    run(tools / "pg_ctl", "-D", data, "-o", f"{settings} -k {folder}", "-l", folder / "log", "-w", "start")
    try:
        yield f"postgresql+psycopg://hub@/postgres?host={folder}"
    finally:
        # It may have ended by itself, with the folder that another run of the tests cleared away.
        run(tools / "pg_ctl", "-D", data, "-m", "immediate", "stop", check=False)
