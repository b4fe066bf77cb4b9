"""A port where a test plugs a stick in; what the kernel says of sticks is test_stick.py's business."""

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
