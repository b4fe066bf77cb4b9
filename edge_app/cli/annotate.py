"""Pictures with the found cells drawn in."""

from itertools import count
from pathlib import Path

import cv2
import numpy as np

from edge_app.exam.protocol import certainty
from edge_app.exceptions import UsageError
from edge_app.report.analysis import AnalysedField

BLAST_COLOUR = (200, 30, 30)
OTHER_COLOUR = (20, 110, 60)
DOUBT_COLOUR = (180, 100, 0)
"""RGB; dark enough for a bright smear. Words stand beside each box, so colour is never the only sign."""


def save_annotated(field: AnalysedField, folder: Path, taken: set[str]) -> Path:
    """Writes a field's picture with box, class and how sure the readers are of each cell as PNG.

    Args:
        field: the field; its name gives the file's name.
        folder: made if it does not exist.
        taken: names of the files of this run, to which this one's is added: two folders may each hold a
            picture of one name.

    Returns:
        The file written.

    Raises:
        UsageError: the folder cannot be written.
    """
    picture = field.frame.pixels.copy()
    stroke = max(2, picture.shape[1] // 400)
    for cell in field.cells:
        colour = (
            BLAST_COLOUR if cell.assigned.is_blast else DOUBT_COLOUR if cell.disagreement else OTHER_COLOUR
        )
        x, y = int(cell.box_px.x), int(cell.box_px.y)
        right, bottom = x + int(cell.box_px.width), y + int(cell.box_px.height)
        cv2.rectangle(picture, (x, y), (right, bottom), colour, stroke)
        sure = certainty(cell.readings, cell.assigned, cell.detection_confidence)
        text = f"{cell.assigned.value} {100 * sure:.0f} %"
        _label(picture, text, x, y, bottom, colour, stroke)
    stem = Path(field.path).name.replace("#", "-frame-")
    names = (f"{stem}{'' if number == 1 else f'-{number}'}.cells.png" for number in count(1))
    name = next(name for name in names if name not in taken)
    taken.add(name)
    path = folder / name
    done, encoded = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    assert done  # noqa: S101 - PNG takes every 8-bit picture
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encoded.tobytes())
    except OSError as error:
        raise UsageError(
            f"The annotated picture {path} cannot be written ({error.strerror}); choose another folder."
        ) from error
    return path


def _label(
    picture: np.ndarray, text: str, x: int, top: int, bottom: int, colour: tuple[int, int, int], stroke: int
) -> None:
    scale = stroke / 3.0
    (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, stroke)
    left = max(0, min(x, picture.shape[1] - width - 4))
    baseline = top - 6 if top > height + 10 else min(bottom + height + 6, picture.shape[0] - 4)
    cv2.rectangle(
        picture, (left, baseline - height - 4), (left + width + 4, baseline + 5), (255, 255, 255), cv2.FILLED
    )
    cv2.putText(
        picture, text, (left + 2, baseline), cv2.FONT_HERSHEY_SIMPLEX, scale, colour, stroke, cv2.LINE_AA
    )
