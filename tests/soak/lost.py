"""``make soak-lost``: slides seen so seldom, and lost so often, that their parts do not hang together.

Places alone: the cells are given as they were drawn, and nothing waits, so that each run is the same.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.camera.simulated.smear import TrueCell, draw_smear
from edge_app.pipeline.slide_map import SlideMap

UM_PER_PX = 0.4
SIZE_PX = (384, 240)
SLIDE_PX = (2600, 1500)

REST_FRAMES, TRAVEL_FRAMES = 20, 7
"""Frames of a stop and of the way to the next: two seconds and less than one at ten a second."""

NOISE = 2.5
"""Standard deviation of the camera's noise, grey levels."""


@dataclass
class Found:
    """What came of some slides.

    Attributes:
        stops: looks at a view at rest that its place was asked of.
        counted: cells, each time.
        doubled: of these, again.
        missed: seen whole and never counted.
        drops: drop-outs.
    """

    stops: int = 0
    counted: int = 0
    doubled: int = 0
    missed: int = 0
    drops: int = 0

    def add(self, other: "Found") -> None:
        """Adds what came of other slides."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


def wander(rng: random.Random, stops: int) -> Iterator[tuple[float, float, bool]]:
    """Left and top of each frame, px of the slide, and whether it rests: a hand goes anywhere near."""
    width, height = SIZE_PX
    most = (SLIDE_PX[0] - width - 2, SLIDE_PX[1] - height - 2)
    x, y = most[0] / 2.0, most[1] / 2.0
    for _ in range(stops):
        for _ in range(REST_FRAMES):
            yield x, y, True
        to_x = min(max(x + rng.uniform(-1.2, 1.2) * width, 0.0), most[0])
        to_y = min(max(y + rng.uniform(-1.2, 1.2) * height, 0.0), most[1])
        for step in range(1, TRAVEL_FRAMES + 1):
            part = step / (TRAVEL_FRAMES + 1)
            yield x + part * (to_x - x), y + part * (to_y - y), False
        x, y = to_x, to_y


def count(
    seed: int,
    smear: tuple[NDArray[np.uint8], list[TrueCell]],
    *,
    stops: int,
    skip: tuple[int, int],
    drop_every: int,
    unseen: int,
) -> Found:
    """Counts a slide.

    Args:
        seed: of the way, the noise and the frames that are looked at.
        smear: picture of the slide, RGB uint8 (height, width, 3), and its cells.
        stops: so many places the stage rests on.
        skip: one of so many frames is looked at, from and to.
        drop_every: frames from one drop-out to the next.
        unseen: so many frames pass at every second drop-out.
    """
    rng, noise = random.Random(seed), np.random.default_rng(seed)
    slide, cells = smear
    way = list(wander(rng, stops))
    slide_map, found, handled = SlideMap(), Found(), False
    counted: set[int] = set()
    seen: set[int] = set()
    width, width_um = SIZE_PX[0], SIZE_PX[0] * UM_PER_PX
    number, next_drop = 0, drop_every
    while number < len(way):
        left, top, resting = way[number]
        frame = Frame(_expose(slide, left, top, noise), number, 0, "drawn", UM_PER_PX)
        sighting = slide_map.look(frame)
        handled = handled and sighting.still
        if sighting.still and resting and not handled:
            handled = True
            found.stops += 1
            whole = _whole(cells, left, top)
            centres = [(x / width, y / width) for x, y in whole.values()]
            sighting = slide_map.recognise(frame, slide_map.settle(frame), centres, width_um)
            places = [(sighting.x + x, sighting.y + y) for x, y in centres]
            new = {
                name: place
                for name, place in zip(whole, places, strict=True)
                if slide_map.is_new_cell(*place, width_um)
            }
            if new or slide_map.is_new_area(frame, sighting):
                slide_map.take(frame, sighting, new.values())
            found.counted += len(new)
            found.doubled += len(new.keys() & counted)
            counted |= new.keys()
            seen |= whole.keys()
        number += rng.randint(*skip)
        if number >= next_drop:
            found.drops += 1
            slide_map.lose_track()
            number += unseen if found.drops % 2 == 0 else 0
            next_drop = number + drop_every
    found.missed = len(seen - counted)
    return found


def _expose(
    slide: NDArray[np.uint8], left: float, top: float, noise: np.random.Generator
) -> NDArray[np.uint8]:
    """What the camera sees with its corner between pixels of the slide."""
    width, height = SIZE_PX
    middle = (left + (width - 1) / 2.0, top + (height - 1) / 2.0)
    clean = np.asarray(cv2.getRectSubPix(slide, SIZE_PX, middle), np.float32)
    return np.clip(clean + noise.normal(0.0, NOISE, clean.shape), 0, 255).astype(np.uint8)


def _whole(cells: list[TrueCell], left: float, top: float) -> dict[int, tuple[float, float]]:
    """Centres of the cells that lie whole in a view, px of it, by their number on the slide."""
    found = {}
    for number, cell in enumerate(cells):
        reach = (cell.radius_um + 1.0) / UM_PER_PX
        x, y = cell.centre_px[0] - left, cell.centre_px[1] - top
        if reach <= x < SIZE_PX[0] - reach and reach <= y < SIZE_PX[1] - reach:
            found[number] = (x, y)
    return found


def main(slides: int, stops: int) -> int:
    """Counts slides on quick and slow machines; 1 where a cell was counted twice."""
    smears = [draw_smear(100 + seed, *SLIDE_PX, UM_PER_PX) for seed in range(min(slides, 4))]
    total = Found()
    for skip, drop_every in (((1, 3), 200), ((3, 7), 200), ((5, 9), 200), ((4, 9), 60)):
        found = Found()
        for seed in range(slides):
            smear = smears[seed % len(smears)]
            found.add(count(seed, smear, stops=stops, skip=skip, drop_every=drop_every, unseen=28))
        print(
            f"one frame of {skip[0]} to {skip[1]}, drop-outs {drop_every} frames apart: {found}", flush=True
        )
        total.add(found)
    print(total)
    return 1 if total.doubled else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slides", type=int, default=8)
    parser.add_argument("--stops", type=int, default=60)
    given = parser.parse_args()
    sys.exit(main(given.slides, given.stops))
