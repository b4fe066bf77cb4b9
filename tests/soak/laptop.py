"""The laptop of the day: a real hub on SQLite."""

from dataclasses import dataclass
from pathlib import Path

from edge_app.exceptions import BundleError
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle import SUFFIX
from edge_app.sync.keys import DeviceCard
from edge_app.sync.receipt import receipt_name
from hub.exceptions import ImportRefusedError
from hub.place import Place
from hub.store import HubStore


@dataclass(frozen=True)
class Comparison:
    """How many exams a laptop holds of a device, and how many things differ between them."""

    exams: int
    differing: int


class Laptop:
    """A hub in a folder."""

    def __init__(self, folder: Path) -> None:
        """Makes the hub."""
        place = Place(folder, f"sqlite:///{folder / 'hub.sqlite'}")
        self.keys = place.create("district laptop")
        self.store = HubStore.open(place)

    def enroll(self, card: DeviceCard) -> None:
        """Lets a device's bundles in."""
        self.store.enroll(card)

    def take(self, path: Path) -> str:
        """Takes a bundle whole or not at all; ``new``, ``known``, ``gap``, ``clone`` or ``broken``."""
        try:
            return self.store.take(path, self.keys).outcome
        except BundleError:
            return "broken"
        except ImportRefusedError as error:
            return "gap" if "are missing" in str(error) else "clone"

    def visit(self, stick: Path) -> list[str]:
        """Takes every bundle of a stick and leaves a receipt for each device."""
        outcomes = [self.take(path) for path in sorted(stick.glob(f"*{SUFFIX}"))]
        for receipt in self.store.receipts(self.keys):
            receipt.save(stick / receipt_name(receipt.device_id))
        return outcomes

    def compare(self, reader: LogReader) -> Comparison:
        """Holds what the laptop has of a device against the device's own log, after the last visit."""
        device_id = reader.device_id()
        last, head = self.store.head(device_id)
        differing = int(reader.has_news(last)) + (reader.hash_at(last) != head)
        logged = reader.exams()
        for exam in logged:
            held = self.store.exam(device_id, exam.exam.uuid)
            differing += held is None or held.exam != exam.exam
        (device,) = (row for row in self.store.devices() if row["id"] == device_id)
        differing += int(device["exams"]) != len(logged)
        differing += sum(self.store.pictures.get(name) is None for _, name in reader.named_pictures())
        return Comparison(int(device["exams"]), differing)

    def close(self) -> None:
        """Lets the hub go."""
        self.store.close()
