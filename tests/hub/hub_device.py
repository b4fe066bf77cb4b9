"""A device for the hub's tests: a real log, real bundles."""

import cv2
import numpy as np
from exam_samples import cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamEnded
from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import DeviceCard
from edge_app.sync.visit import visit_stick


class Device:
    """A device with a log of its own."""

    def __init__(self, folder, name, keys):
        self.log = folder / "log.sqlite"
        self.name, self.keys = name, keys
        Logbook.open(self.log).close()
        with LogReader.open(self.log) as reader:
            self.id = reader.device_id()

    def card(self):
        key = device_key(self.log)
        public = key.public_key().public_bytes_raw().hex()
        return DeviceCard(device_id=self.id, name=self.name, device_key=public).signed_by(key)

    def take_exam(self, sample="S-1", blasts=1, others=3, **changes):
        """Takes an exam with pictures of its cells; its UUID."""
        picture = np.full((60, 60, 3), 230, np.uint8)
        cv2.circle(picture, (30, 30), 20, (120, 60, 150), -1)
        sha = PictureStore.beside(self.log).put(cv2.imencode(".png", picture)[1].tobytes())
        with Logbook.open(self.log) as logbook:
            uuid = logbook.start_exam(started(sample_id=sample, simulated=False, **changes))
            cells = [
                cell(f"{uuid}-{n}", kind, crop_sha256=sha)
                for n, kind in enumerate([CellClass.LYMPHOBLAST] * blasts + [CellClass.NEUTROPHIL] * others)
            ]
            logbook.append(uuid, (field(), *cells)).result()
            logbook.append(uuid, (ExamEnded(reason="operator"),)).result()
        return uuid

    def export(self, stick):
        """Writes what the hub has no receipt for; the bundle."""
        written = visit_stick(stick, self.log, self.keys.card()).written
        return written.path if written else None
