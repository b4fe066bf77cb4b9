"""The device's Ed25519 key, which lies beside its log, and the checkpoints it signs.

The key is a file only its owner may read. It shows which device wrote a log or a bundle to somebody who has
neither the card nor root on the board; it does not protect against the thief of the card.
"""

import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from pydantic import ValidationError

from edge_app.exceptions import LogbookFormatError, LogbookWriteError
from edge_app.files import write_durably
from edge_app.logbook.chain import Record
from edge_app.logbook.device_events import Checkpoint, KeyChanged

KEY_FILE = "device.key"
"""Name of the key's file in the folder of the log."""


def device_key(log: Path) -> Ed25519PrivateKey:
    """The key of the device a log belongs to; made where there is none.

    Raises:
        LogbookFormatError: the file holds no such key.
        LogbookWriteError: it cannot be read or written.
    """
    path = log.parent / KEY_FILE
    try:
        if not path.exists():
            key = Ed25519PrivateKey.generate()
            pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            write_durably(path, pem, mode=0o600)
            return key
        loaded = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise LogbookWriteError(
            f"The device's key {path} cannot be read or written ({error.strerror}); check the folder."
        ) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise LogbookFormatError(
            f"{path} is no private key; put back the device's own, or remove it and enrol the device again."
        ) from error
    if not isinstance(loaded, Ed25519PrivateKey):
        raise LogbookFormatError(f"{path} is not an Ed25519 key; put back the device's own.")
    return loaded


def signature_holds(public_key: str, signature: str, message: bytes) -> bool:
    """Whether an Ed25519 key made a signature of a message; key and signature in hex.

    Raises:
        ValueError: the key is not 32 bytes in hex, or the signature is not hex.
    """
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    try:
        key.verify(bytes.fromhex(signature), message)
    except InvalidSignature:
        return False
    return True


def checkpoint_message(device_id: str, sequence: int, digest: str) -> bytes:
    """What a checkpoint signs."""
    return f"leukoscope checkpoint 1\n{device_id}\n{sequence}\n{digest}".encode()


def sign_checkpoint(key: Ed25519PrivateKey, device_id: str, sequence: int, digest: str) -> Checkpoint:
    """A checkpoint of the chain at a record.

    Args:
        key: the device's key.
        device_id: its UUID.
        sequence: the record's number.
        digest: its hash, hex.
    """
    signature = key.sign(checkpoint_message(device_id, sequence, digest))
    public = key.public_key().public_bytes_raw().hex()
    return Checkpoint(sequence=sequence, hash=digest, public_key=public, signature=signature.hex())


def checkpoint_holds(checkpoint: Checkpoint, device_id: str) -> bool:
    """Whether the key named in a checkpoint made its signature."""
    message = checkpoint_message(device_id, checkpoint.sequence, checkpoint.hash)
    return signature_holds(checkpoint.public_key, checkpoint.signature, message)


class CheckpointChecker:
    """Judges the checkpoints of a log in their order.

    They must be of one key until the log says that it changed, and the last of the key beside the log, where
    that can be read.

    Attributes:
        signed_to: number of the last record that a checkpoint covers; 0 before the first.
        key_changes: numbers of the records that say the key changed: only the laptop that the device is
            enrolled with can tell whether that was right.
    """

    def __init__(self, log: Path) -> None:
        """Takes the log whose device signed."""
        self.signed_to = 0
        self.key_changes: tuple[int, ...] = ()
        self._public_key = ""
        self._beside = _public_key_beside(log)

    def problem(self, record: Record, previous_hash: str) -> str:
        """What is wrong with a record of the device; empty when it holds or is no business of keys.

        Args:
            record: the record.
            previous_hash: the hash of the record before it, which a checkpoint signs.
        """
        if record.kind == "key_changed":
            return self._change(record)
        if record.kind != "checkpoint":
            return ""
        try:
            checkpoint = Checkpoint.model_validate_json(record.body)
        except ValidationError:
            return f"record {record.sequence} is no checkpoint that can be read"
        self._public_key = self._public_key or checkpoint.public_key
        covers = (checkpoint.sequence, checkpoint.hash) == (record.sequence - 1, previous_hash)
        ours = checkpoint.public_key == self._public_key and checkpoint_holds(checkpoint, record.device_id)
        if not covers or not ours:
            return f"the checkpoint, record {record.sequence}, is not what this device signed"
        self.signed_to = checkpoint.sequence
        return ""

    def final_problem(self) -> str:
        """What is wrong with the key of the last checkpoint; empty when it is the one beside the log."""
        if self._beside and self._public_key not in ("", self._beside):
            return f"the checkpoints to record {self.signed_to} are not of the key beside the log"
        return ""

    def _change(self, record: Record) -> str:
        try:
            change = KeyChanged.model_validate_json(record.body)
        except ValidationError:
            return f"record {record.sequence} is no change of key that can be read"
        self._public_key = change.public_key
        self.key_changes += (record.sequence,)
        return ""


def _public_key_beside(log: Path) -> str:
    path = log.parent / KEY_FILE
    if not os.access(path, os.R_OK):
        return ""
    return device_key(log).public_key().public_bytes_raw().hex()
