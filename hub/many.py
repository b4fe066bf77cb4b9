"""Many bundles at once: each device's in their order, different devices' beside each other."""

import gc
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from edge_app.exceptions import BundleError
from edge_app.sync.bundle_reader import read_header
from edge_app.sync.keys import HubKeys
from hub.exceptions import HubSetupError, ImportRefusedError
from hub.place import Place
from hub.store import HubStore, Taken

WORTH_PROCESSES_BYTES = 16 << 20
"""Starting another process takes as long as importing so much."""


@dataclass(frozen=True)
class Outcome:
    """What became of one bundle: taken, or refused with a reason."""

    bundle: Path
    taken: Taken | None
    refusal: str = ""


def take_all(bundles: Sequence[Path], place: Place, store: HubStore, keys: HubKeys) -> Iterator[Outcome]:
    """Takes bundles, each whole or not at all; a refused one stops none of the others.

    Args:
        bundles: in any order, of any device.
        place: the hub, for processes that open it themselves.
        store: its database.
        keys: its keys.

    Raises:
        HubSetupError: the database did not take what was to be written, or a process was killed.
    """
    groups = _by_device(bundles)
    processes = min(os.cpu_count() or 1, len(groups))
    if processes > 1 and sum(_size(bundle) for bundle in bundles) > WORTH_PROCESSES_BYTES:
        context = get_context("spawn")
        try:
            with ProcessPoolExecutor(processes, context, initializer=_leave_interrupts_to_parent) as pool:
                for outcomes in pool.map(_take_apart, groups, [place] * len(groups)):
                    yield from outcomes
        except BrokenProcessPool as error:
            raise HubSetupError(
                "A part of the import was ended from outside, perhaps for want of memory; import the same "
                "again: what was taken already is known."
            ) from error
        return
    _spare_collections()
    for group in groups:
        for bundle in group:
            yield _outcome(bundle, store, keys)


def _by_device(bundles: Sequence[Path]) -> list[list[Path]]:
    """Each device's bundles, the earlier records first: behind a gap a bundle is refused."""
    devices: dict[str, list[tuple[int, Path]]] = {}
    for bundle in sorted(bundles):
        device, first = "", 0
        with suppress(BundleError):
            header = read_header(bundle)
            device, first = header.device_id, header.first_sequence
        devices.setdefault(device, []).append((first, bundle))
    return [[bundle for _, bundle in sorted(group)] for group in devices.values()]


def _size(bundle: Path) -> int:
    with suppress(OSError):
        return bundle.stat().st_size
    return 0


def _take_apart(group: list[Path], place: Place) -> list[Outcome]:
    _spare_collections()
    store, keys = HubStore.open(place), place.keys()
    try:
        return [_outcome(bundle, store, keys) for bundle in group]
    finally:
        store.close()


def _outcome(bundle: Path, store: HubStore, keys: HubKeys) -> Outcome:
    try:
        return Outcome(bundle, store.take(bundle, keys))
    except (BundleError, ImportRefusedError) as error:
        return Outcome(bundle, None, str(error))


def _spare_collections() -> None:
    """A sixth of an import went into looking through what was loaded at the start, over and over."""
    gc.freeze()


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
