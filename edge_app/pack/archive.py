"""The file format of a pack: a zip with four stored members in one canonical form.

There is exactly one file for given members, so a reader rebuilds the zip from what it found and compares:
whatever differs, be it only a date in a header, is refused. Members are stored, not deflated: deflated bytes
depend on the zlib at hand, weights compress little, and nothing can unfold to more than was read.
"""

import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from edge_app.exceptions import PackFormatError, PackSignatureError

MANIFEST = "manifest.json"
MODEL = "model.tflite"
CARD = "MODEL_CARD.md"
SIGNATURE = "signature"
MEMBERS = (MANIFEST, MODEL, CARD, SIGNATURE)
"""Order of the members in the file."""

MAX_BYTES = 64 * 1024 * 1024
"""Largest pack that is read, bytes. Ours have a few MB; a Pi with 1 GB shall not choke on anything else."""

_LOCAL_HEADER_BYTES = 30
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Members:
    """What a pack holds, bytes as they lie in the file."""

    manifest: bytes
    model: bytes = field(repr=False)
    card: bytes = field(repr=False)
    signature: bytes = field(repr=False)


def build_archive(members: Members) -> bytes:
    """Makes the one file these members have."""
    contents = (members.manifest, members.model, members.card, members.signature)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, content in zip(MEMBERS, contents, strict=True):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return file.getvalue()


def read_file(path: Path) -> bytes:
    """Reads a pack's bytes.

    Raises:
        PackFormatError: it is not there, is no file, cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise PackFormatError(f"There is no model pack {path}; check the name.") from error
    except OSError as error:
        raise PackFormatError(
            f"The model pack {path} cannot be read ({error.strerror}); copy it again."
        ) from error
    if len(content) > MAX_BYTES:
        raise PackFormatError(
            f"{path} is larger than {MAX_BYTES // 2**20} MB and is no model pack; check the name."
        )
    return content


def read_archive(content: bytes, what: str) -> Members:
    """Takes a pack apart.

    Args:
        content: the whole file.
        what: its name for the messages.

    Raises:
        PackFormatError: it is no zip, a member is missing, doubled or foreign, or the form is not canonical.
        PackSignatureError: it has no signature.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise PackFormatError(
            f"{what} is not a model pack or is cut off; copy it again from its source."
        ) from error
    names = [entry.filename for entry in entries]
    _check_names(names, what)
    # Sliced, not read through zipfile, which would inflate; what is not simply stored fails the comparison.
    found = {}
    for entry in entries:
        start = entry.header_offset + _LOCAL_HEADER_BYTES + len(entry.filename)
        found[entry.filename] = content[start : start + entry.file_size]
    members = Members(found[MANIFEST], found[MODEL], found[CARD], found[SIGNATURE])
    if build_archive(members) != content:
        raise PackFormatError(
            f"{what} is damaged or was packed again by another program; copy it again from its source."
        )
    return members


def _check_names(names: list[str], what: str) -> None:
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise PackFormatError(f"{what} holds {_listed(doubled)} twice; get it again from its maker.")
    missing, extra = set(MEMBERS) - set(names), set(names) - set(MEMBERS)
    if extra:
        raise PackFormatError(
            f"{what} holds {_listed(extra)}, which no pack has; get it again from its maker."
        )
    if missing == {SIGNATURE}:
        raise PackSignatureError(f"{what} is not signed; get it again from its maker.")
    if missing:
        raise PackFormatError(f"{what} lacks {_listed(missing)}; get it again from its maker.")


def _listed(names: set[str]) -> str:
    return ", ".join(repr(name) for name in sorted(names))
