"""A port where a test plugs a stick in; what the kernel says of sticks is test_stick.py's business."""

import pytest

from edge_app.kiosk.courier import Courier
from edge_app.sync.stick import MARKER, Stick


class StickPort:
    """Answers as ``find_sticks``; the stick is a folder."""

    def __init__(self, root):
        self.root = root
        self.plugged = False

    def __call__(self):
        folder = self.root / MARKER
        return (Stick(self.root, folder, folder.is_dir(), 10**9),) if self.plugged else ()

    def plug(self, *, marked=True):
        (self.root / MARKER if marked else self.root).mkdir(parents=True, exist_ok=True)
        self.plugged = True
        return self.root / MARKER


@pytest.fixture
def port(tmp_path):
    return StickPort(tmp_path / "stick")


@pytest.fixture
def courier(logbook, port):
    """Serves the port from the log of the test."""
    with Courier(logbook.path, port, look_s=0.01) as one:
        yield one
