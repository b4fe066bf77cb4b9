"""Does one step of counting a drawn field so many times, for a program that counts instructions:

    for n in 1 3; do valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null \
        .venv/bin/python tests/bench/instructions.py field $n; done

Half the difference of the two is one step; setting up is the same in both.
"""

import sys
import tempfile
from pathlib import Path

import cv2

from edge_app.bench.field import UM_PER_PX, FieldBench, _infer, draw_field
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.pipeline.beside import Beside
from edge_app.vision.locate import locate_cells

MOST = 3


def main(step: str, times: int) -> None:
    """Does a step.

    Args:
        step: ``field`` for the whole, from the frame to the logged event; ``locate`` or ``models``.
        times: how often, at most 3.
    """
    cv2.setNumThreads(1)
    drawn = draw_field()
    with (
        tempfile.TemporaryDirectory() as folder,
        Logbook.open(Path(folder) / "log.sqlite") as logbook,
        Beside() as beside,
    ):
        bench = FieldBench(drawn, ReaderPanel.shipped(threads=1), logbook, beside)
        ready = [bench._ready() for _ in range(MOST)] if step == "field" else []
        levels = bench._levels()
        for number in range(min(times, MOST)):
            if step == "field":
                counter, frame = ready[number]
                counter.look(frame)
            elif step == "locate":
                locate_cells(drawn.frame.pixels, UM_PER_PX)
            else:
                _infer(levels)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
