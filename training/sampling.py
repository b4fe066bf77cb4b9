"""Which training picture is drawn how often, and the batches made of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edge_app.pack.manifest import Input
from training.augment import USUAL, Strength, augment_cell, augment_field
from training.metrics import full_names
from training.models import to_input


def draw_weights(
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
    sources: NDArray[np.str_],
    factors: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """Probability of each sample to be drawn: square-root balance of (class, source), and of groups within.

    Fully even drawing would show a patient with 5 cells as often as one with 404, over and over; drawing as
    they come lets one patient be 28 % of the normal cells of C-NMC.

    Args:
        labels: shape (n,).
        groups: shape (n,).
        sources: shape (n,).
        factors: how many times as often each is drawn, shape (n,); see ``Sample.weight``.

    Returns:
        float64, shape (n,), sums to 1.
    """
    kinds, members = full_names(labels, sources), full_names(labels, sources, groups)
    _, member, member_count = np.unique(members, return_inverse=True, return_counts=True)
    weights = 1.0 / np.sqrt(member_count[member])
    _, kind, kind_count = np.unique(kinds, return_inverse=True, return_counts=True)
    weights *= (np.sqrt(kind_count) / np.bincount(kind, weights))[kind]
    if factors is not None:
        weights *= factors
    normalised: NDArray[np.float64] = weights / weights.sum()
    return normalised


@dataclass(frozen=True)
class Targets:
    """Answers for the pictures of the train side.

    Attributes:
        classes: probabilities, float32 (n, classes).
        numbers: what ``training.morphometry`` measures, each with mean 0 and spread 1 over the train side,
            float32 (n, k); k is 0 where the network is not asked for it.
        offsets: what is added to the logits while fitting, float32 (n, classes).
        weights: how often each picture is drawn, float64 (n,), sums to 1.
    """

    classes: NDArray[np.float32]
    numbers: NDArray[np.float32]
    offsets: NDArray[np.float32]
    weights: NDArray[np.float64]


class Batches:
    """Augmented batches of one epoch; the same for the same seed and epoch, whatever ran before.

    Args:
        images: cached crops, uint8 (n, ...), see ``training.crops``.
        targets: what the model is to answer for each, and how often each is drawn.
        wanted: what the model sees.
        batch: pictures per step.
        seed: of drawing and augmentation.
        epoch: from 0.
        mixup: see ``training.recipes.Schedule``.
        strength: of the augmentation.
    """

    def __init__(
        self,
        images: NDArray[np.uint8],
        targets: Targets,
        wanted: Input,
        *,
        batch: int,
        seed: int,
        epoch: int,
        mixup: float = 0.0,
        strength: Strength = USUAL,
    ) -> None:
        self._images = images
        self._targets = targets
        self._wanted = wanted
        self._batch = batch
        self._key = (seed, epoch)
        self._mixup = mixup
        self._strength = strength
        count = len(targets.weights)
        self._drawn = np.random.default_rng([seed, epoch]).choice(count, size=count, p=targets.weights)

    def __len__(self) -> int:
        return max(1, len(self._drawn) // self._batch)

    def __getitem__(
        self, number: int
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Batch ``number``: pictures (batch, size, size, 3) in [-1, 1], classes, numbers, offsets."""
        random = np.random.default_rng([*self._key, number + 1])
        chosen = self._drawn[number * self._batch : (number + 1) * self._batch]
        if self._images.shape[-1] == 4:
            made = [augment_cell(self._images[i], self._wanted, random, self._strength) for i in chosen]
        else:
            made = [augment_field(self._images[i], random, self._strength) for i in chosen]
        pictures = to_input(np.stack(made))
        classes, numbers = self._targets.classes[chosen], self._targets.numbers[chosen]
        offsets = self._targets.offsets[chosen]
        if self._mixup > 0:
            share = np.float32(random.beta(self._mixup, self._mixup))
            other = random.permutation(len(chosen))
            pictures = share * pictures + (1 - share) * pictures[other]
            classes = share * classes + (1 - share) * classes[other]
            numbers = share * numbers + (1 - share) * numbers[other]
            offsets = share * offsets + (1 - share) * offsets[other]
        return pictures, classes, numbers, offsets


def spread_evenly(
    labels: NDArray[np.int64], groups: NDArray[np.str_], count: int, seed: int
) -> NDArray[np.int64]:
    """Indices of up to ``count`` samples, round robin over classes and, within, over groups."""
    random = np.random.default_rng(seed)
    queues: list[list[int]] = []
    for label in np.unique(labels):
        of_label = random.permutation(np.nonzero(labels == label)[0])
        seen: dict[str, int] = {}
        turn = []
        for i in of_label:
            turn.append(seen.get(str(groups[i]), 0))
            seen[str(groups[i])] = turn[-1] + 1
        queues.append([int(of_label[k]) for k in np.argsort(turn, kind="stable")])
    chosen: list[int] = []
    for rank in range(max(map(len, queues))):
        chosen += [queue[rank] for queue in queues if rank < len(queue)]
    return np.array(sorted(chosen[:count]), dtype=np.int64)
