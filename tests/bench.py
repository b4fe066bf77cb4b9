"""Where the time of a frame goes, as ratios of one run; ``make bench``.

Absolute times belong to the machine and the moment; the ratios are what to compare.
"""

import statistics
import time
from collections.abc import Callable

import numpy as np
from rich.console import Console
from rich.table import Table

from edge_app.camera.frame import Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exam.events import Scale
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.field_analyzer import judge_quality
from edge_app.pipeline.slide_map import SlideMap
from edge_app.settings import Settings
from edge_app.vision.locate import locate_cells

ROUNDS = 15
FRAME_MS = 50.0
"""Time between two frames at 20 a second."""


def _median_ms(step: Callable[[], object]) -> float:
    step()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        step()
        times.append(1000.0 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    """Times the steps of the analysis thread on one drawn field and prints them against each other."""
    pixels, _ = draw_smear(0, 1280, 800, 0.12)
    frame = Frame(pixels, 0, 0, "bench", 0.12)
    scale = Scale(um_per_px=0.12, origin="simulated")
    panel = ReaderPanel.shipped(threads=1)
    cells = locate_cells(pixels, 0.12)
    slide_map = SlideMap()
    crops = {
        reader: np.zeros((16, reader.manifest.input.size_px, reader.manifest.input.size_px, 3), np.uint8)
        for reader in panel.readers
    }
    steps = {
        "quality": _median_ms(lambda: judge_quality(frame, scale, Settings())),
        "motion": _median_ms(lambda: slide_map.look(frame)),
        f"locate ({len(cells)} cells)": _median_ms(lambda: locate_cells(pixels, 0.12)),
        "crop and read, as needed": _median_ms(lambda: panel.read_cells(pixels, cells, 0.12)),
        "crop and read, both readers": _median_ms(lambda: panel.read_cells(pixels, cells, 0.12, "always")),
        "field readers": _median_ms(lambda: panel.read_field(pixels)),
    }
    every_frame = steps["quality"] + steps["motion"]
    table = Table(title="Analysis thread, one thread, 1280x800", title_justify="left")
    table.add_column("Step")
    table.add_column("of a frame's time", justify="right")
    table.add_column("of quality + motion", justify="right")
    for name, ms in steps.items():
        table.add_row(name, f"{ms / FRAME_MS:.2f}", f"{ms / every_frame:.2f}")
    readers = Table(title="Readers, per crop", title_justify="left")
    readers.add_column("Pack")
    readers.add_column("of the first reader's time", justify="right")
    per_crop = {
        reader: _median_ms(lambda reader=reader: reader.read(crops[reader])) / 16 for reader in panel.readers
    }
    first = per_crop[panel.first]
    for reader, ms in per_crop.items():
        readers.add_row(reader.manifest.name, f"{ms / first:.2f}")
    console = Console(highlight=False)
    console.print(table)
    console.print(readers)
    console.print(f"Every frame costs {every_frame / FRAME_MS:.2f} of its time; below 1.00 the app keeps up.")


if __name__ == "__main__":
    main()
