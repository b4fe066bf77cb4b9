"""Who a laptop is and how device and laptop come to know each other: keys, and signed cards with them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from edge_app.exam.events import Text
from edge_app.exceptions import EnrolmentError
from edge_app.files import write_durably
from edge_app.logbook.chain import canonical_json
from edge_app.logbook.fields import DeviceId, PublicKeyHex, SignatureHex
from edge_app.logbook.identity import signature_holds

MAX_CARD_BYTES = 4096
"""No card or receipt is longer."""

SignedT = TypeVar("SignedT", bound="Signed")


class Signed(BaseModel):
    """A small file signed by the Ed25519 key that it names or that the reader knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    signature: SignatureHex = "0" * 128

    def message(self) -> bytes:
        """What is signed: all fields but the signature, canonical, with the kind of file before them."""
        body = self.model_dump(mode="json", exclude={"signature"})
        return f"leukoscope {type(self).__name__} 1\n{canonical_json(body)}".encode()

    def signed_by(self: "SignedT", key: Ed25519PrivateKey) -> "SignedT":
        """The same with the signature of a key."""
        return self.model_copy(update={"signature": key.sign(self.message()).hex()})

    def holds(self, public_key: str) -> bool:
        """Whether the key, hex, made the signature."""
        return signature_holds(public_key, self.signature, self.message())

    def save(self, path: Path) -> None:
        """Writes the file, whole or not at all.

        Raises:
            EnrolmentError: it cannot be written.
        """
        try:
            write_durably(path, canonical_json(self.model_dump(mode="json")).encode())
        except OSError as error:
            raise EnrolmentError(
                f"{path} cannot be written ({error.strerror}); choose another place."
            ) from error


def load_signed(kind: type[SignedT], path: Path) -> SignedT:
    """Reads a signed file; its signature is not checked here.

    Raises:
        EnrolmentError: it cannot be read or is not of that kind.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_CARD_BYTES + 1)
        if len(content) > MAX_CARD_BYTES:
            raise EnrolmentError(f"{path} is too long to be what it says; copy it again.")
        return kind.model_validate_json(content)
    except OSError as error:
        raise EnrolmentError(f"{path} cannot be read ({error.strerror}); copy it again.") from error
    except ValidationError as error:
        raise EnrolmentError(
            f"{path} is not a Leukoscope {kind.__name__}, or is cut off; copy it again."
        ) from error


class HubCard(Signed):
    """A laptop's public keys, for its devices."""

    kind: Literal["hub"] = "hub"
    name: Text = Field(min_length=1, max_length=64)
    hub_id: PublicKeyHex
    """Ed25519, signs cards and receipts."""
    box_key: PublicKeyHex
    """X25519, bundles are encrypted to it."""


class DeviceCard(Signed):
    """A device's name and public key, for its laptop."""

    kind: Literal["device"] = "device"
    device_id: DeviceId
    name: Text = Field(default="", max_length=64)
    device_key: PublicKeyHex


@dataclass(frozen=True)
class HubKeys:
    """A laptop's private keys. ``name`` is what people call the laptop."""

    name: str
    signing: Ed25519PrivateKey
    box: X25519PrivateKey

    @classmethod
    def create(cls, name: str) -> "HubKeys":
        """New keys."""
        return cls(name, Ed25519PrivateKey.generate(), X25519PrivateKey.generate())

    @property
    def hub_id(self) -> str:
        """The Ed25519 public key, hex."""
        return self.signing.public_key().public_bytes_raw().hex()

    def card(self) -> HubCard:
        """The card for the devices."""
        box_key = self.box.public_key().public_bytes_raw().hex()
        return HubCard(name=self.name, hub_id=self.hub_id, box_key=box_key).signed_by(self.signing)

    def save(self, path: Path) -> None:
        """Writes the keys into a file that only its owner may read.

        Raises:
            EnrolmentError: it cannot be written.
        """
        lines = (self.name, self.signing.private_bytes_raw().hex(), self.box.private_bytes_raw().hex())
        try:
            write_durably(path, "\n".join(lines).encode(), mode=0o600)
        except OSError as error:
            raise EnrolmentError(f"The keys {path} cannot be written ({error.strerror}).") from error

    @classmethod
    def load(cls, path: Path) -> "HubKeys":
        """Reads what ``save`` wrote.

        Raises:
            EnrolmentError: it cannot be read or holds no keys.
        """
        try:
            content = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise EnrolmentError(f"The keys {path} cannot be read; put them back from a copy.") from error
        match = re.fullmatch(r"([^\n]+)\n([0-9a-f]{64})\n([0-9a-f]{64})", content)
        if match is None:
            raise EnrolmentError(f"{path} holds no keys of a hub; put it back from a copy.")
        name, signing, box = match.groups()
        return cls(
            name,
            Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing)),
            X25519PrivateKey.from_private_bytes(bytes.fromhex(box)),
        )


def load_hub_card(path: Path) -> HubCard:
    """Reads a laptop's card.

    Raises:
        EnrolmentError: it is no such card, or was changed.
    """
    card = load_signed(HubCard, path)
    if not card.holds(card.hub_id):
        raise EnrolmentError(f"The card {path} was changed after the laptop made it; copy it again.")
    return card


def load_device_card(path: Path) -> DeviceCard:
    """Reads a device's card.

    Raises:
        EnrolmentError: it is no such card, or was changed.
    """
    card = load_signed(DeviceCard, path)
    if not card.holds(card.device_key):
        raise EnrolmentError(f"The card {path} was changed after the device made it; copy it again.")
    return card
