"""Known pictures with known answers: whether a board computes what the maker's machine computed.

The pictures are drawn with whole numbers only, so that they are the same bytes everywhere. The maker runs the
shipped models on them when a bundle is made; with the reference kernels a device must answer with the same
int8 outputs, and with its quick kernels with the same class.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError

from edge_app.exceptions import SelfTestError
from edge_app.inference.reader import Reader
from edge_app.pack.load import Pack, load_pack, shipped_packs

PICTURES = 8

TOLERANCE_LSB = 29
"""Largest difference of a quick kernel's output to the reference kernel's, in steps of the int8 output; the
largest seen over runtimes and machines (DESIGN.md, section 7)."""


class Answer(BaseModel):
    """The int8 outputs of one model for the known pictures, a row a picture, with the reference kernels."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pack: str
    """File name, such as ``cell-cnn-0.3.0.lpack``."""
    sha256: str
    """Of the pack."""
    outputs: tuple[tuple[int, ...], ...]


class Answers(BaseModel):
    """What a bundle carries as ``answers.json``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answers: tuple[Answer, ...]


def known_pictures(size_px: int) -> NDArray[np.uint8]:
    """Discs of stain on a pale ground, each larger and darker than the one before.

    Returns:
        RGB uint8, shape (``PICTURES``, size_px, size_px, 3).
    """
    rows, columns = np.indices((size_px, size_px), dtype=np.int64)
    distance = (2 * rows - size_px) ** 2 + (2 * columns - size_px - 1) ** 2
    pictures = np.empty((PICTURES, size_px, size_px, 3), dtype=np.uint8)
    for number, picture in enumerate(pictures):
        grain = (rows * 31 + columns * 17 + number * 7) % 13
        nucleus = distance < (size_px * (number + 3) // 14) ** 2
        cell = distance < (size_px * (number + 4) // 12) ** 2
        for channel, (ground, plasm, dark) in enumerate(((228, 190, 96), (205, 170, 52), (214, 205, 128))):
            level = np.where(nucleus, dark + 6 * number, np.where(cell, plasm - 5 * number, ground))
            picture[:, :, channel] = level + grain
    return pictures


def int8_outputs(pack: Pack, *, reference_kernels: bool) -> NDArray[np.int64]:
    """What a model answers on this machine: int8 levels, shape (``PICTURES``, labels).

    Raises:
        InferenceError: no runtime can run it.
    """
    reader = Reader(pack, reference_kernels=reference_kernels)
    logits = reader.read_logits(known_pictures(reader.manifest.input.size_px))
    quantisation = reader.manifest.quantisation
    levels = np.rint(logits / quantisation.output_scale) + quantisation.output_zero_point
    return levels.astype(np.int64)


def make_answers() -> Answers:
    """The answers of the shipped packs on this machine, with the reference kernels."""
    made = []
    for pack in map(load_pack, shipped_packs()):
        rows = int8_outputs(pack, reference_kernels=True).tolist()
        made.append(Answer(pack=pack.path.name, sha256=pack.sha256, outputs=tuple(map(tuple, rows))))
    return Answers(answers=tuple(made))


def read_answers(path: Path) -> Answers:
    """Reads ``answers.json``.

    Raises:
        SelfTestError: it cannot be read.
    """
    try:
        return Answers.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise SelfTestError(f"The known answers {path} cannot be read; install the bundle again.") from error


def check_answers(answers: Answers) -> list[str]:
    """Compares every shipped pack's answers on this board with the known ones.

    Returns:
        One line a pack: what agreed.

    Raises:
        SelfTestError: a pack is not the one known, or an answer differs.
    """
    known = {answer.sha256: answer for answer in answers.answers}
    lines = []
    for pack in map(load_pack, shipped_packs()):
        answer = known.get(pack.sha256)
        if answer is None:
            raise SelfTestError(
                f"{pack.path.name} is not the pack the maker tested; install the bundle again."
            )
        wanted = np.array(answer.outputs, dtype=np.int64)
        exact = int8_outputs(pack, reference_kernels=True)
        if not np.array_equal(exact, wanted):
            raise SelfTestError(
                f"{pack.path.name} answers otherwise on this board than on the maker's machine; "
                "do not use this board, and tell the maker."
            )
        quick = int8_outputs(pack, reference_kernels=False)
        largest = int(np.abs(quick - wanted).max())
        same = int((quick.argmax(axis=1) == wanted.argmax(axis=1)).sum())
        if largest > TOLERANCE_LSB or not _same_but_ties(quick, wanted):
            raise SelfTestError(
                f"{pack.path.name} answers otherwise with this board's quick kernels ({largest} steps off, "
                f"{same} of {PICTURES} classes the same); do not use this board, and tell the maker."
            )
        lines.append(
            f"{pack.path.name}: reference kernels bit for bit, quick kernels {same}/{PICTURES} classes, "
            f"at most {largest} of 255 steps off"
        )
    return lines


def _same_but_ties(quick: NDArray[np.int64], wanted: NDArray[np.int64]) -> bool:
    """Whether each picture's class is the same, or one that the reference has within the tolerance of it."""
    chosen = np.take_along_axis(wanted, quick.argmax(axis=1)[:, None], axis=1)[:, 0]
    return bool((wanted.max(axis=1) - chosen <= TOLERANCE_LSB).all())
