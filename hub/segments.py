"""Records as the hub keeps them: consecutive ones of one exam, compressed, each byte as it came."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter

from edge_app.logbook.chain import ChainedRecord, Record

MOST_RECORDS = 1000
"""Records in a segment, at most: an import holds no more of an exam in memory than this."""

COMPRESSION = 1
"""More takes longer than all checks of a record together, and makes a hub an eighth smaller."""

_ROWS: TypeAdapter[list[tuple[Record, str, str]]] = TypeAdapter(list[tuple[Record, str, str]])
"""Each record with the hash before it and its own."""


@dataclass(frozen=True)
class Segment:
    """Consecutive records of one exam, or of the device where ``exam_uuid`` is empty."""

    exam_uuid: str
    records: tuple[ChainedRecord, ...]

    @property
    def first_sequence(self) -> int:
        """Number of the first record."""
        return self.records[0].record.sequence

    @property
    def last_sequence(self) -> int:
        """Number of the last record."""
        return self.records[-1].record.sequence

    @property
    def head_hash(self) -> str:
        """Hash of the last record; the chain goes on from it."""
        return self.records[-1].hash


def segments(records: Iterable[ChainedRecord]) -> Iterator[Segment]:
    """Cuts a run of records where the exam changes or a segment is full."""
    run: list[ChainedRecord] = []
    for record in records:
        if run and (record.record.exam_uuid != run[0].record.exam_uuid or len(run) == MOST_RECORDS):
            yield Segment(run[0].record.exam_uuid, tuple(run))
            run = []
        run.append(record)
    if run:
        yield Segment(run[0].record.exam_uuid, tuple(run))


def compress(segment: Segment) -> bytes:
    """The segment as it is stored."""
    rows = [(link.record, link.previous_hash, link.hash) for link in segment.records]
    return zlib.compress(_ROWS.dump_json(rows), COMPRESSION)


def expand(body: bytes) -> tuple[ChainedRecord, ...]:
    """The records of a stored segment."""
    return tuple(ChainedRecord(*row) for row in _ROWS.validate_json(zlib.decompress(body)))
