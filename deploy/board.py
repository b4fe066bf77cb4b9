"""What each board is: one file a board in ``deploy/boards``."""

import sys
from pathlib import Path

from pydantic import ValidationError

from deploy.exceptions import BoardError
from edge_app.update.bundle import Board

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

BOARDS = Path(__file__).parent / "boards"


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
