"""From samples to the arrays a fit needs: crops, label numbers, groups, and the three sides."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edge_app.pack.manifest import Provenance
from training import catalogue, crops, datasets, duplicates, morphometry, splits
from training.datasets import Sample
from training.exceptions import DatasetError
from training.recipes import Recipe
from training.run import DataUsed, Part, Side, cached_arrays

TELLING_UM = 14.0
"""Side of the square in the middle of a cell's crop by which copies are known."""

CELL_NEAR_BITS = 8
"""As ``duplicates.NEAR_BITS`` for single cells: they are all domes in the middle, so less may differ."""


@dataclass(frozen=True)
class Prepared:
    """Everything a fit needs to know of its data.

    Attributes:
        images: cached crops, uint8 (n, ...), see ``training.crops``.
        labels: indices into ``names``, int64 (n,).
        groups: patient or duplicate group, (n,).
        sources: (n,).
        names: labels in the order of the model's outputs.
        kept: the samples in which there was something to cut out, (n,).
        sides: indices of train, validation and test.
        parts: the same in words.
        data: what was used of each source.
        numbers: what ``training.morphometry`` measures of each cell, float64 (n, k); of fields (n, 0).
        fingerprints: sha256 of each crop, hex, (n,).
        left_out: the source that is the test side and nowhere else, if one is.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    groups: NDArray[np.str_]
    sources: NDArray[np.str_]
    names: tuple[str, ...]
    kept: tuple[Sample, ...]
    sides: dict[Side, NDArray[np.int64]]
    parts: dict[Side, Part]
    data: tuple[DataUsed, ...]
    numbers: NDArray[np.float64]
    fingerprints: tuple[str, ...]
    left_out: str = ""

    @property
    def two_labels(self) -> int:
        """Pictures that stand there more than once and with different labels: one of them must be wrong."""
        found: dict[str, set[int]] = {}
        for picture, label in zip(self.fingerprints, self.labels.tolist(), strict=True):
            found.setdefault(picture, set()).add(label)
        return sum(len(labels) > 1 for labels in found.values())

    @property
    def grouped_sources(self) -> frozenset[str]:
        """The sources that name patients and of which some may be tested on."""
        return frozenset(data.source for data in self.data if data.grouped and not data.train_only)

    def with_fold(self, seed: int, fold: int) -> "Prepared":
        """The same pictures with another fold as the test side.

        Raises:
            SplitError: a class would miss on a side.
        """
        labels = np.array([sample.label for sample in self.kept])
        train_only = np.array([sample.train_only for sample in self.kept])
        sides = splits.split_groups(labels, self.groups, self.sources, seed, fold, train_only)
        return replace(self, sides=sides, parts=_in_words(self.kept, sides, self.fingerprints))

    def leaving_out(self, source: str, seed: int) -> "Prepared":
        """Trains and validates on the other sources; tests on those of ``source``'s classes they also have.

        A class of which the others have nothing to validate on is left out with it.

        Raises:
            DatasetError: there is no such source, or nothing of it can be tested on.
            SplitError: the others cannot be split.
        """
        if source not in self.sources:
            known = ", ".join(np.unique(self.sources).tolist())
            raise DatasetError(f"There is no source '{source}' in the data; choose one of {known}.")
        free = np.array([not sample.train_only for sample in self.kept])
        present = np.unique(self.labels[(self.sources != source) & free])
        others = np.nonzero((self.sources != source) & np.isin(self.labels, present))[0]
        tested = np.nonzero((self.sources == source) & np.isin(self.labels, present))[0]
        if len(present) < 2 or len(tested) == 0:
            raise DatasetError(
                f"Without {source} there is nothing to train that could be tested on it; leave out another."
            )
        index = np.concatenate([others, tested])
        kept = [self.kept[i] for i in index]
        words = np.array([sample.label for sample in kept])[: len(others)]
        sides = splits.split_groups(
            words, self.groups[others], self.sources[others], seed, train_only=~free[others]
        )
        sides = {
            "train": np.sort(np.concatenate([sides["train"], sides["test"]])),
            "validation": sides["validation"],
            "test": np.arange(len(others), len(index)),
        }
        fingerprints = tuple(self.fingerprints[i] for i in index)
        return Prepared(
            images=self.images[index],
            labels=np.searchsorted(present, self.labels[index]),
            groups=self.groups[index],
            sources=self.sources[index],
            names=tuple(self.names[i] for i in present),
            kept=tuple(kept),
            sides=sides,
            parts=_in_words(kept, sides, fingerprints),
            data=tuple(data for data in self.data if data.source != source),
            numbers=self.numbers[index],
            fingerprints=fingerprints,
            left_out=source,
        )


def prepare(
    samples: Sequence[Sample],
    recipe: Recipe,
    seed: int,
    cache: Path,
    progress: Callable[[int, int], None] | None = None,
    fold: int = 0,
) -> Prepared:
    """Cuts, groups and splits the samples.

    Args:
        samples: labelled pictures.
        recipe: what the model sees, and the labels it may have.
        seed: of the split.
        cache: folder of the crop cache.
        progress: called with pictures done and pictures in all.
        fold: which fold is the test side.

    Raises:
        TrainingError: a label is unknown, a picture unreadable, a class too small to split.
    """
    names = datasets.order_labels(samples, recipe.labels)
    grouped = grouped_sources(samples)
    made = crops.build_crops(samples, recipe.input, cache, progress)
    kept = [samples[i] for i in made.kept]
    hashes = picture_hashes(made.images, recipe.input.um_per_px)
    groups = name_groups(kept, hashes, near_bits(made.images))
    kept = datasets.with_groups(kept, groups.tolist())
    labels = np.array([sample.label for sample in kept])
    sources = np.array([sample.source for sample in kept])
    datasets.order_labels(kept, names)
    train_only = np.array([sample.train_only for sample in kept])
    sides = splits.split_groups(labels, groups, sources, seed, fold, train_only)
    skipped = [samples[i].source for i in made.skipped]
    fingerprints = tuple(hashlib.sha256(np.ascontiguousarray(image)).hexdigest() for image in made.images)
    return Prepared(
        images=made.images,
        labels=np.array([names.index(label) for label in labels], dtype=np.int64),
        groups=groups,
        sources=sources,
        names=names,
        kept=tuple(kept),
        sides=sides,
        parts=_in_words(kept, sides, fingerprints),
        data=tuple(
            DataUsed(
                provenance=_provenance(str(source), int((sources == source).sum())),
                source=str(source),
                grouped=source in grouped,
                skipped=skipped.count(str(source)),
                train_only=bool(train_only[sources == source].all()),
                **_own_form([sample for sample in kept if sample.source == source]),
            )
            for source in np.unique(sources)
        ),
        numbers=_measure(made.images, recipe.input.um_per_px, cache),
        fingerprints=fingerprints,
    )


def _measure(images: NDArray[np.uint8], um_per_px: float | None, cache: Path) -> NDArray[np.float64]:
    """What ``morphometry`` measures of each crop; kept beside the crops, because it takes half a minute."""
    if um_per_px is None:
        return np.zeros((len(images), 0))
    code = Path(str(morphometry.__file__)).read_bytes()
    digest = hashlib.sha256(b"%s %r %r" % (code, images.shape, um_per_px))
    digest.update(np.ascontiguousarray(images))
    (numbers,) = cached_arrays(
        cache / f"numbers-{digest.hexdigest()[:16]}.npz",
        ("numbers",),
        lambda: [np.stack([morphometry.measure_cell(image, um_per_px) for image in images])],
    )
    return numbers


def grouped_sources(samples: Sequence[Sample]) -> frozenset[str]:
    """The sources that name patients.

    Raises:
        DatasetError: a source names the patients of some of its pictures only.
    """
    named = {sample.source for sample in samples if sample.group}
    partly = named & {sample.source for sample in samples if not sample.group}
    if partly:
        raise DatasetError(
            f"Some pictures of {sorted(partly)[0]} have no group; fill in the patient of each."
        )
    return frozenset(named)


def picture_hashes(images: NDArray[np.uint8], um_per_px: float | None) -> NDArray[np.uint64]:
    """Difference hashes of cached crops, uint64 (n, 4).

    Of a cell only the middle tells pictures apart: around it, glass is glass.

    Args:
        images: see ``training.crops``.
        um_per_px: scale of cells; None for fields.
    """
    if um_per_px is None:
        return duplicates.difference_hashes(images[..., :3])
    side = images.shape[1]
    edge = max(0, (side - round(TELLING_UM / um_per_px)) // 2)
    return duplicates.difference_hashes(images[:, edge : side - edge, edge : side - edge, :3])


def near_bits(images: NDArray[np.uint8]) -> int:
    """Bits in which the hashes of two cached crops of the same picture may differ."""
    return CELL_NEAR_BITS if images.shape[-1] == 4 else duplicates.NEAR_BITS


def name_groups(kept: Sequence[Sample], hashes: NDArray[np.uint64], near: int) -> NDArray[np.str_]:
    """The group of each sample: its patient or, where its source names none, the picture it is a copy of.

    Patients that share a picture become one group.

    Args:
        kept: the samples.
        hashes: of their crops, see ``picture_hashes``.
        near: see ``near_bits``.
    """
    groups = [sample.group for sample in kept]
    for source in sorted({sample.source for sample in kept}):
        index = [i for i, sample in enumerate(kept) if sample.source == source]
        same = duplicates.duplicate_groups(hashes[index], near)
        if not kept[index[0]].group:
            for i, number in zip(index, same, strict=True):
                groups[i] = f"image-{number}"
            continue
        for patients in _joined([groups[i] for i in index], same):
            for i in index:
                if groups[i] in patients:
                    groups[i] = "+".join(patients)
    return np.array(groups)


def _joined(patients: Sequence[str], same: NDArray[np.int64]) -> list[list[str]]:
    """The patients of whom one picture is of the same cell: one person under two numbers.

    C-NMC has three such cells in its patients 1, 17 and 20, segmented anew each time.
    """
    joined: list[set[str]] = []
    for number in np.unique(same):
        alike = {patients[i] for i in np.nonzero(same == number)[0]}
        if len(alike) > 1:
            alike = alike.union(*(known for known in joined if known & alike))
            joined = [known for known in joined if not known & alike] + [alike]
    return [sorted(known) for known in joined]


def _in_words(
    kept: Sequence[Sample], sides: dict[Side, NDArray[np.int64]], fingerprints: Sequence[str]
) -> dict[Side, Part]:
    return {side: splits.describe(kept, index, fingerprints) for side, index in sides.items()}


def _own_form(samples: Sequence[Sample]) -> dict[str, Any]:
    """Scale and form of a trainer's own cells: ``--um-per-px`` and ``--masked`` to make the run again."""
    if samples[0].source in catalogue.NAMES or samples[0].form == "field":
        return {}
    scales = {sample.um_per_px for sample in samples if sample.um_per_px is not None}
    return {
        "um_per_px": tuple(sorted(scales)),
        "masked": any(sample.form == "masked" for sample in samples),
    }


def _provenance(source: str, images: int) -> Provenance:
    for known in catalogue.CATALOGUE:
        if known.name == source:
            return Provenance(
                dataset=known.title, licence=known.licence, citation=known.citation, images=images
            )
    return Provenance(
        dataset=source, licence="not stated", citation="the trainer's own pictures", images=images
    )
