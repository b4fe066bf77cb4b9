"""``make soak-memory``: the kiosk's memory over a moving drawn slide, at the end and as a slope."""

import argparse
import sys

import numpy as np
from soak.growth import Growth

from edge_app.bench.live import run_screen

LIMIT_MB = 350.0
SETTLED_S = 60.0
"""The spread is told from here on: caches fill first."""


def main(minutes: float) -> int:
    """Runs the window for so long and prints its memory; 1 where it is over the limit."""
    found = run_screen("preview", 60.0 * minutes)
    at_s, held_mb = np.array(found["memory"]).T
    settled = at_s >= min(SETTLED_S, at_s[-1] / 2.0)
    growth = Growth.of(at_s, held_mb)
    print(
        f"{minutes:g} min of a moving slide of 1440 x 900 px: {found['resident_mb']:.0f} MB at the end "
        f"(limit {LIMIT_MB:g}), {held_mb[settled].min():.0f}-{held_mb[settled].max():.0f} MB after a minute, "
        f"{'too short a run to say whether it grows' if growth is None else growth}"
    )
    return 1 if found["resident_mb"] > LIMIT_MB or (growth is not None and growth.too_much) else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    sys.exit(main(parser.parse_args().minutes))
