"""Where on the slide the picture is, from the pictures alone."""

from collections.abc import Iterable
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.shrink import shrink

WORK_WIDTH_PX = 256
"""Registration runs on pictures of this width: a hundredth of the field is still 2.5 px."""

MIN_AGREEMENT = 0.45
"""Correlation of overlapping parts that make a shift believed; unrelated fields mostly stay below 0.36."""

MIN_OVERLAP = 0.15
"""A shift that leaves less overlap than this, as a fraction of the field, is never believed."""

MIN_STRIP = 0.12
"""Least overlap that ``find_overlap`` looks at, as a fraction of the field."""

MIN_FOUND = 0.6
"""Correlation that makes a shift out of all shifts believed; the best of unrelated fields stays below 0.5."""

MIN_ALIKE = 0.7
"""Correlation of what surrounds two marks that makes it worth asking whether they are one: two pictures of
one cell reach 0.84, of two cells one pair in seven reaches this."""

MIN_MARKED = 0.7
"""Correlation that makes a shift proposed by two marks believed: of one drawn cell it is 0.94 and more, of
two cells below 0.7, and above 0.6 only where no more than a corner of the field is compared."""

MARK_SLACK_PX = 3
"""By so much a mark may be misplaced in either view, px of it."""

MIN_DETAIL = 0.3
"""Standard deviation, grey levels, below which a picture holds nothing but rounding and noise."""

STILL_FRACTION = 0.004
"""A shift of less than this fraction of the field's width between two frames is a slide at rest."""


class Shift(NamedTuple):
    """How far the view moved between two pictures, and how sure that is.

    ``x`` and ``y`` are in widths of the picture, so that they stay true when a camera comes back with another
    number of pixels; ``agreement`` is the correlation of the parts the shift lays over each other, -1..1.
    """

    x: float
    y: float
    agreement: float

    @property
    def believed(self) -> bool:
        """Whether the two pictures show overlapping parts of the slide."""
        return self.agreement >= MIN_AGREEMENT


View = NDArray[np.float32]
"""A picture reduced to what registration needs: its detail, float32 (height, ``WORK_WIDTH_PX``)."""


def prepare_view(pixels: NDArray[np.uint8]) -> View:
    """Reduces a picture for ``register``.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
    """
    channel = np.asarray(cv2.extractChannel(pixels, 1), dtype=np.uint8)
    height = round(pixels.shape[0] * WORK_WIDTH_PX / pixels.shape[1])
    green = shrink(channel, WORK_WIDTH_PX, height).astype(np.float32)
    # The lamp's shading stays put while the slide moves: without it taken out it would win the correlation.
    detail = green - cv2.GaussianBlur(green, (0, 0), 8.0)
    spread = float(detail.std())
    flat = spread < MIN_DETAIL
    return np.asarray(np.zeros_like(detail) if flat else detail / spread, dtype=np.float32)


def register(before: View, after: View) -> Shift:
    """Measures how far the view has moved over the slide from ``before`` to ``after``.

    Phase correlation (Kuglin and Hines 1975) with a Hann window proposes a shift; the correlation of the
    overlapping parts judges it, because the height of the phase peak does not tell unrelated fields apart.
    """
    if abs(before.shape[0] - after.shape[0]) > 1:
        return Shift(0.0, 0.0, 0.0)
    before, after = _same_height(before, after)
    height, width = before.shape
    window = cv2.createHanningWindow((width, height), cv2.CV_32F)
    # Copies: where a side is a good length for the transform, OpenCV lays the window into what it is given.
    (x, y), _ = cv2.phaseCorrelate(before.copy(), after.copy(), window)
    # The Fourier transform knows a shift only modulo the picture's size: try what else it may have been.
    candidates = [
        (-x + turn_x, -y + turn_y)
        for turn_x in (0.0, width if x > 0 else -width)
        for turn_y in (0.0, height if y > 0 else -height)
    ]
    scored = [(_agreement(before, after, dx, dy), dx, dy) for dx, dy in candidates]
    agreement, dx, dy = max(scored)
    return Shift(dx / width, dy / width, agreement)


def find_overlap(before: View, after: View) -> Shift:
    """Where ``after`` overlaps ``before`` by as little as a strip, with nothing known of the way between.

    Normalised correlation of the overlapping parts at every shift, by Fourier transforms (Padfield 2012, IEEE
    Trans. Image Process. 21:2706, with masks of the whole picture). Dearer than ``register``, whose window
    hides the edges where small overlaps lie.
    """
    if before.shape != after.shape:
        return Shift(0.0, 0.0, 0.0)
    height, width = before.shape
    size = (2 * height, 2 * width)
    whole = np.fft.rfft2(np.ones_like(before), size)
    old, old_squared = np.fft.rfft2(before, size), np.fft.rfft2(before * before, size)
    new, new_squared = np.fft.rfft2(after, size), np.fft.rfft2(after * after, size)

    def laid_over(
        one: NDArray[np.complexfloating], other: NDArray[np.complexfloating]
    ) -> NDArray[np.floating]:
        return np.fft.irfft2(one * np.conj(other), size)

    count = np.maximum(laid_over(whole, whole), 1.0)
    sum_old, sum_new = laid_over(old, whole), laid_over(whole, new)
    spread_old = laid_over(old_squared, whole) - sum_old**2 / count
    spread_new = laid_over(whole, new_squared) - sum_new**2 / count
    both = laid_over(old, new) - sum_old * sum_new / count
    enough = (count >= MIN_STRIP * height * width) & (spread_old > 0.05 * count) & (spread_new > 0.05 * count)
    agreement = np.where(enough, both / np.sqrt(np.where(enough, spread_old * spread_new, 1.0)), 0.0)
    y, x = np.unravel_index(int(agreement.argmax()), agreement.shape)
    best = float(agreement[y, x])
    dx = int(x) if x < width else int(x) - size[1]
    dy = int(y) if y < height else int(y) - size[0]
    # The best of so many shifts agrees by chance more than one that was proposed.
    return Shift(dx / width, dy / width, best if best >= MIN_FOUND else 0.0)


def find_by_marks(
    before: View,
    after: View,
    old: Iterable[tuple[float, float]],
    new: Iterable[tuple[float, float]],
    radius: float,
) -> Shift:
    """The shift that lays a mark of ``after`` over a mark of ``before`` so that all they both show agrees.

    Finds what ``find_overlap`` cannot, a corner no larger than a cell: that a mark fixes the shift leaves so
    few shifts to try that chance agrees with none.

    Args:
        before: a view.
        after: another.
        old: marks in ``before``, x and y in widths of the picture.
        new: marks in ``after``.
        radius: of what surrounds a mark and must look alike, in widths of the picture.
    """
    best = Shift(0.0, 0.0, 0.0)
    if abs(before.shape[0] - after.shape[0]) > 1:
        return best
    before, after = _same_height(before, after)
    height, width = before.shape
    reach = max(2, round(radius * width))
    # Padded, so that a mark beside the edge has surroundings too.
    wide = reach + MARK_SLACK_PX
    search_in = cv2.copyMakeBorder(before, wide, wide, wide, wide, cv2.BORDER_REFLECT)
    sought_in = cv2.copyMakeBorder(after, reach, reach, reach, reach, cv2.BORDER_REFLECT)
    marks = [(_within(x * width, width), _within(y * width, height)) for x, y in new]
    for x, y in [(_within(x * width, width), _within(y * width, height)) for x, y in old]:
        around = search_in[y : y + 2 * wide + 1, x : x + 2 * wide + 1]
        for new_x, new_y in marks:
            sought = sought_in[new_y : new_y + 2 * reach + 1, new_x : new_x + 2 * reach + 1]
            _, alike, _, at = cv2.minMaxLoc(cv2.matchTemplate(around, sought, cv2.TM_CCOEFF_NORMED))
            if alike < MIN_ALIKE:
                continue
            dx, dy = x - new_x + at[0] - MARK_SLACK_PX, y - new_y + at[1] - MARK_SLACK_PX
            agreement = _agreement(before, after, dx, dy, least=0.0)
            if agreement >= MIN_MARKED and agreement > best.agreement:
                best = Shift(dx / width, dy / width, agreement)
    return best


def _same_height(before: View, after: View) -> tuple[View, View]:
    """Both without a last row that only one has: the same shape in other pixels may round to one more."""
    height = min(before.shape[0], after.shape[0])
    return before[:height], after[:height]


def _within(place: float, size: int) -> int:
    return min(max(round(place), 0), size - 1)


def _agreement(
    old: NDArray[np.float32], new: NDArray[np.float32], x: float, y: float, least: float = MIN_OVERLAP
) -> float:
    """Correlation of the parts that a shift, in px, lays over each other; 0 if less than ``least``."""
    height, width = old.shape
    dx, dy = round(x), round(y)
    common = max(width - abs(dx), 0) * max(height - abs(dy), 0)
    if common == 0 or common < least * width * height:
        return 0.0
    here = old[max(dy, 0) : height + min(dy, 0), max(dx, 0) : width + min(dx, 0)]
    there = new[max(-dy, 0) : height + min(-dy, 0), max(-dx, 0) : width + min(-dx, 0)]
    spread = float(here.std() * there.std())
    return float(np.mean((here - here.mean()) * (there - there.mean()))) / spread if spread > 1e-6 else 0.0


def is_still(shift: Shift) -> bool:
    """Whether the slide was at rest between the two pictures of a shift."""
    return shift.believed and float(np.hypot(shift.x, shift.y)) < STILL_FRACTION
