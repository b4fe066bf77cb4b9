"""The packs of this device: those that came with the program, those brought later, and which of them read.

A pack has a place by its task and architecture, ``cell-mobilenet`` say. What was brought lies in a folder of
its own, so that a new version of the program neither loses nor overrules it; the choice can be taken back
step by step, down to the pack that came with the program.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.version import Version
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from edge_app.exceptions import PackFormatError
from edge_app.files import write_durably
from edge_app.pack.load import Pack, find_packs, load_pack, shipped_packs
from edge_app.pack.manifest import Manifest
from edge_app.settings import data_home

CHOICE_FILE = "active.json"


class _Choice(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: int = 1
    chosen: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """File names by place, the one in use last."""


@dataclass(frozen=True)
class Held:
    """A pack of the library.

    Attributes:
        pack: verified.
        place: what it is for.
        shipped: whether it came with the program.
        active: whether it reads.
    """

    pack: Pack
    place: str
    shipped: bool
    active: bool


class PackLibrary:
    """The packs of one device. Every change is on the disk when the call returns."""

    def __init__(
        self,
        folder: Path | None = None,
        *,
        keys: Path | None = None,
        shipped: Sequence[Path] | None = None,
    ) -> None:
        """Takes a library; nothing is read yet.

        Args:
            folder: where packs that are brought are kept, by default the device's own; it need not exist.
            keys: folder of further trusted keys.
            shipped: packs that came with the program; by default just those.
        """
        self.folder = folder or data_home() / "packs"
        self._keys = keys
        self._shipped = tuple(shipped_packs() if shipped is None else shipped)

    def active_paths(self) -> tuple[Path, ...]:
        """The file of each place's pack that reads.

        Raises:
            PackError: a pack that came with the program is refused, the choice cannot be read, or what was
                chosen is gone.
        """
        chosen = {place: self.folder / names[-1] for place, names in self._choice().chosen.items() if names}
        for place, path in chosen.items():
            if not path.is_file():
                raise PackFormatError(
                    f"{path} is chosen and is gone; install it again or 'leukoscope pack rollback {place}'."
                )
        return tuple(chosen.get(place, path) for place, path in self._shipped_places().items())

    def active(self, place: str) -> Pack:
        """The pack of a place that reads.

        Raises:
            PackError: there is none, it is refused, or the choice cannot be read.
        """
        packs = (load_pack(path, self._keys) for path in self.active_paths())
        found = next((pack for pack in packs if place_of(pack) == place), None)
        if found is None:
            raise PackFormatError(f"There is no {place} pack in use; install one and start again.")
        return found

    def held(self) -> tuple[Held, ...]:
        """Every pack, by place and version.

        Raises:
            PackError: one is refused.
        """
        active = set(self.active_paths())
        both = [(path, True) for path in self._shipped] + [(p, False) for p in find_packs(self.folder)]
        held = [
            Held(pack, place_of(pack), shipped, path in active)
            for path, shipped in both
            for pack in [load_pack(path, self._keys)]
        ]
        return tuple(sorted(held, key=lambda one: (one.place, Version(one.pack.manifest.version))))

    def manifests(self) -> dict[str, Manifest]:
        """The manifest of every pack by the hash of its file.

        Raises:
            PackError: one is refused.
        """
        return {one.pack.sha256: one.pack.manifest for one in self.held()}

    def install(self, file: Path) -> Pack:
        """Verifies a pack and keeps a copy; it does not read before it is activated.

        Raises:
            PackError: it is refused, another one of that name and version is here, no place of this program
                wants it, or it cannot be kept.
        """
        pack = load_pack(file, self._keys)
        if place_of(pack) not in self._shipped_places():
            raise PackFormatError(
                f"{file.name} is for {place_of(pack)}, which this version does not use; update the program."
            )
        kept = self.folder / pack.manifest.file_name
        if kept.exists():
            if load_pack(kept, self._keys).sha256 != pack.sha256:
                raise PackFormatError(
                    f"Another pack {kept.name} is installed already; ask its maker for a new version number."
                )
            return load_pack(kept, self._keys)
        self._write(kept, file.read_bytes())
        return load_pack(kept, self._keys)

    def activate(self, file_name: str) -> Pack:
        """Lets an installed pack read from the next start on.

        Args:
            file_name: ``NAME-VERSION.lpack``, or without the ending.

        Raises:
            PackError: it is not installed or refused, or the choice cannot be kept.
        """
        name = file_name if file_name.endswith(".lpack") else f"{file_name}.lpack"
        if name not in {path.name for path in find_packs(self.folder)}:
            raise PackFormatError(f"No pack {name} is installed; see 'leukoscope pack list'.")
        pack = load_pack(self.folder / name, self._keys)
        choice = self._choice()
        before = choice.chosen.get(place_of(pack), ())
        if before[-1:] != (name,):
            self._keep(choice, place_of(pack), (*before, name))
        return pack

    def roll_back(self, place: str) -> Pack:
        """Takes the last choice for a place back.

        Returns:
            The pack that reads now.

        Raises:
            PackError: the pack that came with the program reads already, or the one to go back to is refused.
        """
        choice = self._choice()
        names = choice.chosen.get(place, ())
        if not names:
            raise PackFormatError(
                f"{place} is read by the pack that came with the program; there is nothing to go back to."
            )
        earlier = names[:-1]
        path = self.folder / earlier[-1] if earlier else self._shipped_places().get(place)
        if path is None:
            raise PackFormatError(f"No pack for {place} came with the program; install one.")
        pack = load_pack(path, self._keys)
        self._keep(choice, place, earlier)
        return pack

    def _shipped_places(self) -> dict[str, Path]:
        newest: dict[str, tuple[Version, Path]] = {}
        for path in self._shipped:
            manifest = load_pack(path, self._keys).manifest
            place, version = _place(manifest), Version(manifest.version)
            if place not in newest or version > newest[place][0]:
                newest[place] = (version, path)
        return {place: path for place, (_, path) in newest.items()}

    def _choice(self) -> _Choice:
        path = self.folder / CHOICE_FILE
        try:
            return _Choice.model_validate_json(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return _Choice()
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            raise PackFormatError(
                f"{path} says which packs read and cannot be read itself; remove it to use the shipped packs."
            ) from error

    def _keep(self, choice: _Choice, place: str, names: tuple[str, ...]) -> None:
        changed = _Choice(chosen=choice.chosen | {place: names})
        self._write(self.folder / CHOICE_FILE, json.dumps(changed.model_dump(mode="json"), indent=1).encode())

    def _write(self, path: Path, content: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(path, content)
        except OSError as error:
            raise PackFormatError(
                f"{path} cannot be written ({error.strerror}); check the folder and free space; "
                "the packs read as before."
            ) from error


def place_of(pack: Pack) -> str:
    """What a pack is for: task and architecture."""
    return _place(pack.manifest)


def _place(manifest: Manifest) -> str:
    return f"{manifest.task}-{manifest.architecture}"
