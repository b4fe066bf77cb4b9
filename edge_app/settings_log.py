"""Changing a device's settings so that its log says who changed what."""

from collections.abc import Mapping
from pathlib import Path

from edge_app.logbook.device_events import SettingChanged
from edge_app.logbook.logbook import Logbook
from edge_app.settings import Settings, load_settings
from edge_app.settings_file import Value, change_settings


def change_and_note(
    logbook: Logbook, changes: Mapping[str, Value | None], operator: str, path: Path | None = None
) -> Settings:
    """Changes settings, then writes each change into the log.

    Args:
        logbook: the log, open for writing.
        changes: new values by name, as ``change_settings`` takes them; None goes back to the default.
        operator: who changes them.
        path: the settings file, by default the device's own.

    Returns:
        The settings as they are now.

    Raises:
        SettingsError: a value is out of range, or the file cannot be read or written; nothing was changed.
        LogbookWriteError: the change is made and could not be logged.
    """
    before = load_settings(path)
    changed = change_settings(
        {name: value for name, value in changes.items() if value is not None},
        path,
        removed=[name for name, value in changes.items() if value is None],
    )
    logbook.append_device(
        *(
            SettingChanged(
                name=name,
                before=str(_value(before, name)),
                after=str(_value(changed, name)),
                operator=operator,
            )
            for name in changes
        )
    ).result()
    return changed


def _value(settings: Settings, name: str) -> object:
    table, _, key = name.rpartition(".")
    return getattr(getattr(settings, table) if table else settings, key)
