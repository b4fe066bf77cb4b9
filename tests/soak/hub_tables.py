"""What COPY and partitions by month would bring the hub on PostgreSQL: ``make load-hub-tables``."""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from postgres_server import postgres_server
from soak.hub_load import fill_table, summary
from sqlalchemy import Connection, Table, insert

from hub.bulk import write_rows
from hub.place import Place
from hub.store import HubStore
from hub.tables import DEVICE, EXAM, SEGMENT

MONTHS = 24
SEGMENT_BYTES = 11_700
"""What 200 cells come to, compressed, in one and a half segments."""
DAY = "substr(started_utc, 1, 10)"
MONTH = "started_utc >= '2025-06-01' AND started_utc < '2025-06-30~'"
ASKED = {
    "newest exams": "* FROM {t} ORDER BY started_utc DESC, exam_uuid LIMIT 50",
    "flagged exams of a month": f"* FROM {{t}} WHERE {MONTH} AND flagged LIMIT 50",
    "per day of a month": f"{DAY} AS day, count(*) FROM {{t}} WHERE {MONTH} GROUP BY day",
    "per day of all": f"{DAY} AS day, count(*) FROM {{t}} GROUP BY day",
    "sample ID that contains something": "* FROM {t} WHERE sample_id LIKE '%%0007-12%%' LIMIT 50",
    "one exam by its key": "* FROM {t} WHERE (device_id, exam_uuid) = ('load-0001', 'load-0001-000012')",
}
"""What is selected from a table."""


def _rows(exams: int) -> dict[Table, list[dict[str, Any]]]:
    segments = [
        {
            "device_id": "copied",
            "first_sequence": number,
            "last_sequence": number,
            "exam_uuid": f"{number:036d}",
            "head_hash": "0" * 64,
            "body": os.urandom(SEGMENT_BYTES),
        }
        for number in range(exams * 3 // 2)
    ]
    begun = "2026-01-01T00:00:00.000+00:00"
    return {SEGMENT: segments, EXAM: [summary("copied", number, begun) for number in range(exams)]}


def _insert_rows(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    connection.execute(insert(table), rows)


def copying(store: HubStore, exams: int) -> Iterator[str]:
    """Writes the rows of so many exams in each way, by turns, and says how long that took."""
    rows = _rows(exams)
    device = {
        "id": "copied",
        "name": "",
        "device_key": "",
        "enrolled_utc": "",
        "head_hash": "",
        "trouble": "",
    }
    with store.changing() as connection:
        connection.execute(insert(DEVICE).values(device | {"last_sequence": 0}))
    ways = {"INSERT": _insert_rows, "COPY": write_rows}
    for _ in range(5):
        for name, way in ways.items():
            with store.changing() as connection:
                for table in rows:
                    connection.execute(table.delete().where(table.c.device_id == "copied"))
            began = time.monotonic()
            with store.changing() as connection:
                for table, some in rows.items():
                    way(connection, table, some)
            yield f"  {name}: {1000 * (time.monotonic() - began):.0f} ms"


def partitioned(store: HubStore) -> Iterator[str]:
    """Asks the same of the table and of a copy with a partition a month; the median of five."""
    with store.changing() as connection:
        run = connection.exec_driver_sql
        run("CREATE TABLE by_month (LIKE exam INCLUDING DEFAULTS) PARTITION BY RANGE (started_utc)")
        ends = [f"{2025 + month // 12}-{month % 12 + 1:02d}" for month in range(MONTHS + 1)]
        for number, (first, end) in enumerate(pairwise(ends)):
            run(
                f"CREATE TABLE by_month_{number} PARTITION OF by_month "
                f"FOR VALUES FROM ('{first}') TO ('{end}')"
            )
        run("INSERT INTO by_month SELECT * FROM exam")
        for columns in ("started_utc", "sample_id", "device_id, exam_uuid"):
            run(f"CREATE INDEX ON by_month ({columns})")
    with store.changing() as connection:
        connection.exec_driver_sql("ANALYZE exam")
        connection.exec_driver_sql("ANALYZE by_month")
        for name, query in ASKED.items():
            took = [_median_ms(connection, query.format(t=table)) for table in ("exam", "by_month")]
            yield f"  {name}: one table {took[0]:.1f} ms, a partition a month {took[1]:.1f} ms"


def _median_ms(connection: Connection, query: str) -> float:
    times = []
    for _ in range(5):
        began = time.monotonic()
        connection.exec_driver_sql(f"SELECT {query}").fetchall()
        times.append(1000 * (time.monotonic() - began))
    return sorted(times)[2]


def main() -> None:
    """Runs both on a PostgreSQL of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--devices", type=int, default=50)
    parser.add_argument("--exams", type=int, default=10_000, help="of each device, in the table")
    parser.add_argument("--written", type=int, default=600, help="exams whose rows are written in each way")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="load-") as name, postgres_server(Path(name)) as url:
        store = HubStore.open(Place(Path(name) / "hub", url))
        print(f"the rows of {given.written} exams")
        for told in copying(store, given.written):
            print(told, flush=True)
        fill_table(store, given.devices, given.exams)
        print(f"{given.devices} devices x {given.exams} exams")
        for told in partitioned(store):
            print(told, flush=True)
        store.close()


if __name__ == "__main__":
    main()
