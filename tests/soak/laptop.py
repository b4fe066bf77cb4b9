"""The least a laptop does: verifies bundles, keeps records once, notices clones, and signs receipts."""

from dataclasses import dataclass, field
from pathlib import Path

from edge_app.exceptions import BundleError
from edge_app.logbook.chain import GENESIS, ChainedRecord
from edge_app.sync.bundle import SUFFIX
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.keys import HubKeys
from edge_app.sync.receipt import make_receipt, receipt_name


@dataclass
class Laptop:
    """What a laptop holds: the chain of each device, and its pictures by hash."""

    keys: HubKeys = field(default_factory=lambda: HubKeys.create("district laptop"))
    devices: dict[str, str] = field(default_factory=dict)
    chains: dict[str, list[ChainedRecord]] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)

    def take(self, path: Path) -> str:
        """Takes a bundle whole or not at all; ``new``, ``known``, ``gap``, ``clone`` or ``refused``."""
        try:
            with BundleReader.open(path, self.keys, self.devices) as bundle:
                items = list(bundle.items())
                header = bundle.header
        except BundleError:
            return "refused"
        chain = self.chains.setdefault(header.device_id, [])
        if header.first_sequence > len(chain) + 1:
            return "gap"
        before = chain[header.first_sequence - 2].hash if header.first_sequence > 1 else GENESIS
        records = [item for item in items if isinstance(item, ChainedRecord)]
        known = chain[header.first_sequence - 1 :][: len(records)]
        if before != header.previous_hash or known != records[: len(known)]:
            return "clone"
        chain.extend(records[len(known) :])
        self.pictures.update(item.sha256 for item in items if not isinstance(item, ChainedRecord))
        return "new" if len(known) < len(records) else "known"

    def visit(self, stick: Path) -> list[str]:
        """Takes every bundle of a stick and leaves a receipt for each device."""
        outcomes = [self.take(path) for path in sorted(stick.glob(f"*{SUFFIX}"))]
        for device_id, chain in self.chains.items():
            if chain:
                receipt = make_receipt(self.keys, device_id, len(chain), chain[-1].hash)
                receipt.save(stick / receipt_name(device_id))
        return outcomes
