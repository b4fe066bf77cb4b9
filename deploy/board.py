"""What each board is: one file a board in ``deploy/boards``."""

import sys
from pathlib import Path

from pydantic import Field, ValidationError

from deploy.exceptions import BoardError
from edge_app.update.bundle import Board

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

BOARDS = Path(__file__).parent / "boards"


class BoardFile(Board):
    """What a board's file says: its wheels, and the files it gets beside those of every board."""

    system: dict[str, str] = Field(default_factory=dict)
    """By place below the board's root: which cameras there are, and what the kiosk's unit needs for them."""

    @property
    def board(self) -> Board:
        """What a bundle says of it."""
        return Board(**self.model_dump(include=set(Board.model_fields)))


def load_board(board: str, folder: Path = BOARDS) -> BoardFile:
    """Reads the file of a board.

    Raises:
        BoardError: there is none of that name, or the file does not parse.
    """
    known = sorted(path.stem for path in folder.glob("*.toml"))
    if board not in known:
        raise BoardError(f"There is no board '{board}'; choose one of {', '.join(known)}.")
    file = folder / f"{board}.toml"
    try:
        return BoardFile.model_validate({"id": board, **tomllib.loads(file.read_text(encoding="utf-8"))})
    except tomllib.TOMLDecodeError as error:
        raise BoardError(f"{file} is not TOML ({error}); correct it.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BoardError(f"{file} is wrong at '{where}': {first['msg']}; correct it.") from error
