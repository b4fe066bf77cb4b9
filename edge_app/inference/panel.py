"""The panel: two readers, made in different ways, who read every cell, and the field readers."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import FlagRate
from edge_app.exam.events import PackReference, Reading
from edge_app.exam.protocol import Assignment, OperatingPoint, assign
from edge_app.exceptions import PackError
from edge_app.inference.reader import Reader
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.pack.manifest import Manifest
from edge_app.settings import SiteRate
from edge_app.vision.crop import PlacedCell, crop_located, finish_crop, place_located
from edge_app.vision.locate import LocatedCell
from edge_app.vision.shrink import shrink

Crops = tuple[NDArray[np.uint8], ...]
"""One cell for each reader of cells, the first one first: RGB uint8, shape (size, size, 3)."""


class ReaderPanel:
    """Reads the cells of a field. For one thread at a time; another one may read the whole field meanwhile.

    Attributes:
        first: the ``cell`` MobileNet.
        second: the ``cell`` CNN, None where no pack of it is installed.
        cell_readers: these two, or the first alone.
        field_readers: ``field`` packs; what they say is for research only.
    """

    def __init__(
        self, first: Reader, second: Reader | None = None, field_readers: Sequence[Reader] = ()
    ) -> None:
        self.first = first
        self.second = second
        self.field_readers = tuple(field_readers)
        self.cell_readers = (first,) if second is None else (first, second)
        self._points = tuple(_operating_point(reader) for reader in self.cell_readers)

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
        return (*self.cell_readers, *self.field_readers)

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
        crops: Sequence[Crops] | None = None,
    ) -> list[tuple[tuple[Reading, ...], Assignment]]:
        """Reads the cells of one field.

        Args:
            pixels: RGB uint8, shape (height, width, 3).
            cells: what ``locate_cells`` found in ``pixels``.
            um_per_px: scale of ``pixels``.
            crops: what ``crop`` made of each cell, in order; None to crop them now.

        Returns:
            For each cell, in order: the readings made (first reader first) and the class they give.
        """
        if not cells:
            return []
        given = [self.crop(pixels, cell, um_per_px) for cell in cells] if crops is None else crops
        answers = (
            reader.readings(np.stack(own))
            for reader, own in zip(self.cell_readers, zip(*given, strict=True), strict=True)
        )
        return [(readings, self._assign(readings)) for readings in zip(*answers, strict=True)]

    def _assign(self, readings: Sequence[Reading]) -> Assignment:
        return assign(*(point.opinion(one) for point, one in zip(self._points, readings, strict=True)))

    def crop(self, pixels: NDArray[np.uint8], cell: LocatedCell, um_per_px: float) -> Crops:
        """A cell as each reader of cells wants it, for any thread to make before ``read_cells``.

        Args:
            pixels: RGB uint8, shape (height, width, 3).
            cell: what ``locate_cells`` found in ``pixels``.
            um_per_px: scale of ``pixels``.
        """
        placed: dict[tuple[int, float], PlacedCell] = {}
        crops = []
        for reader in self.cell_readers:
            wanted = reader.manifest.input
            size_px, target = wanted.size_px, _scale(reader)
            # Readers mostly differ by the colour they see; cutting out is the longer part.
            if (size_px, target) not in placed:
                placed[size_px, target] = place_located(
                    pixels, cell, um_per_px=um_per_px, size_px=size_px, target_um_per_px=target
                )
            crops.append(finish_crop(*placed[size_px, target], wanted.masking, wanted.colour))
        return tuple(crops)

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
    wanted, target = reader.manifest.input, _scale(reader)
    crops = np.empty((len(cells), wanted.size_px, wanted.size_px, 3), np.uint8)
    for number, cell in enumerate(cells):
        crops[number] = crop_located(
            pixels,
            cell,
            um_per_px=um_per_px,
            size_px=wanted.size_px,
            target_um_per_px=target,
            masking=wanted.masking,
            colour=wanted.colour,
        )
    return crops


def _scale(reader: Reader) -> float:
    """What a reader of cells wants a px to be, µm."""
    um_per_px = reader.manifest.input.um_per_px
    if um_per_px is None:
        raise ValueError("a cell pack without a scale passed the manifest's check")
    return um_per_px


def _operating_point(reader: Reader) -> OperatingPoint:
    point = reader.operating_point
    if point is None:
        raise ValueError(f"{reader.pack.path.name} is a {reader.manifest.task} pack and cannot read cells")
    return point
