"""Which classes a cell competes with while fitting, so that little is gained by knowing its laboratory.

A laboratory that shows no blasts teaches that whatever looks like it is none, and a network finds the stain
sooner than the cell. What is added to the logits while fitting, and not afterwards, takes that away.
"""

import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import CellClass
from training.blast_calls import blast_columns


def shares_in_source(
    labels: NDArray[np.int64], sources: NDArray[np.str_], weights: NDArray[np.float64], classes: int
) -> NDArray[np.float64]:
    """For each cell how often each class is drawn among the cells of its source.

    Args:
        labels: class of each cell, (n,).
        sources: of each, (n,).
        weights: how often each is drawn, (n,).
        classes: how many there are.

    Returns:
        float64, shape (n, classes); rows sum to 1.
    """
    _, numbered = np.unique(sources, return_inverse=True)
    drawn = np.zeros((numbered.max() + 1, classes))
    np.add.at(drawn, (numbered, labels), weights)
    shares: NDArray[np.float64] = (drawn / drawn.sum(axis=1, keepdims=True))[numbered]
    return shares


def blast_margins(
    labels: NDArray[np.int64],
    names: tuple[str, ...],
    shares: NDArray[np.float64],
    *,
    least_lymphocytes: float,
    least_others: float,
) -> NDArray[np.float64]:
    """What is added to the logits of blasts for other cells, and to those of other cells for blasts.

    The log of how many of the two are the rival in the cell's source, of even numbers 0, and never more than
    that (pairwise margins as in Menon et al. 2021, arXiv 2007.07314, here for each source). Lymphocytes are
    asked apart: several laboratories show them beside blasts. Of other classes few do.

    Args:
        labels: class of each cell, (n,).
        names: of the classes.
        shares: of the classes in the source of each cell, (n, classes).
        least_lymphocytes: the least that twice the rival's share among blasts and lymphocytes is taken for,
            above 0; 1 adds nothing.
        least_others: the same among blasts and all other classes.

    Returns:
        float64, shape (n, classes).
    """
    blasts = blast_columns(names)
    lymphocytes = np.array([name == CellClass.LYMPHOCYTE.value for name in names])
    added = np.zeros(shares.shape)
    for rivals, least in (
        (lymphocytes, least_lymphocytes),
        (~(blasts | lymphocytes), least_others),
    ):
        blast, rival = (shares[:, which].sum(axis=1) for which in (blasts, rivals))
        both = np.maximum(blast + rival, np.finfo(np.float64).tiny)
        for own, other, share in ((blasts, rivals, rival), (rivals, blasts, blast)):
            margin = np.log(np.clip(2.0 * share / both, least, 1.0))
            added += np.outer(own[labels] * margin, other)
    return added
