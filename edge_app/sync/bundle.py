"""The parts of a bundle; the package's docstring has the whole format."""

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from edge_app.logbook.chain import ChainedRecord
from edge_app.logbook.fields import DeviceId, PublicKeyHex, Sha256Hex, SignatureHex

MAGIC = b"LKSCSYNC1\n"
SUFFIX = ".lbundle"
MAX_HEADER_BYTES = 4096
MAX_RECORD_BYTES = 4 << 20
"""A record is some kilobytes; the rest is room."""
MAX_PICTURE_BYTES = 64 << 20
MAX_TRAILER_BYTES = 4096

RECORD, PICTURE, TRAILER = b"E", b"P", b"Z"
FRAME_HEAD_BYTES = 5
"""Kind and length of a frame."""
LIMITS = {RECORD: MAX_RECORD_BYTES, PICTURE: MAX_PICTURE_BYTES, TRAILER: MAX_TRAILER_BYTES}

CHAINED_RECORD: TypeAdapter[ChainedRecord] = TypeAdapter(ChainedRecord)


class BundleHeader(BaseModel):
    """What a bundle says of itself before it is opened."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    device_id: DeviceId
    hub_id: PublicKeyHex
    ephemeral_key: PublicKeyHex
    first_sequence: int = Field(ge=1)
    last_sequence: int = Field(ge=1)
    previous_hash: Sha256Hex
    """The hash before the first record: the hub has it, or records between are missing."""
    head_hash: Sha256Hex
    """The hash of the last record."""


class Trailer(BaseModel):
    """The end of a bundle."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    records: int = Field(ge=0)
    pictures: int = Field(ge=0)
    signature: SignatureHex


@dataclass(frozen=True)
class Picture:
    """A picture out of a bundle; the content has the hash, hex."""

    sha256: str
    content: bytes


def signed_message(prelude_hash: bytes, content_hash: bytes) -> bytes:
    """What the device signs of a bundle: both hashes are sha256."""
    return b"leukoscope bundle 1\n" + prelude_hash + content_hash
