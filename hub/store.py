"""The hub's database: what came from which device, once, whole and in order."""

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from edge_app.logbook.chain import GENESIS
from edge_app.logbook.logged import LoggedExam
from edge_app.logbook.pictures import PictureStore
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.keys import DeviceCard, HubKeys
from edge_app.sync.receipt import Receipt, make_receipt
from hub.exceptions import HubSetupError, ImportRefusedError
from hub.intake import Intake, stored_exam
from hub.place import Place
from hub.tables import DEVICE, EXAM, IMPORT, METADATA


@dataclass(frozen=True)
class Taken:
    """What became of a bundle.

    Attributes:
        device_id: whose it is.
        outcome: ``new``, or ``known`` where the hub had all of it.
        records: new records.
        exams: exams among them.
    """

    device_id: str
    outcome: str
    records: int
    exams: int


class HubStore:
    """The database and the pictures beside it."""

    def __init__(self, engine: Engine, place: Place) -> None:
        """Takes an open database; see ``open``."""
        self._engine = engine
        self._lock = place.import_lock
        self.pictures = PictureStore(place.pictures)

    @classmethod
    def open(cls, place: Place) -> "HubStore":
        """Opens the hub's database and makes what tables it lacks.

        Raises:
            HubSetupError: it cannot be opened.
        """
        engine = create_engine(place.url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _careful_sqlite)
        try:
            METADATA.create_all(engine)
        except (SQLAlchemyError, ImportError) as error:
            raise HubSetupError(
                f"The database {engine.url.render_as_string()} cannot be opened; "
                "check that it is running, and its name, user and password."
            ) from error
        return cls(engine, place)

    def close(self) -> None:
        """Lets the database go."""
        self._engine.dispose()

    def enroll(self, card: DeviceCard) -> None:
        """Lets a device's bundles in from now on; a new name for a known device is kept.

        Raises:
            ImportRefusedError: the device is known with another key.
        """
        with self.changing() as connection:
            known = connection.execute(select(DEVICE).where(DEVICE.c.id == card.device_id)).one_or_none()
            if known is None:
                row = {
                    "id": card.device_id,
                    "name": card.name,
                    "device_key": card.device_key,
                    "enrolled_utc": _now(),
                    "last_sequence": 0,
                    "head_hash": GENESIS,
                    "trouble": "",
                }
                connection.execute(insert(DEVICE).values(row))
            elif known.device_key != card.device_key:
                raise ImportRefusedError(
                    f"Device {card.device_id} is enrolled with another key; "
                    "its card was replaced or copied, so ask its owner."
                )
            else:
                connection.execute(update(DEVICE).where(DEVICE.c.id == card.device_id).values(name=card.name))

    def devices(self) -> list[Mapping[str, Any]]:
        """Every enrolled device with the number of its exams, by name."""
        exams = (
            select(
                EXAM.c.device_id, func.count().label("exams"), func.max(EXAM.c.started_utc).label("newest")
            )
            .group_by(EXAM.c.device_id)
            .subquery()
        )
        query = (
            select(DEVICE, func.coalesce(exams.c.exams, 0).label("exams"), exams.c.newest)
            .outerjoin(exams, exams.c.device_id == DEVICE.c.id)
            .order_by(DEVICE.c.name, DEVICE.c.id)
        )
        return self.rows(query)

    def take(self, path: Path, keys: HubKeys) -> Taken:
        """Takes a bundle: all of it, or nothing of it.

        Raises:
            BundleError: it does not verify, or is not for this hub.
            ImportRefusedError: it does not fit what the hub has of the device.
        """
        known = {row["id"]: row["device_key"] for row in self.rows(select(DEVICE.c.id, DEVICE.c.device_key))}
        with BundleReader.open(path, keys, known) as bundle:
            device_id = bundle.header.device_id
            try:
                with self._alone(), self.changing() as connection:
                    taken = self._take(connection, bundle)
                    self._note(connection, path, device_id, taken.outcome, taken.records, "")
            except ImportRefusedError as error:
                with self.changing() as connection:
                    self._note(connection, path, device_id, "refused", 0, str(error))
                    trouble = update(DEVICE).where(DEVICE.c.id == device_id).values(trouble=str(error))
                    connection.execute(trouble)
                raise
        return taken

    def receipts(self, keys: HubKeys) -> list[Receipt]:
        """What to tell each device: up to where the hub has its chain. To be made after an import."""
        query = select(DEVICE).where(DEVICE.c.last_sequence > 0).order_by(DEVICE.c.name, DEVICE.c.id)
        return [
            make_receipt(keys, device["id"], device["last_sequence"], device["head_hash"])
            for device in self.rows(query)
        ]

    def exam(self, device_id: str, exam_uuid: str) -> LoggedExam | None:
        """One exam, from its records; None where the hub has none of that name."""
        with self._engine.connect() as connection:
            return stored_exam(connection, device_id, exam_uuid)

    def head(self, device_id: str) -> tuple[int, str]:
        """Number and hash of the last record the hub has of a device; 0 and ``GENESIS`` where it has none."""
        query = select(DEVICE.c.last_sequence, DEVICE.c.head_hash).where(DEVICE.c.id == device_id)
        rows = self.rows(query)
        return (int(rows[0]["last_sequence"]), str(rows[0]["head_hash"])) if rows else (0, GENESIS)

    def imports(self, limit: int = 50) -> list[Mapping[str, Any]]:
        """The newest imports first."""
        return self.rows(select(IMPORT).order_by(IMPORT.c.id.desc()).limit(limit))

    def rows(self, query: Any) -> list[Mapping[str, Any]]:  # noqa: ANN401 - any SELECT
        """What a SELECT over ``hub.tables`` finds."""
        with self._engine.connect() as connection:
            return [row._mapping for row in connection.execute(query)]

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """One transaction.

        Raises:
            HubSetupError: the database did not take it; nothing of it was kept.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise HubSetupError(
                "The hub's database did not take the change; check free space and that it is running. "
                "Nothing of it was kept."
            ) from error

    def _take(self, connection: Connection, bundle: BundleReader) -> Taken:
        header = bundle.header
        records, exams = Intake(connection, self.pictures, bundle).run()
        values: dict[str, Any] = {"last_import_utc": _now(), "trouble": ""}
        if records:
            values |= {"last_sequence": header.last_sequence, "head_hash": header.head_hash}
        connection.execute(update(DEVICE).where(DEVICE.c.id == header.device_id).values(values))
        return Taken(header.device_id, "new" if records else "known", records, exams)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Waits until no other import writes to a SQLite file; PostgreSQL takes many at once."""
        if self._engine.dialect.name != "sqlite":
            yield
            return
        with self._lock.open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _note(
        self, connection: Connection, path: Path, device_id: str, outcome: str, records: int, message: str
    ) -> None:
        row = {
            "utc": _now(),
            "source": str(path),
            "device_id": device_id,
            "outcome": outcome,
            "records": records,
            "message": message,
        }
        connection.execute(insert(IMPORT).values(row))


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _careful_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - a driver's own connection
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000"):
        connection.execute(f"PRAGMA {pragma}")
