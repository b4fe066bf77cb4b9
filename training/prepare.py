"""From samples to the arrays a fit needs: crops, label numbers, groups, and the three sides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edge_app.pack.manifest import Provenance
from training import catalogue, crops, datasets, duplicates, splits
from training.datasets import Sample
from training.exceptions import DatasetError
from training.recipes import Recipe
from training.run import DataUsed, Part

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
        sides: indices of train, validation and test.
        parts: the same in words.
        data: what was used of each source.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    groups: NDArray[np.str_]
    sources: NDArray[np.str_]
    names: tuple[str, ...]
    sides: dict[splits.Side, NDArray[np.int64]]
    parts: dict[splits.Side, Part]
    data: tuple[DataUsed, ...]

    @property
    def grouped_sources(self) -> frozenset[str]:
        """The sources that name patients."""
        return frozenset(data.source for data in self.data if data.grouped)


def prepare(
    samples: Sequence[Sample],
    recipe: Recipe,
    seed: int,
    cache: Path,
    progress: Callable[[int, int], None] | None = None,
) -> Prepared:
    """Cuts, groups and splits the samples.

    Args:
        samples: labelled pictures.
        recipe: what the model sees, and the labels it may have.
        seed: of the split.
        cache: folder of the crop cache.
        progress: called with pictures done and pictures in all.

    Raises:
        TrainingError: a label is unknown, a picture unreadable, a class too small to split.
    """
    names = datasets.order_labels(samples, recipe.labels)
    ungrouped = {sample.source for sample in samples if not sample.group}
    partly = ungrouped & {sample.source for sample in samples if sample.group}
    if partly:
        raise DatasetError(
            f"Some pictures of {sorted(partly)[0]} have no group; fill in the patient of each."
        )
    made = crops.build_crops(samples, recipe.input, cache, progress)
    kept = [samples[i] for i in made.kept]
    groups = [sample.group for sample in kept]
    for source in sorted(ungrouped):
        index = [i for i, sample in enumerate(kept) if sample.source == source]
        near = CELL_NEAR_BITS if made.images.shape[-1] == 4 else duplicates.NEAR_BITS
        same = duplicates.duplicate_groups(duplicates.difference_hashes(_telling(made.images[index])), near)
        for i, number in zip(index, same, strict=True):
            groups[i] = f"image-{number}"
    kept = datasets.with_groups(kept, groups)
    labels = np.array([sample.label for sample in kept])
    sources = np.array([sample.source for sample in kept])
    datasets.order_labels(kept, names)
    sides = splits.split_groups(labels, np.array(groups), sources, seed)
    skipped = [samples[i].source for i in made.skipped]
    return Prepared(
        images=made.images,
        labels=np.array([names.index(label) for label in labels], dtype=np.int64),
        groups=np.array(groups),
        sources=sources,
        names=names,
        sides=sides,
        parts={side: splits.describe(kept, index) for side, index in sides.items()},
        data=tuple(
            DataUsed(
                provenance=_provenance(str(source), int((sources == source).sum())),
                source=str(source),
                grouped=source not in ungrouped,
                skipped=skipped.count(str(source)),
            )
            for source in np.unique(sources)
        ),
    )


def _telling(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The part of the crops that tells pictures apart: of a cell its middle: around it, glass is glass."""
    edge = images.shape[1] // 4 if images.shape[-1] == 4 else 0
    return images[:, edge : images.shape[1] - edge, edge : images.shape[2] - edge, :3]


def _provenance(source: str, images: int) -> Provenance:
    for known in catalogue.CATALOGUE:
        if known.name == source:
            return Provenance(
                dataset=known.title, licence=known.licence, citation=known.citation, images=images
            )
    return Provenance(
        dataset=source, licence="not stated", citation="the trainer's own pictures", images=images
    )
