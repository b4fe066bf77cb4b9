"""Changes in the settings file that leave every other line of it, comments too, as a hand wrote it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import tomlkit
from pydantic import ValidationError
from tomlkit.exceptions import TOMLKitError

from edge_app.exceptions import SettingsError
from edge_app.files import write_durably
from edge_app.settings import Settings, default_settings_path, load_settings

Value = str | int | float | bool


def change_settings(
    changes: Mapping[str, Value], path: Path | None = None, *, removed: Iterable[str] = ()
) -> Settings:
    """Writes some settings durably; none is written where one is out of range.

    Args:
        changes: new values by name; ``pass_marks.focus`` names a value in a table.
        path: the file, by default the device's own; it need not exist.
        removed: names whose lines go, so that their defaults hold.

    Returns:
        The settings as they are now.

    Raises:
        SettingsError: a value is out of range, or the file cannot be read or written.
    """
    path = path or default_settings_path()
    load_settings(path)
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        document = tomlkit.parse(text)
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SettingsError(f"The settings {path} cannot be read ({error}); repair the file.") from error
    for name, value in changes.items():
        table, _, key = name.rpartition(".")
        if table and table not in document:
            document[table] = tomlkit.table()
        place = document[table] if table else document
        place[key] = value
    for name in removed:
        table, _, key = name.rpartition(".")
        (document.get(table, {}) if table else document).pop(key, None)
    try:
        settings = Settings.model_validate(document.unwrap())
    except ValidationError as error:
        first = error.errors()[0]
        wrong = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            f"{wrong} cannot be {first['input']}: {first['msg']}; nothing was changed."
        ) from error
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, tomlkit.dumps(document).encode("utf-8"))
    except OSError as error:
        raise SettingsError(
            f"The settings {path} cannot be written ({error.strerror}); check free space; nothing changed."
        ) from error
    return settings
