"""Which laptops may pull the log through a cable: their SSH keys, in a file that only root can change.

What such a key opens is said by ``etc/ssh/sshd_config.d/leukoscope.conf`` of the release, not beside the key.
"""

from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.dsa import DSAPublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_ssh_public_key

from edge_app.exceptions import CableError
from edge_app.files import write_durably
from edge_app.update.releases import Layout

SHORTEST_RSA_BITS = 2048
"""NIST SP 800-131A Rev. 2."""

MAX_KEY_BYTES = 8192


def allow(layout: Layout, key_file: Path) -> str:
    """Lets a laptop in; twice is once.

    Args:
        layout: the device's folders.
        key_file: its OpenSSH public key, one line.

    Returns:
        What the key calls its laptop.

    Raises:
        CableError: it is no such key, or the list cannot be read or written.
    """
    key = read_key(key_file)
    kept = [one for one in allowed(layout) if _body(one) != _body(key)]
    _write(layout, [*kept, key])
    return name_of(key)


def revoke(layout: Layout, key_file: Path) -> str:
    """Lets a laptop in no more; what the key calls it.

    Raises:
        CableError: it is no key, was not let in, or the list cannot be read or written.
    """
    key, before = read_key(key_file), allowed(layout)
    kept = [one for one in before if _body(one) != _body(key)]
    if len(kept) == len(before):
        raise CableError(f"The key {key_file} was not let in; nothing was changed.")
    _write(layout, kept)
    return name_of(key)


def allowed(layout: Layout) -> list[str]:
    """The keys that are let in, a line each.

    Raises:
        CableError: the list cannot be read.
    """
    path = laptops_file(layout)
    try:
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise CableError(f"{path} cannot be read; remove it and let the laptops in again.") from error


def read_key(path: Path) -> str:
    """An OpenSSH public key, its line without anything before or after it.

    Raises:
        CableError: it is none, holds more than one, or is too weak.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_KEY_BYTES + 1)
    except OSError as error:
        raise CableError(f"{path} cannot be read ({error.strerror}); copy it again.") from error
    refused = CableError(
        f"{path} is no OpenSSH public key; take the laptop's .pub file, such as id_ed25519.pub."
    )
    try:
        (line,) = content.decode("utf-8").strip().splitlines()
        kind, body, *name = line.split()
        key = load_ssh_public_key(f"{kind} {body}".encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise refused from error
    if len(content) > MAX_KEY_BYTES:
        raise refused
    if isinstance(key, DSAPublicKey) or (isinstance(key, RSAPublicKey) and key.key_size < SHORTEST_RSA_BITS):
        raise CableError(f"The key {path} is too weak; make another: ssh-keygen -t ed25519.")
    plain = "".join(sign for sign in "-".join(name) if sign.isascii() and sign.isprintable())
    return f"{kind} {body} {plain or 'laptop'}"


def name_of(line: str) -> str:
    """What a line of the list calls its laptop."""
    return line.split()[-1]


def laptops_file(layout: Layout) -> Path:
    """The list of the keys that are let in."""
    return layout.etc / "laptops"


def _body(line: str) -> str:
    return line.split()[1]


def _write(layout: Layout, lines: list[str]) -> None:
    path = laptops_file(layout)
    try:
        write_durably(path, "".join(f"{line}\n" for line in lines).encode())
    except OSError as error:
        raise CableError(f"{path} cannot be written ({error.strerror}); run it with sudo.") from error
