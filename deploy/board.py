"""What each board is: one file a board in ``deploy/boards``."""

import sys
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from deploy.exceptions import BoardError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

BOARDS = Path(__file__).parent / "boards"

OLDEST_MINOR = 17
"""Minor version of the oldest glibc that wheels are numbered by: manylinux2014 is glibc 2.17 (PEP 600)."""


class Board(BaseModel):
    """A kind of board and the wheels that run on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    """File name without the suffix, such as ``pi-bookworm``."""
    name: str
    python: str = Field(pattern=r"^3\.\d+$")
    machine: str = Field(pattern=r"^(aarch64|x86_64)$")
    glibc: str = Field(pattern=r"^2\.\d+$")
    pins: tuple[str, ...] = ()
    """Requirements narrower than the app's own, as pip takes them."""
    system_packages: tuple[str, ...] = ()
    """What the board's apt must bring."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """Platform tags of wheels that run on it, newest first."""
        newest = int(self.glibc.partition(".")[2])
        numbered = [f"manylinux_2_{minor}_{self.machine}" for minor in range(newest, OLDEST_MINOR - 1, -1)]
        return (*numbered, f"manylinux2014_{self.machine}")


def load_board(board: str, folder: Path = BOARDS) -> Board:
    """Reads the file of a board.

    Raises:
        BoardError: there is none of that name, or the file does not parse.
    """
    known = sorted(path.stem for path in folder.glob("*.toml"))
    if board not in known:
        raise BoardError(f"There is no board '{board}'; choose one of {', '.join(known)}.")
    file = folder / f"{board}.toml"
    try:
        return Board.model_validate({"id": board, **tomllib.loads(file.read_text(encoding="utf-8"))})
    except tomllib.TOMLDecodeError as error:
        raise BoardError(f"{file} is not TOML ({error}); correct it.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BoardError(f"{file} is wrong at '{where}': {first['msg']}; correct it.") from error
