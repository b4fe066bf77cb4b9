"""The chips of which one is chosen: filters, roles."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ChoiceRow:
    """One of several values to choose from."""

    key: str
    name: str
    chosen: bool


def choice_rows(names: Mapping[str, str], chosen: str) -> tuple[ChoiceRow, ...]:
    """A chip for each key of ``names``, with its name; the one of the key ``chosen`` is."""
    return tuple(ChoiceRow(key, name, key == chosen) for key, name in names.items())
