"""Kills an updater at random moments and looks whether a version still starts.

``python -m tests.deploy.power_cut``: SIGKILL of the updater and all it started stands for the power cut. What
the card itself loses at a real one is not simulated: that is what the fsyncs before each rename are for.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from edge_app.update.releases import Layout
from tests.deploy.device import make_bundle, updater

CHILD = """
import sys
from pathlib import Path
from tests.deploy.device import updater
root = Path(sys.argv[1])
restart = (str(root / "opt/leukoscope/current/bin/leukoscope"),)
updater(root, restart=restart).install(Path(sys.argv[2]))
"""

STEP_CHILD = """
import os, signal, sys
from pathlib import Path
from tests.deploy.device import updater
root, step = Path(sys.argv[1]), int(sys.argv[3])
base, seen = str(root / "opt/leukoscope/"), 0
def look(event, arguments):
    global seen
    if event not in ("os.rename", "os.remove", "os.symlink"):
        return
    name = str(arguments[1] if event == "os.symlink" else arguments[0])
    if name.startswith(base) and "/releases/2.0/" not in name.replace("/release.json", ""):
        seen += 1
        if seen == step:
            os.kill(0, signal.SIGKILL)
sys.addaudithook(look)
restart = (str(root / "opt/leukoscope/current/bin/leukoscope"),)
updater(root, restart=restart).install(Path(sys.argv[2]))
"""
"""Kills itself before the step-th rename, removal or link outside the files of the new release."""

REPOSITORY = Path(__file__).parents[2]


def cut_at_step(root: Path, bundle: Path, step: int) -> bool:
    """Kills an update right before a step of the switch, counted from 1; whether it had so many."""
    done = subprocess.run(
        [sys.executable, "-c", STEP_CHILD, str(root), str(bundle), str(step)],
        cwd=REPOSITORY,
        start_new_session=True,
        capture_output=True,
        check=False,
    )
    return done.returncode == -signal.SIGKILL


def cut(root: Path, bundle: Path, after_s: float) -> bool:
    """Starts an update and kills it after some time; whether it was still at work."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(root), str(bundle)],
        cwd=REPOSITORY,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        child.wait(after_s)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        return True
    return False


def starting_version(root: Path) -> str:
    """What the program behind the link says when it is started."""
    program = root / "opt" / "leukoscope" / "current" / "bin" / "leukoscope"
    return subprocess.run([program], capture_output=True, text=True, check=True).stdout.strip()


def found_at(layout: Layout) -> str:
    """How far an update had got."""
    if layout.current_version == "2.0":
        return "switched, not yet confirmed" if layout.pending() else "confirmed"
    if layout.read("2.0") is not None:
        return "complete, not yet switched"
    return "unpacked in part" if layout.release("2.0").exists() else "not begun"


def run(folder: Path, cuts: int, seed: int) -> Counter[str]:
    """Cuts updates of one device, which keeps what earlier cuts left; how far each had got.

    Raises:
        RuntimeError: after a cut no version starts, or another than the link says.
    """
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    first, second = make_bundle(folder, "1.0"), make_bundle(folder, "2.0")
    root = folder / "device"
    updater(root).install(first)
    layout = Layout(root)
    began = time.monotonic()
    if cut(root, second, 600.0):
        raise RuntimeError("an update takes more than ten minutes here")
    whole_s = time.monotonic() - began
    counts: Counter[str] = Counter()
    done = 0
    while done < cuts:
        if layout.current_version == "2.0":
            updater(root).roll_back()
            with layout.locked():
                layout.point(layout.previous, "1.0")
                layout.remove_unused()
        if not cut(root, second, chance.uniform(0.0, 1.2 * whole_s)):
            continue
        done += 1
        counts[found_at(layout)] += 1
        version = starting_version(root)
        if version != layout.current_version:
            raise RuntimeError(
                f"after cut {done} {version} starts and the link says {layout.current_version}"
            )
    if layout.current_version == "1.0" and cut(root, second, 600.0):
        raise RuntimeError("the update does not end after all cuts")
    if starting_version(root) != "2.0":
        raise RuntimeError("the update that was left alone did not install")
    return counts


def sweep(folder: Path) -> int:
    """Cuts one update right before each step of its switch; how many steps there were.

    Raises:
        RuntimeError: after a cut no version starts, or another than the link says.
    """
    first, second = make_bundle(folder, "1.0"), make_bundle(folder, "2.0")
    root = folder / "device"
    updater(root).install(first)
    step = 1
    while cut_at_step(root, second, step):
        if starting_version(root) != Layout(root).current_version:
            raise RuntimeError(f"a cut before step {step} leaves another version than the link says")
        step += 1
    if starting_version(root) != "2.0":
        raise RuntimeError("the update that was left alone did not install")
    return step - 1


def main() -> None:
    """Prints how far the cut updates had got; fails when after one of them nothing starts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        counts = run(Path(folder), options.cuts, options.seed)
    for state, count in counts.most_common():
        print(f"{count:4d} cuts: {state}")
    print(
        f"{counts.total()} of {options.cuts} cuts left a version that starts; then the update went through."
    )


if __name__ == "__main__":
    main()
