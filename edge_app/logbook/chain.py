"""The hash chain: each record's hash covers the record and the hash before it.

A record changed, removed from the middle, inserted or moved breaks the chain at that place, and the head row
shows when records are missing at the end.

What a bare chain cannot show: somebody who also sets the head row back can take records off the end, and
somebody who recomputes every hash can write a whole new log. Against both helps only a witness outside the
card: a head hash noted down before (``leukoscope log verify`` prints it), or a signature.
"""

import hashlib
import json
from dataclasses import dataclass
from json.encoder import encode_basestring

GENESIS = "0" * 64
"""The hash before the first record."""

_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


@dataclass(frozen=True)
class Record:
    """One event as the log stores it.

    Attributes:
        sequence: 1, 2, 3 ... without gaps; this orders the log.
        uuid: the event's UUIDv7.
        device_id: the device that wrote it.
        exam_uuid: the exam it belongs to.
        kind: the event's kind.
        body: the event as canonical JSON text.
        boot_id: the kernel's id of the boot it was written in; empty where the system has none.
        wall_time_utc: what the clock said, ISO 8601; it informs and proves nothing.
        monotonic_ns: the monotonic clock of that boot.
        app_version: the program that wrote it.
    """

    sequence: int
    uuid: str
    device_id: str
    exam_uuid: str
    kind: str
    body: str
    boot_id: str
    wall_time_utc: str
    monotonic_ns: int
    app_version: str

    @property
    def columns(self) -> dict[str, str | int]:
        """Its values by their names, in order.

        ``dataclasses.asdict`` looks into each text for more to copy: half of what importing a log took.
        """
        return vars(self)


@dataclass(frozen=True)
class ChainedRecord:
    """A record with its link in the chain.

    Attributes:
        record: the record.
        previous_hash: the hash before it, hex.
        hash: its own, hex.
    """

    record: Record
    previous_hash: str
    hash: str

    @property
    def holds(self) -> bool:
        """Whether the hash is that of the record after the previous hash."""
        return record_hash(self.previous_hash, self.record) == self.hash


def canonical_json(value: object) -> str:
    """JSON with sorted keys and no spaces: the same value always gives the same text."""
    return _ENCODER.encode(value)


def record_hash(previous_hash: str, record: Record) -> str:
    """sha256, hex, over the previous hash and the canonical JSON of the record."""
    return hashlib.sha256((previous_hash + _canonical_record(record)).encode()).hexdigest()


def _canonical_record(record: Record) -> str:
    """``canonical_json`` of the record's columns, in half the time: a log is little else but this."""
    text = encode_basestring
    try:
        return (
            f'{{"app_version":{text(record.app_version)},"body":{text(record.body)},'
            f'"boot_id":{text(record.boot_id)},"device_id":{text(record.device_id)},'
            f'"exam_uuid":{text(record.exam_uuid)},"kind":{text(record.kind)},'
            f'"monotonic_ns":{record.monotonic_ns:d},"sequence":{record.sequence:d},'
            f'"uuid":{text(record.uuid)},"wall_time_utc":{text(record.wall_time_utc)}}}'
        )
    except (TypeError, ValueError):
        # A row of a damaged file may hold anything.
        return canonical_json(record.columns)
