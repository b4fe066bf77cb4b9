"""Types of fields that records, cards, receipts and bundles share."""

from typing import Annotated

from pydantic import Field

Sha256Hex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
PublicKeyHex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""Ed25519 or X25519, 32 bytes."""
SignatureHex = Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
"""Ed25519, 64 bytes."""
DeviceId = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
"""A device's UUID."""
