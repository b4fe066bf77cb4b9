"""How the hub bears 50 devices with 10,000 exams of 200 cells: ``make load-hub``.

Importing all of them takes hours and tens of gigabytes. So the real way, from a device's log through a signed
bundle, is walked by a part of them, whose size is told; the pages are then asked over as many exams as the
whole has, which are put into the table they read.
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from multiprocessing import get_context
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "hub"))

from exam_samples import cell, field, started
from hub_device import Device
from postgres_server import postgres_server
from sqlalchemy import delete, insert, select, update

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamEnded
from edge_app.logbook.chain import GENESIS
from edge_app.logbook.logbook import Logbook
from hub.exports import write_csv
from hub.many import take_all
from hub.place import Place
from hub.query import ExamFilter, exams, per_day, per_device, per_pack_and_month
from hub.store import HubStore
from hub.tables import DEVICE, DEVICE_EVENT, EXAM, SEGMENT

CLASSES = (CellClass.NEUTROPHIL, CellClass.LYMPHOCYTE, CellClass.MONOCYTE, CellClass.LYMPHOBLAST)
BATCH = 5_000


def fill_log(device: Device, count: int, cells: int) -> None:
    """Writes so many exams into a device's log, as the kiosk does."""
    with Logbook.open(device.log) as logbook:
        for _ in range(count):
            uuid = logbook.start_exam(started(sample_id=f"S-{random.randrange(10**6)}", simulated=False))
            found = [cell(f"{uuid}-{n}", CLASSES[n % len(CLASSES)]) for n in range(cells)]
            logbook.append(uuid, (field(), *found, ExamEnded(reason="target"))).result()


def fill_table(store: HubStore, devices: int, count: int) -> None:
    """Puts summaries of so many exams of so many devices beside those that were imported."""
    begin = datetime(2025, 1, 1, tzinfo=timezone.utc)
    for number in range(devices):
        device_id = f"load-{number:04d}"
        row = {
            "id": device_id,
            "name": f"Clinic {number}",
            "device_key": f"{number:064d}",
            "enrolled_utc": "2025-01-01",
            "last_sequence": 0,
            "head_hash": "0" * 64,
            "trouble": "",
        }
        with store.changing() as connection:
            connection.execute(insert(DEVICE).values(row))
            for first in range(0, count, BATCH):
                rows = [
                    summary(
                        device_id,
                        exam,
                        (begin + timedelta(minutes=50 * exam)).isoformat(timespec="milliseconds"),
                    )
                    for exam in range(first, min(first + BATCH, count))
                ]
                connection.execute(insert(EXAM), rows)


def summary(device_id: str, number: int, begun: str) -> dict[str, Any]:
    """The row of a made-up exam that began then."""
    flagged = number % 20 == 0
    return {
        "device_id": device_id,
        "exam_uuid": f"{device_id}-{number:06d}",
        "sample_id": f"T-{device_id}-{number}",
        "operator": f"operator {number % 7}",
        "started_utc": begun,
        "clock_doubted": False,
        "simulated": False,
        "status": ("open", "preliminary", "final", "amended")[number % 4],
        "signed_by": "Ana" if number % 4 > 1 else "",
        "fields": 30,
        "leucocytes": 200,
        "blasts": 30 if flagged else number % 5,
        "flagged": flagged,
        "packs": f"cell-mobilenet 0.{number % 3}.0",
        "blast_probability": random.random(),
        "last_sequence": number,
    }


def take_apart(place: Place, bundle: Path) -> tuple[int, float, float, float]:
    """Imports a bundle in a process of its own: exams, seconds, its processor's, and its peak memory, MB."""
    store = HubStore.open(place)
    began, busy = time.monotonic(), time.process_time()
    (outcome,) = take_all([bundle], place, store, place.keys())
    spent, busy = time.monotonic() - began, time.process_time() - busy
    store.close()
    exams_taken = outcome.taken.exams if outcome.taken else 0
    return exams_taken, spent, busy, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def import_rate(store: HubStore, place: Place, folder: Path, sizes: list[int], cells: int) -> Iterator[str]:
    """Imports a bundle of each size, each of another device, then all at once, and says how that went."""
    bundles = []
    for number, count in enumerate(sizes):
        device = Device(folder / f"device-{number}", f"Ward {number}", place.keys())
        store.enroll(device.card())
        began = time.monotonic()
        fill_log(device, count, cells)
        made = time.monotonic()
        bundle = device.export(folder / f"stick-{number}")
        bundles.append(bundle)
        written = time.monotonic()
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            exams_taken, spent, busy, peak = pool.submit(take_apart, place, bundle).result()
        assert exams_taken == count
        yield f"  {count} exams of {cells} cells, bundle {bundle.stat().st_size / 1e6:.1f} MB"
        yield f"    logged in {made - began:.0f} s and exported in {written - made:.0f} s by the device"
        rate = count / spent
        yield f"    imported in {spent:.1f} s: {rate:.0f} exams/s, {rate * cells:,.0f} cells/s"
        yield f"    {busy:.1f} s of a processor: {count / busy:.0f} exams/s with one to itself"
        yield f"    peak memory of the import {peak:.0f} MB"
    forget_imports(store)
    began, busy = time.monotonic(), _busy_children_s()
    outcomes = list(take_all(bundles, place, store, place.keys()))
    spent = time.monotonic() - began
    assert sum(one.taken.exams for one in outcomes if one.taken) == sum(sizes)
    rate = sum(sizes) / spent
    yield f"  all {sum(sizes)} exams in one import in {spent:.1f} s"
    yield f"    {rate:.0f} exams/s, {rate * cells:,.0f} cells/s"
    yield f"    {_busy_children_s() - busy:.1f} s of its processes' processors"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield f"    peak memory of its largest process {peak:.0f} MB"


def _busy_children_s() -> float:
    """Processor time of processes that ended, s; the database's own is not among them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def forget_imports(store: HubStore) -> None:
    """Makes the hub one that has taken nothing of its devices yet."""
    with store.changing() as connection:
        for table in (SEGMENT, DEVICE_EVENT, EXAM):
            connection.execute(delete(table))
        connection.execute(update(DEVICE).values(last_sequence=0, head_hash=GENESIS))


def export_apart(place: Place, folder: Path) -> tuple[float, float]:
    """Writes every exam and cell as CSV in a process of its own: seconds, and its peak memory, MB."""
    store = HubStore.open(place)
    began = time.monotonic()
    write_csv(store, ExamFilter(), folder)
    spent = time.monotonic() - began
    store.close()
    return spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def export_rate(place: Place, folder: Path, count: int, cells: int) -> Iterator[str]:
    """Exports what was imported, and says how that went."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        spent, peak = pool.submit(export_apart, place, folder).result()
    size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    rate = count / spent
    yield f"  {count} exams of {cells} cells as CSV: {size:.1f} MB in {spent:.1f} s, {rate:.0f} exams/s"
    yield f"    peak memory of the export {peak:.0f} MB"


def page_times(store: HubStore) -> Iterator[str]:
    """What the pages ask, and how long the answer takes; the median of three."""
    month = ExamFilter(since="2025-06-01", until="2025-06-30")
    (one,) = store.rows(
        select(EXAM.c.device_id, EXAM.c.exam_uuid).where(EXAM.c.sample_id.like("S-%")).limit(1)
    )
    asked = {
        "devices": store.devices,
        "newest exams": lambda: exams(store, ExamFilter()),
        "exams, page 100": lambda: exams(store, ExamFilter(), page=100),
        "exams of a sample": lambda: exams(store, ExamFilter(sample="0007-123")),
        "flagged exams of a month": lambda: exams(
            store, ExamFilter(since=month.since, until=month.until, flagged=True)
        ),
        "exams per day, of all": lambda: per_day(store, ExamFilter()),
        "exams per day, of a month": lambda: per_day(store, month),
        "per device, of all": lambda: per_device(store, ExamFilter()),
        "drift per pack, of all": lambda: per_pack_and_month(store, ExamFilter()),
        "all exams of a month": lambda: exams(store, month, page=None),
        "one exam from its records": lambda: store.exam(one["device_id"], one["exam_uuid"]),
    }
    for name, ask in asked.items():
        times = []
        for _ in range(3):
            began = time.monotonic()
            ask()
            times.append(time.monotonic() - began)
        yield f"  {name}: {1000 * sorted(times)[1]:.0f} ms"


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database that keeps what it is told."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'hub.sqlite'}"
    else:
        (folder / "postgres").mkdir()
        with postgres_server(folder / "postgres") as url:
            yield url


def main() -> None:
    """Runs one database after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--devices", type=int, default=50)
    parser.add_argument("--exams", type=int, default=10_000, help="of each device, in the table")
    parser.add_argument("--cells", type=int, default=200)
    parser.add_argument(
        "--imported", type=int, nargs="+", default=[50, 200, 800], help="exams of each bundle"
    )
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    given = parser.parse_args()
    random.seed(0)
    for kind in given.databases:
        with tempfile.TemporaryDirectory(prefix="load-") as name, database(kind, Path(name)) as url:
            folder = Path(name)
            place = Place(folder / "hub", url)
            place.create("district laptop")
            store = HubStore.open(place)
            print(f"{kind}: from the device's log through the bundle", flush=True)
            for line in import_rate(store, place, folder, given.imported, given.cells):
                print(line, flush=True)
            for line in export_rate(place, folder / "csv", sum(given.imported), given.cells):
                print(line, flush=True)
            began = time.monotonic()
            fill_table(store, given.devices, given.exams)
            spent = time.monotonic() - began
            print(
                f"{kind}: {given.devices} devices x {given.exams} exams in the table ({spent:.0f} s to fill)"
            )
            for line in page_times(store):
                print(line, flush=True)
            store.close()


if __name__ == "__main__":
    main()
