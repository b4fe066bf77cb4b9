"""``make leukaemic-fields``: what both readers call the cells of the ALL set's fields, folder by folder.

Fields in the shape their camera gave them, read as ``leukoscope analyze`` does: once at the scale of their
red cells and once at the catalogue's. Labels are the field's, not the cell's, and the packs have learnt from
most of these fields: no evidence of performance, but packs and scales are compared on the same cells.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median_high

import cv2
from real_pictures import read_real, true_scale
from rich.console import Console
from rich.table import Table

from edge_app.camera.images import list_images
from edge_app.exam.cell_class import CellClass

LEUKOSCOPE = str(Path(sys.executable).with_name("leukoscope"))
FOLDERS = ("Benign", "Early", "Pre", "Pro")
EVERY = 20
"""Of so many fields of a folder one is read."""


def called(folder: Path, packs: list[Path], um_per_px: float | None) -> tuple[Counter[CellClass], float]:
    """What the cells of the pictures of a folder are called, and at which scale, the median, µm/px."""
    scale = [] if um_per_px is None else ["--um-per-px", str(um_per_px)]
    chosen = [part for pack in packs for part in ("--pack", str(pack))]
    command = [LEUKOSCOPE, "analyze", str(folder), "--json", *scale, *chosen]
    fields = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["fields"]
    cells = Counter(CellClass(cell["class"]) for field in fields for cell in field["cells"])
    return cells, median_high(field["um_per_px"] for field in fields)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("LEUKOSCOPE_DATA"))
    parser.add_argument("--pack", type=Path, action="append", default=[], help="instead of the active ones")
    arguments = parser.parse_args()
    table = Table("fields", "µm/px", "cells", "blast", "unidentified", "lymphocyte", "other")
    for name in FOLDERS:
        with tempfile.TemporaryDirectory() as folder:
            for picture in list_images(arguments.data / "taleqani_all4" / name)[::EVERY]:
                pixels = cv2.cvtColor(read_real(picture), cv2.COLOR_RGB2BGR)
                cv2.imwrite(str(Path(folder) / f"{picture.stem}.png"), pixels)
            for stated in (None, true_scale("taleqani_all4")):
                cells, scale = called(Path(folder), arguments.pack, stated)
                blasts = sum(count for one, count in cells.items() if one.is_blast)
                unsure, lymphocytes = cells[CellClass.UNIDENTIFIED], cells[CellClass.LYMPHOCYTE]
                shares = (blasts, unsure, lymphocytes, cells.total() - blasts - unsure - lymphocytes)
                table.add_row(
                    name,
                    f"{scale:.3f} {'estimated' if stated is None else 'stated'}",
                    f"{cells.total():,}",
                    *(f"{count / max(1, cells.total()):.0%}" for count in shares),
                )
    Console(highlight=False).print(table)


if __name__ == "__main__":
    main()
