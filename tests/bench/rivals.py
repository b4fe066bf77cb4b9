"""The device's reader against other runtimes on the same crops, weights and threads, in turns.

What cannot be installed or does not load the model is said so. Competitors run in processes and environments
of their own (``rival.py``), one pass at a time, so that they share the machine's moods.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from rich.console import Console

from edge_app.bench.field import UM_PER_PX, draw_field
from edge_app.bench.report import Race
from edge_app.bench.stopwatch import Timing
from edge_app.inference.panel import ReaderPanel, crops_of
from edge_app.memory import keep_working_memory

RIVAL = Path(__file__).with_name("rival.py")
OURS = "Leukoscope's reader"


class Rival:
    """A competitor in its own process."""

    def __init__(self, python: str, name: str, model: Path, crops: Path, threads: int) -> None:
        command = [python, str(RIVAL), name, str(model), str(crops), str(threads)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        said = self.process.stdout.readline().split()
        if said[:1] != ["ready"]:
            reason = (self.process.communicate()[1].strip().splitlines() or ["no answer"])[-1]
            raise RuntimeError(reason[:150])
        self.label = f"{name} {said[2]}"

    def once(self) -> float:
        """The time of one pass, ms."""
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


def race(pythons: dict[str, str], threads: int, rounds: int, folder: Path) -> tuple[Race, list[str]]:
    """Times all that start; the table and who did not."""
    reader = ReaderPanel.shipped(threads=threads).first
    field = draw_field()
    pixels = crops_of(reader, field.frame.pixels, field.cells, UM_PER_PX)
    model, crops = folder / "model.tflite", folder / "crops.npy"
    model.write_bytes(reader.pack.model)
    np.save(crops, reader.levels(pixels))
    rivals, absent = {}, []
    for name, python in pythons.items():
        try:
            rival = Rival(python, name, model, crops, threads)
        except (RuntimeError, OSError) as error:
            absent.append(f"{name} does not run here: {error}")
            continue
        rivals[rival.label] = rival
    ms = {name: [] for name in (OURS, *rivals)}
    for number in range(rounds + 1):
        start = time.perf_counter_ns()
        reader.readings(pixels)
        row = {OURS: (time.perf_counter_ns() - start) / 1e6}
        row |= {name: rival.once() for name, rival in rivals.items()}
        if number:
            for name, one in row.items():
                ms[name].append(one)
    for rival in rivals.values():
        rival.process.communicate()
    title = f"{len(pixels)} crops of a frame, {reader.manifest.name}, {threads} thread(s)"
    return Race(title, OURS, {name: Timing(tuple(times)) for name, times in ms.items()}), absent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--openvino", default=sys.executable, help="Python that has openvino")
    parser.add_argument("--onnx", default=sys.executable, help="Python that has onnxruntime and tf2onnx")
    parser.add_argument("--tflite", default=sys.executable, help="Python that has tflite-runtime")
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    # As every command of the program does.
    keep_working_memory()
    pythons = {
        "litert-loop": sys.executable,
        "litert-batch": sys.executable,
        "openvino": given.openvino,
        "onnxruntime": given.onnx,
        "tflite-runtime": given.tflite,
    }
    console, document = Console(highlight=False), {}
    for threads in (1, 2):
        with tempfile.TemporaryDirectory() as folder:
            result, absent = race(pythons, threads, given.rounds, Path(folder))
        console.print(result.table())
        for line in absent:
            console.print(line, soft_wrap=True)
        document[str(threads)] = result.document()
    if given.json is not None:
        given.json.write_text(json.dumps(document, indent=2) + "\n")


if __name__ == "__main__":
    main()
