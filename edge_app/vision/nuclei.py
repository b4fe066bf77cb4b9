"""From what is dark in a field to nuclei: touching ones are cut apart, the lobes of one are joined."""

import cv2
import numpy as np
from numpy.typing import NDArray

WORK_UM_PER_PX = 0.25
"""Scale the search runs at: fine enough for lobes, coarse enough for a Pi."""

MIN_NUCLEUS_UM2 = 16.0
"""Smallest nucleus area of a cell: a small erythroblast's is about 20 µm², a large platelet's 10 µm²."""

LOBE_GAP_UM = 3.0
"""Lobes of one nucleus lie closer than this."""

MAX_LOBED_HULL_UM2 = 200.0
"""Convex hull of the largest lobed nucleus that is still one cell (about 16 µm across)."""

MAX_LOBED_ASPECT = 1.5
"""Length to width of the hull around the lobes of one cell; two round cells that touch make 2."""

SMALL_LOBE_UM2 = 45.0
MAX_SMALL_LOBES_ASPECT = 2.1
"""Two parts no larger than this are the lobes of an eosinophil also where their hull is so long: the nucleus
of a lymphocyte, two of which make such a hull, is larger. Chosen with the two above on every fourth BCCD and
every second Chula field."""

ONE_BODY = 0.22
MAX_ONE_BODY_HULL_UM2 = 260.0
MAX_ONE_BODY_ASPECT = 2.2
MAX_ONE_BODY_LOBE_UM2 = 75.0
"""Lobes larger and further apart are still one cell where the cytoplasm of one body lies between them: three
quarters of what their hull takes in besides absorb this share of the nucleus's green at least. Between
eosinophils' lobes they do in 95 of 100, between cells put together touching in 5 of 100."""

TWO_BODIES = 0.12
WHOLE_NUCLEUS_UM2 = 35.0
TWO_BODIES_ASPECT = 1.35
"""Two parts of this size with glass in the notch between them, by the same measure, are two cells, but for
hulls no longer than this: two round parts side by side make a longer one, halves of a bent nucleus do not."""

SINGLE_NUCLEUS_UM2 = 90.0
"""What is dark and larger than this may be cells that touch and is tried for a cut."""

WAISTS = (0.65, 0.85)
WAISTS_UM2 = (110.0, 150.0)
"""Two parts are cut where the waist between them is this share as wide as the narrower of them, or less, in
what is as small as a lobed nucleus, and in what is as large as two cells."""

CORE_UM = 1.5
"""A part has a core at least so deep; a fringe of the outline has not."""

DEPTH_SIGMA_UM = 0.4
DEPTH_STEP_UM = 0.125
"""Blur of the depth, so that ragged outlines do not part, and the steps in which it is gone through."""

Window = tuple[slice, slice]
"""Rows and columns of a picture."""


def disc(radius_um: float) -> NDArray[np.uint8]:
    """A round neighbourhood of this radius at the scale of the search, 1 px at least."""
    side = 2 * max(1, round(radius_um / WORK_UM_PER_PX)) + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), dtype=np.uint8)


def part_nuclei(
    signal: NDArray[np.float32],
    hills: NDArray[np.float32],
    threshold: float,
    green: NDArray[np.float32] | None,
) -> tuple[NDArray[np.int32], dict[int, Window]]:
    """Parts what is dark into nuclei.

    Args:
        signal: how much each pixel looks like a nucleus, float32, shape (height, width), at the scale
            of the search.
        hills: the same, smooth.
        threshold: where hills begin.
        green: optical density of green, of the same shape; None where red cells absorb as much of it as
            cytoplasm does, so that it does not tell one body from two.

    Returns:
        int32 of the same shape, one label a cell, 0 elsewhere; and where each label lies.
    """
    dark = ((signal > 0.8 * threshold) & (hills > 0.5 * threshold)).astype(np.uint8)
    dark = np.asarray(cv2.morphologyEx(dark, cv2.MORPH_OPEN, disc(0.6)), dtype=np.uint8)
    count, groups, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    lobes = np.zeros(signal.shape, np.int32)
    windows: dict[int, Window] = {}
    for group in range(1, count):
        x, y, w, h, _area = stats[group]
        window = np.s_[y : y + h, x : x + w]
        for part in _cut(groups[window] == group):
            label = len(windows) + 1
            lobes[window][part] = label
            windows[label] = _taken(part, window)
    nuclei = np.zeros(signal.shape, np.int32)
    places: dict[int, Window] = {}
    for nucleus in _join_lobes(lobes, windows, green):
        window = _around([windows[lobe] for lobe in nucleus])
        inside = np.isin(lobes[window], nucleus)
        enough = np.count_nonzero(inside) * WORK_UM_PER_PX**2 >= MIN_NUCLEUS_UM2
        if enough and hills[window][inside].max() >= threshold:
            label = len(places) + 1
            nuclei[window][inside] = label
            places[label] = window
    return nuclei, places


def widened(window: Window, by: int, shape: tuple[int, ...]) -> Window:
    """A window grown on each side by so many px, as far as a picture of this shape goes."""
    rows, columns = window
    return (
        slice(max(rows.start - by, 0), min(rows.stop + by, shape[0])),
        slice(max(columns.start - by, 0), min(columns.stop + by, shape[1])),
    )


def _taken(part: NDArray[np.bool_], window: Window) -> Window:
    """The rows and columns of a part of a window: a cell is a hundredth of the field, and so is the work."""
    (rows, columns), (ys, xs) = window, np.nonzero(part)
    return (
        slice(int(rows.start + ys.min()), int(rows.start + ys.max()) + 1),
        slice(int(columns.start + xs.min()), int(columns.start + xs.max()) + 1),
    )


def _around(windows: list[Window]) -> Window:
    """The smallest window that holds all of these."""
    return (
        slice(min(rows.start for rows, _ in windows), max(rows.stop for rows, _ in windows)),
        slice(min(columns.start for _, columns in windows), max(columns.stop for _, columns in windows)),
    )


def _join_lobes(
    lobes: NDArray[np.int32], windows: dict[int, Window], green: NDArray[np.float32] | None
) -> list[list[int]]:
    """Groups the labels of lobes that lie close together in a compact hull: those of one nucleus."""
    groups = [[label] for label in range(1, int(lobes.max()) + 1)]
    hulls, areas_um2 = [], []
    for (label,) in groups:
        rows, columns = windows[label]
        ys, xs = np.nonzero(lobes[rows, columns] == label)
        points = np.column_stack([xs + columns.start, ys + rows.start])
        hulls.append(cv2.convexHull(points.astype(np.int32)))
        areas_um2.append([len(ys) * WORK_UM_PER_PX**2])
    joined = True
    while joined:
        joined = False
        for i in range(len(groups)):
            for j in range(i + 1, len(groups)):
                if _gap_px(hulls[i], hulls[j]) * WORK_UM_PER_PX > LOBE_GAP_UM:
                    continue
                both = cv2.convexHull(np.vstack([hulls[i], hulls[j]]))
                if _one_nucleus(both, areas_um2[i], areas_um2[j], lobes, green):
                    groups[i] += groups.pop(j)
                    hulls[i] = both
                    hulls.pop(j)
                    areas_um2[i] += areas_um2.pop(j)
                    joined = True
                    break
            if joined:
                break
    return groups


def _gap_px(one: cv2.typing.MatLike, other: cv2.typing.MatLike) -> float:
    """Distance between two convex outlines, px; 0 where they overlap."""
    ax, ay, aw, ah = cv2.boundingRect(one)
    bx, by, bw, bh = cv2.boundingRect(other)
    apart = max(bx - ax - aw, ax - bx - bw, by - ay - ah, ay - by - bh)
    if apart * WORK_UM_PER_PX > LOBE_GAP_UM:
        return float(apart)
    points = [(float(x), float(y)) for x, y in other.reshape(-1, 2)]
    nearest = max(cv2.pointPolygonTest(one.astype(np.float32), point, measureDist=True) for point in points)
    points = [(float(x), float(y)) for x, y in one.reshape(-1, 2)]
    nearest = max(
        nearest,
        *(cv2.pointPolygonTest(other.astype(np.float32), point, measureDist=True) for point in points),
    )
    return max(0.0, -nearest)


def _one_nucleus(
    hull: cv2.typing.MatLike,
    some_um2: list[float],
    others_um2: list[float],
    lobes: NDArray[np.int32],
    green: NDArray[np.float32] | None,
) -> bool:
    """Whether lobes within a hull, of these areas on its two sides, have the look of one nucleus."""
    hull_um2 = cv2.contourArea(hull) * WORK_UM_PER_PX**2
    if hull_um2 > MAX_ONE_BODY_HULL_UM2:
        return False
    _, (width, height), _ = cv2.minAreaRect(hull)
    aspect = (max(width, height) + 1.0) / (min(width, height) + 1.0)
    largest, whole = max(some_um2 + others_um2), min(sum(some_um2), sum(others_um2))
    compact = aspect <= (MAX_SMALL_LOBES_ASPECT if largest <= SMALL_LOBE_UM2 else MAX_LOBED_ASPECT)
    if compact and hull_um2 <= MAX_LOBED_HULL_UM2:
        one_part = whole < WHOLE_NUCLEUS_UM2 or aspect <= TWO_BODIES_ASPECT
        return one_part or _between(hull, lobes, green, unseen=1.0) >= TWO_BODIES
    near = aspect <= MAX_ONE_BODY_ASPECT and largest <= MAX_ONE_BODY_LOBE_UM2
    return near and _between(hull, lobes, green, unseen=0.0) >= ONE_BODY


def _between(
    hull: cv2.typing.MatLike, lobes: NDArray[np.int32], green: NDArray[np.float32] | None, unseen: float
) -> float:
    """How much of green what lies in a hull beside the lobes absorbs, as a share of what the lobes do.

    Args:
        hull: around the lobes.
        lobes: labels of all lobes.
        green: optical density of green; None counts as glass.
        unseen: the answer where the lobes fill the hull.
    """
    if green is None:
        return 0.0
    x, y, w, h = cv2.boundingRect(hull)
    window = np.s_[y : y + h, x : x + w]
    inside = np.zeros((h, w), np.uint8)
    cv2.fillConvexPoly(inside, hull - np.array([x, y], hull.dtype), 1)
    lobed = lobes[window] > 0
    notch = (inside > 0) & (cv2.dilate(lobed.astype(np.uint8), disc(0.5)) == 0)
    if np.count_nonzero(notch) < disc(0.5).size:
        return unseen
    nuclear = green[window][lobed & (inside > 0)]
    return float(np.percentile(green[window][notch], 25) / max(float(np.median(nuclear)), 1e-6))


def _cut(group: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """Cuts nuclei of touching cells apart at their waists; a single nucleus comes back whole."""
    area_um2 = np.count_nonzero(group) * WORK_UM_PER_PX**2
    if area_um2 < SINGLE_NUCLEUS_UM2:
        return [group]
    waist = float(np.interp(area_um2, WAISTS_UM2, WAISTS))
    padded = np.pad(group.astype(np.uint8), 1)
    sigma = DEPTH_SIGMA_UM / WORK_UM_PER_PX
    depth = np.asarray(
        cv2.GaussianBlur(cv2.distanceTransform(padded, cv2.DIST_L2, 5), (0, 0), sigma), dtype=np.float32
    )
    cores = _cores(depth, padded > 0, 0.0, waist)
    if len(cores) < 2:
        return [group]
    elsewhere = np.ones(padded.shape, np.uint8)
    for core in cores:
        elsewhere[core] = 0
    # Each pixel goes to the nearest core; two of them end at one depth, so the cut runs through the waist.
    _, nearest = cv2.distanceTransformWithLabels(
        elsewhere, cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_CCOMP
    )
    nearest = nearest[1:-1, 1:-1]
    return [(nearest == label) & group for label in range(1, len(cores) + 1)]


def _cores(
    depth: NDArray[np.float32], within: NDArray[np.bool_], level_px: float, waist: float
) -> list[NDArray[np.bool_]]:
    """The cores that a group falls into as its rim is taken away bit by bit.

    Args:
        depth: distance to the outline, px.
        within: what is left of it, or of one core of it, at this depth.
        level_px: this depth.
        waist: two cores are two where a waist between them is this share as wide as the narrower, or less.
    """
    least_px, step_px = CORE_UM / WORK_UM_PER_PX, DEPTH_STEP_UM / WORK_UM_PER_PX
    deepest = float(depth[within].max())
    while (level_px := level_px + step_px) <= waist * deepest:
        left = ((depth > level_px) & within).astype(np.uint8)
        count, labels = cv2.connectedComponents(left, connectivity=8)
        if count <= 2:
            continue
        parts = (labels == label for label in range(1, count))
        deep = [part for part in parts if depth[part].max() >= max(least_px, level_px / waist)]
        if len(deep) > 1:
            return [core for part in deep for core in _cores(depth, part, level_px, waist)]
    return [within]
