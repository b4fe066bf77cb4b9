"""The hub's tables, for SQLite and PostgreSQL alike.

A hundred million cells are ten times more rows than a laptop's disk should carry, and nobody asks for one
cell: the records of an exam are kept as they came, compressed, in segments, and what lists and charts ask for
stands in one row an exam, derived from them. The chain stays whole: segments of a device follow each other
without gaps.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()

DEVICE = Table(
    "device",
    METADATA,
    Column("id", String(36), primary_key=True),
    Column("name", Text, nullable=False),
    Column("device_key", String(64), nullable=False),
    Column("enrolled_utc", String(40), nullable=False),
    Column("last_sequence", BigInteger, nullable=False, default=0),
    Column("head_hash", String(64), nullable=False),
    Column("last_import_utc", String(40)),
    Column("trouble", Text, nullable=False, default=""),
)
"""Each enrolled device, and up to where the hub has its chain."""

SEGMENT = Table(
    "segment",
    METADATA,
    Column("device_id", String(36), ForeignKey("device.id"), primary_key=True),
    Column("first_sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("last_sequence", BigInteger, nullable=False),
    Column("exam_uuid", String(36), nullable=False),
    Column("head_hash", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("segment_exam", "exam_uuid"),
)
"""Consecutive records of one exam, or of the device itself where ``exam_uuid`` is empty, as they came."""

EXAM = Table(
    "exam",
    METADATA,
    Column("device_id", String(36), ForeignKey("device.id"), primary_key=True),
    Column("exam_uuid", String(36), primary_key=True),
    Column("sample_id", Text, nullable=False),
    Column("operator", Text, nullable=False),
    Column("started_utc", String(40), nullable=False),
    Column("clock_doubted", Boolean, nullable=False),
    Column("simulated", Boolean, nullable=False),
    Column("status", String(16), nullable=False),
    Column("signed_by", Text, nullable=False),
    Column("fields", Integer, nullable=False),
    Column("leucocytes", Integer, nullable=False),
    Column("blasts", Integer, nullable=False),
    Column("flagged", Boolean, nullable=False),
    Column("packs", Text, nullable=False),
    Column("blast_probability", Float, nullable=False),
    Column("last_sequence", BigInteger, nullable=False),
    Index("exam_started", "started_utc"),
    Index("exam_sample", "sample_id"),
)
"""What lists, filters and charts ask of an exam; ``blast_probability`` is the first reader's mean."""

DEVICE_EVENT = Table(
    "device_event",
    METADATA,
    Column("device_id", String(36), ForeignKey("device.id"), primary_key=True),
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("boot_id", Text, nullable=False),
    Column("wall_time_utc", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Index("device_event_kind", "kind", "device_id"),
)
"""What happened to devices: QC results, calibrations, clocks."""

IMPORT = Table(
    "import",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("utc", String(40), nullable=False),
    Column("source", Text, nullable=False),
    Column("device_id", String(36), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("records", Integer, nullable=False),
    Column("message", Text, nullable=False),
)
"""Every bundle that was looked at, and what became of it: ``new``, ``known`` or ``refused``."""

ACCOUNT = Table(
    "account",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("password_hash", Text, nullable=False),
)
"""Who may sign in to the hub's pages."""

SIGNED_OUT = Table(
    "signed_out",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("stale_at", Float, nullable=False),
)
"""Sessions that were signed out, until their cookies are worth nothing anyway, s since 1970."""
