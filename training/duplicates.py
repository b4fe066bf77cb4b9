"""Pictures that are the same picture: they must lie on the same side of a split."""

import cv2
import numpy as np
from numpy.typing import NDArray

HASH_SIDE = 16
"""Bits per side of the difference hash: 256 bits tell neighbouring fields apart, 64 bits do not."""

NEAR_BITS = 20
"""Hashes that differ in no more bits than this are of the same picture, re-encoded or slightly changed."""


def difference_hashes(images: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Difference hash: whether brightness rises from each cell of a 16x16 grid to its right neighbour.

    Args:
        images: RGB uint8, shape (n, height, width, 3).

    Returns:
        uint64, shape (n, 4).
    """
    hashes = np.empty((len(images), HASH_SIDE * HASH_SIDE // 64), np.uint64)
    for number, image in enumerate(images):
        grey = cv2.cvtColor(np.ascontiguousarray(image), cv2.COLOR_RGB2GRAY)
        # In whole grey levels the cells of a dark, flat picture would tie, and all such pictures be alike.
        small = cv2.resize(grey.astype(np.float32), (HASH_SIDE + 1, HASH_SIDE), interpolation=cv2.INTER_AREA)
        hashes[number] = np.packbits(small[:, 1:] > small[:, :-1]).view(np.uint64)
    return hashes


def duplicate_groups(hashes: NDArray[np.uint64], near_bits: int = NEAR_BITS) -> NDArray[np.int64]:
    """Numbers the groups of pictures that are (nearly) the same, directly or through others.

    Args:
        hashes: uint64, shape (n, words).
        near_bits: most bits two pictures of a group may differ in.

    Returns:
        int64, shape (n,): the number of the first picture of each one's group.
    """
    parent = np.arange(len(hashes))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = int(parent[i])
        return i

    for i in range(len(hashes) - 1):
        differing = np.bitwise_count(hashes[i + 1 :] ^ hashes[i]).sum(axis=1, dtype=np.int64)
        for j in np.nonzero(differing <= near_bits)[0] + i + 1:
            a, b = root(i), root(int(j))
            parent[max(a, b)] = min(a, b)
    return np.array([root(i) for i in range(len(hashes))], dtype=np.int64)
