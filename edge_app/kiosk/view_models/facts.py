"""The rows of ``FactList.qml``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FactRow:
    """A named fact."""

    name: str
    value: str
