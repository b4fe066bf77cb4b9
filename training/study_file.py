"""A look into the SQLite file of a search before Optuna opens it and adds its tables to whatever it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from training.exceptions import TuneError

MAGIC = b"SQLite format 3\0"

HEADER_BYTES, WRITE_VERSION = 20, 18
"""Of the beginning of an SQLite file, the byte there is 2 where it keeps a write-ahead log beside it."""

NEEDED = frozenset({"studies", "study_directions", "trials", "version_info"})
"""Tables that every finished storage of Optuna has."""

TABLES = NEEDED | {
    "alembic_version",
    "study_system_attributes",
    "study_user_attributes",
    "trial_heartbeats",
    "trial_intermediate_values",
    "trial_params",
    "trial_system_attributes",
    "trial_user_attributes",
    "trial_values",
}
"""All it has; of a search that was killed as it began, some are not there yet."""


def check_study_file(file: Path) -> None:
    """Makes sure that a file, where it is there, is one that a search may be kept in; changes nothing.

    Raises:
        TuneError: it is no SQLite database, is damaged, or is the database of something else.
    """
    if not file.is_file():
        return
    with file.open("rb") as stream:
        header = stream.read(HEADER_BYTES)
    if not header:
        return
    if not header.startswith(MAGIC):
        raise _unusable(file, "is no SQLite database")
    logged = header[WRITE_VERSION : WRITE_VERSION + 1] == b"\2"
    # SQLite would make the files of a write-ahead log anew even for reading.
    how = "immutable=1" if logged else "mode=ro"
    try:
        with closing(sqlite3.connect(f"file:{quote(str(file.resolve()))}?{how}", uri=True)) as database:
            rows = database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            names = {name for (name,) in rows if not name.startswith("sqlite_")}
            known = names >= NEEDED or (names <= TABLES and not logged)
            said = [row[0] for row in database.execute("PRAGMA quick_check(1)")] if known else ["ok"]
    except sqlite3.OperationalError:
        # Locked, or cut off in a write that SQLite takes back once it may: nothing is known to be wrong.
        return
    except sqlite3.DatabaseError as error:
        raise _unusable(file, "is damaged") from error
    if not known:
        raise _unusable(file, "is the database of another program")
    if said != ["ok"]:
        raise _unusable(file, "is damaged")


def _unusable(file: Path, why: str) -> TuneError:
    return TuneError(
        f"The search cannot be kept in {file}, which {why}; move it away, or give another --out or --storage."
    )
