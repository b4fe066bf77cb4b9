"""That a small cell is no blast, built into a network instead of left to be learnt.

Within a laboratory a network finds whatever tells its classes apart there, and leans little on size. Size is
what holds elsewhere: with C-NMC left out of training the area alone tells blasts from lymphocytes with an
AUC of 0.79, a network that sees the same outline with 0.60. So the logits of blasts get a fixed number that
grows with the area inside the outline, while the network is fitted and ever after.

Only layers that have an int8 kernel: the device reads a pack with it like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from edge_app.pack.manifest import Input
from edge_app.vision.crop import PAD_VALUE
from training.blast_calls import blast_columns

if TYPE_CHECKING:
    import keras

GREY_LEVEL = 1.0 / 127.5
"""One grey level in what a network is given."""

FULL = 6.0
"""Where the layers saturate, as all of these networks do."""


@dataclass(frozen=True)
class SizePrior:
    """How much larger cells are likelier blasts.

    Small lymphocytes are 7 to 8 µm across, large ones 9 to 15, lymphoblasts 10 to 20 (CellaVision
    CellAtlas). The ends are 8.7 and 13.1 µm. Added to networks fitted without it, 40 to 70 and 120 to 150 µm²
    gave AUCs within 0.013 of each other with C-NMC left out, within 0.004 with Taleqani; 8 logits instead of
    4, fitted with them, were no better with C-NMC left out.

    Attributes:
        smallest_um2: up to this area nothing is added, and
        largest_um2: from this one on no more: monocytes and basophils are larger and no likelier blasts.
        logits: what is added there.
    """

    smallest_um2: float = 60.0
    largest_um2: float = 135.0
    logits: float = 4.0


def with_size_prior(
    model: keras.Model, prior: SizePrior, shown: Input, labels: tuple[str, ...]
) -> keras.Model:
    """The network with what a cell's size says added to its first answer, the logits.

    Args:
        model: its input is a masked cell, (batch, size, size, 3) in [-1, 1].
        prior: what size says.
        shown: what the network sees; without scale and mask there is no size, and it comes back as it is.
        labels: of the logits; so it does where none is a blast.
    """
    import keras

    blasts = blast_columns(labels)
    if shown.masking != "cell" or shown.um_per_px is None or not blasts.any():
        return model
    picture_um2 = (shown.size_px * shown.um_per_px) ** 2
    span = (prior.largest_um2 - prior.smallest_um2) / picture_um2

    def fixed(
        layer: keras.Layer, x: keras.KerasTensor, kernel: ArrayLike, bias: ArrayLike
    ) -> keras.KerasTensor:
        answer = layer(x)
        layer.set_weights([np.asarray(kernel, np.float32).reshape(layer.kernel.shape), np.asarray(bias)])
        layer.trainable = False
        return answer

    # A pixel is outside where all three channels are the padding's grey, give or take a level, which is what
    # an int8 input may be off by.
    grey = PAD_VALUE * GREY_LEVEL - 1.0
    steep = FULL / GREY_LEVEL
    either_way = np.concatenate([np.eye(3), -np.eye(3)], axis=1)
    away = fixed(
        keras.layers.Conv2D(6, 1, activation="relu6", name="away_from_padding"),
        model.input,
        steep * either_way,
        -steep * (grey * either_way.sum(axis=0) + GREY_LEVEL),
    )
    inside = fixed(keras.layers.Conv2D(1, 1, activation="relu6", name="inside"), away, np.ones(6), [0.0])
    share = keras.layers.GlobalAveragePooling2D(name="share_inside")(inside)
    size = fixed(
        keras.layers.Dense(1, activation="relu6", name="size"),
        share,
        1.0 / span,
        [-FULL * prior.smallest_um2 / picture_um2 / span],
    )
    more = fixed(
        keras.layers.Dense(len(labels), name="size_says"),
        size,
        blasts * prior.logits / FULL,
        np.zeros(len(labels)),
    )
    logits = keras.layers.Add(name="sized_logits")([model.outputs[0], more])
    outputs = [logits, *model.outputs[1:]]
    return keras.Model(model.input, outputs if len(outputs) > 1 else logits, name=model.name)
