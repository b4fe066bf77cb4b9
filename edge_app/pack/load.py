"""Loading a pack: nothing in it is used before everything in it is verified."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from edge_app.exceptions import PackFormatError, PackSchemaError, PackSignatureError
from edge_app.pack.archive import Members, build_archive, read_archive, read_file
from edge_app.pack.manifest import SCHEMA_VERSION, Manifest
from edge_app.pack.signing import DEVELOPMENT, SigningKey, TrustedKey, trusted_keys, verify

SUFFIX = ".lpack"


@dataclass(frozen=True)
class Pack:
    """A verified model pack.

    Attributes:
        path: where it was read.
        manifest: what it says about itself.
        model: the TFLite file.
        card: the model card, Markdown.
        sha256: hash of the whole file, hex; stored with every result.
        key_name: the trusted key that signed it.
    """

    path: Path
    manifest: Manifest
    model: bytes = field(repr=False)
    card: str = field(repr=False)
    sha256: str
    key_name: str

    @property
    def development_key(self) -> bool:
        """Whether the signature is by the development key, which everybody has."""
        return self.key_name == DEVELOPMENT


def load_pack(path: Path, extra_keys: Path | None = None, also: Sequence[TrustedKey] = ()) -> Pack:
    """Reads and verifies a pack.

    Every byte of the file is covered: the manifest by the signature, model and card by their hashes in the
    manifest, the signature by itself, and the zip around them by its canonical form.

    Args:
        path: the ``.lpack`` file.
        extra_keys: directory of further trusted keys, ``NAME.pub``.
        also: keys that are trusted besides.

    Raises:
        PackFormatError: it is not a pack, is damaged, or its manifest does not parse.
        PackSignatureError: it is unsigned, changed, or signed with a key that is not trusted.
        PackSchemaError: it was made for a newer Leukoscope.
    """
    content = read_file(path)
    members = read_archive(content, path.name)
    key_name = verify(members.manifest, members.signature, (*trusted_keys(extra_keys), *also), path.name)
    manifest = _parse_manifest(members.manifest, path.name)
    _check_agreement(manifest, members, key_name, path.name)
    return Pack(
        path=path,
        manifest=manifest,
        model=members.model,
        card=members.card.decode("utf-8"),
        sha256=hashlib.sha256(content).hexdigest(),
        key_name=key_name,
    )


def _parse_manifest(text: bytes, what: str) -> Manifest:
    try:
        version = json.loads(text)["schema_version"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise PackFormatError(
            f"The manifest of {what} is not JSON with a schema version; get the pack again from its maker."
        ) from error
    # Before the rest is looked at: a newer schema has fields that this one would call errors.
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise PackSchemaError(
            f"{what} was made for a newer Leukoscope (schema {version}, not {SCHEMA_VERSION}); "
            "update this device or use an older pack."
        )
    try:
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "whole"
        raise PackFormatError(
            f"The manifest of {what} is wrong ({where}: {first['msg']}); get the pack again from its maker."
        ) from error


def _check_agreement(manifest: Manifest, members: Members, key_name: str, what: str) -> None:
    if manifest.signed_with != key_name:
        raise PackSignatureError(
            f"{what} claims the key {manifest.signed_with!r} but was signed with {key_name!r}; "
            "get it again from its maker."
        )
    hashes = (
        (members.model, manifest.model_sha256, "model"),
        (members.card, manifest.card_sha256, "model card"),
    )
    for content, stated, part in hashes:
        if hashlib.sha256(content).hexdigest() != stated:
            raise PackSignatureError(
                f"The {part} in {what} is not the one that was signed; get the pack again from its maker."
            )
    try:
        members.card.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackFormatError(
            f"The model card in {what} is not UTF-8 text; get the pack again from its maker."
        ) from error


def build_pack(manifest: Manifest, model: bytes, card: str, key: SigningKey) -> bytes:
    """Signs and packs: the bytes of the ``.lpack`` file, the same for the same input.

    Args:
        manifest: its hashes and key name are filled in here.
        model: the TFLite file.
        card: the model card, Markdown.
        key: signs the manifest.
    """
    card_bytes = card.encode("utf-8")
    stated = manifest.model_copy(
        update={
            "model_sha256": hashlib.sha256(model).hexdigest(),
            "card_sha256": hashlib.sha256(card_bytes).hexdigest(),
            "signed_with": key.name,
        }
    )
    # Validated again because model_copy does not.
    text = Manifest.model_validate(stated.model_dump()).model_dump_json(indent=2).encode("utf-8") + b"\n"
    return build_archive(Members(text, model, card_bytes, key.key.sign(text)))


def find_packs(directory: Path) -> tuple[Path, ...]:
    """The pack files in a directory, by name; none when it is not there."""
    return tuple(sorted(directory.glob(f"*{SUFFIX}")))


def shipped_packs() -> tuple[Path, ...]:
    """The pack files that came with the program."""
    return find_packs(Path(str(resources.files("edge_app"))) / "packs")
