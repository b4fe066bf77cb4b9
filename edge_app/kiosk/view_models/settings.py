"""What the settings page offers: steps to choose from, so that no glove types a number."""

from collections.abc import Callable
from dataclasses import dataclass

from edge_app.kiosk.view_models.new_exam import TARGETS
from edge_app.kiosk.view_models.text import meter_name, number, translate
from edge_app.settings import PassMarks, Settings
from edge_app.settings_file import Value

PASS_STEP = 0.05


@dataclass(frozen=True)
class Choice:
    """A setting as a row: its values in order, as stored and as shown, and the place of that in use."""

    name: str
    label: str
    values: tuple[Value, ...]
    shown: tuple[str, ...]
    at: int


@dataclass(frozen=True)
class SettingRow:
    """A setting on screen: its value in use between a button for less and one for more."""

    name: str
    label: str
    value: str
    has_less: bool
    has_more: bool


@dataclass(frozen=True)
class SettingsView:
    """The whole page; ``allowed`` says whether who is signed in may change anything."""

    rows: tuple[SettingRow, ...]
    allowed: bool
    message: str = ""


def choices(settings: Settings, cameras: tuple[str, ...] = ()) -> tuple[Choice, ...]:
    """Every setting of the page.

    Args:
        settings: in use.
        cameras: sources to choose from, as ``--source`` takes them.
    """
    lockouts = {
        "off": translate("Settings", "nothing"),
        "warn": translate("Settings", "a warning"),
        "block": translate("Settings", "no new exam"),
    }
    minutes = (1, 2, 5, 10, 15, 30)
    sources = cameras if settings.source in cameras else (settings.source, *cameras)
    rows = [
        _choice("target_cells", translate("Settings", "White cells to count"), TARGETS, settings),
        _choice(
            "text_percent", translate("Settings", "Text size"), (100, 125, 150), settings, shown="{} %".format
        ),
        _choice(
            "lock_after_s",
            translate("Settings", "The screen locks after"),
            tuple(60.0 * one for one in minutes),
            settings,
            shown=lambda value: translate("Settings", "{0} min").format(number(float(value) / 60.0, 0)),
        ),
        _choice(
            "qc_lockout",
            translate("Settings", "Without today's control slide"),
            tuple(lockouts),
            settings,
            shown=lambda value: lockouts[str(value)],
        ),
        _choice("paper", translate("Settings", "Paper of reports"), ("A4", "Letter"), settings),
        _choice("source", translate("Settings", "Camera, from the next start"), sources, settings),
    ]
    steps = tuple(round(PASS_STEP * step, 2) for step in range(2, 19))
    rows += [
        _choice(
            f"pass_marks.{name}",
            translate("Settings", "Pass mark: {0}").format(meter_name(name)),
            steps,
            settings.pass_marks,
            shown=lambda value: f"{number(100 * float(value), 0)} %",
        )
        for name in PassMarks.model_fields
    ]
    return tuple(rows)


def settings_view(rows: tuple[Choice, ...], *, allowed: bool, message: str = "") -> SettingsView:
    """The page for these choices."""
    return SettingsView(
        rows=tuple(
            SettingRow(
                name=one.name,
                label=one.label,
                value=one.shown[one.at],
                has_less=allowed and one.at > 0,
                has_more=allowed and one.at < len(one.values) - 1,
            )
            for one in rows
        ),
        allowed=allowed,
        message=message,
    )


def _choice(
    name: str,
    label: str,
    values: tuple[Value, ...],
    holder: Settings | PassMarks,
    shown: Callable[[Value], str] = str,
) -> Choice:
    used = getattr(holder, name.rpartition(".")[2])
    if used not in values:
        values = tuple(sorted((*values, used)))
    return Choice(name, label, values, tuple(shown(value) for value in values), values.index(used))
