"""Who may sign packs: Ed25519 keys, and the names they go by."""

from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from edge_app.exceptions import PackSignatureError

DEVELOPMENT = "development"
"""Name of the key whose private half lies in the repository: it proves integrity, not who signed."""


@dataclass(frozen=True)
class TrustedKey:
    """A public key this device accepts; ``name`` is its file name without the suffix."""

    name: str
    key: Ed25519PublicKey = field(repr=False)


@dataclass(frozen=True)
class SigningKey:
    """A private key of the converter; ``name`` is its file name without the suffix."""

    name: str
    key: Ed25519PrivateKey = field(repr=False)


def trusted_keys(directory: Path | None = None) -> tuple[TrustedKey, ...]:
    """The keys that came with the program, then those in a directory of the device.

    Args:
        directory: holds ``NAME.pub`` files, PEM; None or a directory that is not there adds nothing.

    Raises:
        PackSignatureError: a file is not an Ed25519 public key, or takes the name of a key that came with the
            program, which would let a foreign key pass for it.
    """
    shipped = resources.files("edge_app.pack").joinpath("keys")
    keys = {
        Path(entry.name).stem: _public_key(entry.read_bytes(), entry.name)
        for entry in sorted(shipped.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".pub")
    }
    for path in sorted(directory.glob("*.pub")) if directory is not None else ():
        if path.stem in keys:
            raise PackSignatureError(
                f"The key {path} takes the name of a key that came with the program; give it another name."
            )
        try:
            content = path.read_bytes()
        except OSError as error:
            raise PackSignatureError(
                f"The key {path} cannot be read ({error.strerror}); copy it again."
            ) from error
        keys[path.stem] = _public_key(content, str(path))
    return tuple(TrustedKey(name, key) for name, key in keys.items())


def _public_key(content: bytes, where: str) -> Ed25519PublicKey:
    try:
        key = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise PackSignatureError(
            f"{where} is not a public key in PEM form; export it with 'openssl pkey -pubout'."
        ) from error
    if not isinstance(key, Ed25519PublicKey):
        raise PackSignatureError(f"{where} is not an Ed25519 key; packs are signed with no other kind.")
    return key


def load_signing_key(path: Path) -> SigningKey:
    """Reads the private key that is to sign packs.

    Raises:
        PackSignatureError: the file is not there, is protected with a password, or is no Ed25519 private key.
    """
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise PackSignatureError(
            f"The signing key {path} cannot be read ({error.strerror}); give a key file with --key."
        ) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise PackSignatureError(
            f"{path} is not a private key in PEM form without a password; "
            "make one with 'openssl genpkey -algorithm ed25519'."
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise PackSignatureError(
            f"{path} is not an Ed25519 private key; make one with 'openssl genpkey -algorithm ed25519'."
        )
    return SigningKey(path.stem, key)


def verify(content: bytes, signature: bytes, keys: tuple[TrustedKey, ...], what: str) -> str:
    """Finds the trusted key that signed.

    Ed25519 (RFC 8032) as OpenSSL checks it: S is held below the group's order, so no other 64 bytes verify.

    Args:
        content: what was signed.
        signature: 64 bytes.
        keys: accepted keys, tried in order.
        what: the thing's name for the message.

    Returns:
        The key's name.

    Raises:
        PackSignatureError: no trusted key made this signature for this content.
    """
    for trusted in keys:
        try:
            trusted.key.verify(signature, content)
        except InvalidSignature:
            continue
        return trusted.name
    raise PackSignatureError(
        f"{what} was changed after it was signed, or signed with a key this device does not trust; "
        "get it again from its maker or add the maker's public key."
    )
