"""Where the hub keeps its keys, pictures and, unless told otherwise, its database."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from edge_app.exceptions import EnrolmentError
from edge_app.sync.keys import HubKeys
from hub.exceptions import HubSetupError

HUB_VARIABLE = "LEUKOSCOPE_HUB"
"""Environment variable that moves the hub's folder."""

URL_VARIABLE = "LEUKOSCOPE_HUB_DATABASE"
"""Environment variable with the URL of another database, postgresql+psycopg://USER@HOST/NAME."""


@dataclass(frozen=True)
class Place:
    """The hub's folder and the URL of its database."""

    folder: Path
    url: str

    @classmethod
    def find(cls) -> "Place":
        """The folder and database that the environment names, or the usual ones."""
        chosen = os.environ.get(HUB_VARIABLE)
        folder = Path(chosen).expanduser() if chosen else user_data_path("leukoscope-hub", appauthor=False)
        return cls(folder, os.environ.get(URL_VARIABLE) or f"sqlite:///{folder.absolute() / 'hub.sqlite'}")

    @property
    def keys_file(self) -> Path:
        """The private keys: who has them reads every bundle made for this hub."""
        return self.folder / "hub.key"

    @property
    def pictures(self) -> Path:
        """Pictures by their hash."""
        return self.folder / "pictures"

    @property
    def import_lock(self) -> Path:
        """Held by the import that writes to a SQLite file."""
        return self.folder / "import.lock"

    def keys(self) -> HubKeys:
        """The hub's keys.

        Raises:
            HubSetupError: there are none yet, or they are damaged.
        """
        if not self.keys_file.exists():
            raise HubSetupError(f"{self.folder} is no hub yet; run 'leukoscope-hub init' first.")
        try:
            return HubKeys.load(self.keys_file)
        except EnrolmentError as error:
            raise HubSetupError(str(error)) from error

    def create(self, name: str) -> HubKeys:
        """Makes the folder and keys; keys that are there stay.

        Raises:
            HubSetupError: they cannot be written.
        """
        if self.keys_file.exists():
            return self.keys()
        keys = HubKeys.create(name)
        try:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.folder.chmod(0o700)
            keys.save(self.keys_file)
        except (OSError, EnrolmentError) as error:
            raise HubSetupError(f"The folder {self.folder} cannot be written; choose another.") from error
        return keys
