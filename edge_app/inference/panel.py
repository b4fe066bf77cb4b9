"""The panel: a fast first reader, a second reader for what is suspect or unsure, and the field readers."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import FlagRate
from edge_app.exam.events import PackReference, Reading
from edge_app.exam.protocol import Assignment, OperatingPoint, assign, needs_second_reader
from edge_app.exceptions import PackError
from edge_app.inference.reader import Reader
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.pack.manifest import Manifest
from edge_app.settings import SiteRate
from edge_app.vision.crop import crop_located
from edge_app.vision.locate import LocatedCell
from edge_app.vision.shrink import shrink

AskSecond = Literal["always", "needed"]
"""``always`` reads every cell twice, ``needed`` only what the first calls blast or has no opinion on."""


class ReaderPanel:
    """Reads the cells of a field. For one thread at a time; another one may read the whole field meanwhile.

    Attributes:
        first: the ``cell`` MobileNet.
        second: the ``cell`` CNN, None where no pack of it is installed.
        field_readers: ``field`` packs; what they say is for research only.
    """

    def __init__(
        self, first: Reader, second: Reader | None = None, field_readers: Sequence[Reader] = ()
    ) -> None:
        self.first = first
        self.second = second
        self.field_readers = tuple(field_readers)
        self._first_point = _operating_point(first)
        self._second_point = None if second is None else _operating_point(second)

    @classmethod
    def open(
        cls,
        *paths: Path,
        extra_keys: Path | None = None,
        threads: int | None = None,
        reference_kernels: bool = False,
    ) -> "ReaderPanel":
        """Opens packs; each takes the place its task and architecture give it.

        Args:
            paths: pack files, in any order.
            extra_keys: directory of further trusted keys.
            threads: for each model; None for ``default_threads``.
            reference_kernels: slow, but the same bits on every machine.

        Raises:
            PackError: a pack does not verify, two claim the same place, or there is no ``cell`` MobileNet.
            InferenceError: no runtime is installed, or it refuses a model.
        """
        readers: dict[tuple[str, str], Reader] = {}
        for path in paths:
            reader = Reader(load_pack(path, extra_keys), threads, reference_kernels=reference_kernels)
            place = (reader.manifest.task, reader.manifest.architecture)
            if place in readers:
                raise PackError(
                    f"{readers[place].pack.path.name} and {path.name} are both {place[0]} {place[1]} packs; "
                    "leave only one of them."
                )
            readers[place] = reader
        first = readers.get(("cell", "mobilenet"))
        if first is None:
            raise PackError(
                "There is no cell mobilenet pack to read cells with; install one and start again."
            )
        places = (("field", "mobilenet"), ("field", "cnn"))
        field_readers = [readers[place] for place in places if place in readers]
        return cls(first, readers.get(("cell", "cnn")), field_readers)

    @classmethod
    def shipped(cls, *, threads: int | None = None, reference_kernels: bool = False) -> "ReaderPanel":
        """Opens the packs that came with the program; see ``open``."""
        return cls.open(*shipped_packs(), threads=threads, reference_kernels=reference_kernels)

    @property
    def readers(self) -> tuple[Reader, ...]:
        """All readers, the first one first."""
        return (self.first, *(() if self.second is None else (self.second,)), *self.field_readers)

    @property
    def references(self) -> tuple[PackReference, ...]:
        """The packs, as an exam records them."""
        return tuple(reader.reference for reader in self.readers)

    def flag_rate(self, site: SiteRate) -> FlagRate:
        """The rate the flag rule tests against: that of this microscope where it was counted with this pack.

        Args:
            site: what the settings say of this microscope.
        """
        second = None if self.second is None else self.second.reference.sha256
        stated = stated_rate(self.first.manifest, second)
        rate = site.of(self.first.reference.sha256, second)
        return stated if rate is None else replace(stated, value=rate, origin="site")

    def read_cells(
        self,
        pixels: NDArray[np.uint8],
        cells: Sequence[LocatedCell],
        um_per_px: float,
        ask_second: AskSecond = "needed",
        crops: Sequence[NDArray[np.uint8]] | None = None,
    ) -> list[tuple[tuple[Reading, ...], Assignment]]:
        """Reads the cells of one field.

        Args:
            pixels: RGB uint8, shape (height, width, 3).
            cells: what ``locate_cells`` found in ``pixels``.
            um_per_px: scale of ``pixels``.
            ask_second: whether every cell is read twice or only where the protocol needs it.
            crops: what ``crop`` made of each cell, in order; None to crop them now.

        Returns:
            For each cell, in order: the readings made (first reader first) and the class they give.
        """
        given = crops_of(self.first, pixels, cells, um_per_px) if not crops else np.stack(crops)
        first_readings = self.first.readings(given)
        opinions = [self._first_point.opinion(reading) for reading in first_readings]
        second_readings: dict[int, Reading] = {}
        if self.second is not None:
            asked = [
                n
                for n, opinion in enumerate(opinions)
                if ask_second == "always" or needs_second_reader(opinion)
            ]
            if self.second.manifest.input == self.first.manifest.input:
                second_crops = given[asked]
            else:
                second_crops = crops_of(self.second, pixels, [cells[n] for n in asked], um_per_px)
            answers = self.second.readings(second_crops)
            second_readings = dict(zip(asked, answers, strict=True))
        results: list[tuple[tuple[Reading, ...], Assignment]] = []
        for number, (reading, opinion) in enumerate(zip(first_readings, opinions, strict=True)):
            other = second_readings.get(number)
            if other is None or self._second_point is None:
                results.append(((reading,), assign(opinion, None)))
            else:
                results.append(((reading, other), assign(opinion, self._second_point.opinion(other))))
        return results

    def crop(self, pixels: NDArray[np.uint8], cell: LocatedCell, um_per_px: float) -> NDArray[np.uint8]:
        """A cell as the first reader wants it, for any thread to make before ``read_cells``.

        Args:
            pixels: RGB uint8, shape (height, width, 3).
            cell: what ``locate_cells`` found in ``pixels``.
            um_per_px: scale of ``pixels``.

        Returns:
            RGB uint8, shape (size, size, 3).
        """
        (crop,) = crops_of(self.first, pixels, [cell], um_per_px)
        return np.asarray(crop, dtype=np.uint8)

    def read_field(self, pixels: NDArray[np.uint8]) -> tuple[Reading, ...]:
        """What the ``field`` packs say about a whole field, squeezed to their square input. Research only.

        Args:
            pixels: RGB uint8, shape (height, width, 3).
        """
        squares = {
            size: squeeze(pixels, size) for size in {one.manifest.input.size_px for one in self.field_readers}
        }
        return tuple(
            reader.readings(squares[reader.manifest.input.size_px][np.newaxis])[0]
            for reader in self.field_readers
        )


def stated_rate(manifest: Manifest, second_sha256: str | None) -> FlagRate:
    """The rate of false blast calls that a first reader's pack states, and which healthy cells it is about.

    That of both readers where the pack was measured with this second one. Else its own: fewer calls survive a
    second reader, so the rule is then on the cautious side.

    Args:
        manifest: of the first reader's pack.
        second_sha256: hash of the second reader's pack, hex; None where there is none.
    """
    point = manifest.operating_point
    if point is None:
        raise ValueError("a cell pack without an operating point passed the manifest's check")
    pair = point.pair
    together = pair if pair is not None and pair.second_sha256 == second_sha256 else None
    rate = (together or point).false_blast_rate
    return FlagRate(rate, "pack", tuple(CellClass(name) for name in point.negatives))


def squeeze(pixels: NDArray[np.uint8], size_px: int) -> NDArray[np.uint8]:
    """A whole field as a square, which is how the training set of the ``field`` task is distributed."""
    if min(pixels.shape[:2]) >= size_px:
        return shrink(pixels, size_px, size_px)
    return np.asarray(cv2.resize(pixels, (size_px, size_px), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def crops_of(
    reader: Reader, pixels: NDArray[np.uint8], cells: Sequence[LocatedCell], um_per_px: float
) -> NDArray[np.uint8]:
    """The cells of a field as a ``cell`` reader wants them.

    Args:
        reader: whose manifest says how.
        pixels: RGB uint8, shape (height, width, 3).
        cells: what ``locate_cells`` found in ``pixels``.
        um_per_px: scale of ``pixels``.

    Returns:
        RGB uint8, shape (cells, size, size, 3).
    """
    wanted = reader.manifest.input
    if wanted.um_per_px is None:
        raise ValueError("a cell pack without a scale passed the manifest's check")
    crops = np.empty((len(cells), wanted.size_px, wanted.size_px, 3), np.uint8)
    for number, cell in enumerate(cells):
        crops[number] = crop_located(
            pixels,
            cell,
            um_per_px=um_per_px,
            size_px=wanted.size_px,
            target_um_per_px=wanted.um_per_px,
            masking=wanted.masking,
            colour=wanted.colour,
        )
    return crops


def _operating_point(reader: Reader) -> OperatingPoint:
    point = reader.operating_point
    if point is None:
        raise ValueError(f"{reader.pack.path.name} is a {reader.manifest.task} pack and cannot read cells")
    return point
