"""What the page of model packs says."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edge_app.kiosk.view_models.text import number, translate
from edge_app.pack.library import Held
from edge_app.pack.manifest import Estimate, Manifest


@dataclass(frozen=True)
class PackRow:
    """A pack of the device and what may be done with it."""

    name: str
    place: str
    file_name: str
    limits: str
    state: str
    can_activate: bool
    can_roll_back: bool


@dataclass(frozen=True)
class FoundRow:
    """A pack file on a stick."""

    name: str
    path: str


@dataclass(frozen=True)
class PacksView:
    """The whole page."""

    packs: tuple[PackRow, ...]
    found: tuple[FoundRow, ...]
    message: str = ""


def packs_view(packs: Sequence[Held], found: Sequence[Path], message: str = "") -> PacksView:
    """The page for these packs, the active one of each place first."""
    ordered = sorted(packs, key=lambda one: (one.place, not one.active))
    return PacksView(
        packs=tuple(_row(one) for one in ordered),
        found=tuple(FoundRow(path.name, str(path)) for path in found),
        message=message,
    )


def limits_text(manifest: Manifest) -> str:
    """What was measured of a pack, in a sentence or two."""
    point = manifest.operating_point
    if point is None:
        # What a field pack's figures are worth stands in its evidence, and never apart from them.
        accuracy = manifest.metrics.get("balanced_accuracy")
        figure = (
            ""
            if accuracy is None
            else translate("Packs", "Balanced accuracy {0}. ").format(_percent(accuracy))
        )
        return figure + manifest.evidence
    return translate("Packs", "Blasts: sensitivity {0}, specificity {1}").format(
        _percent(point.sensitivity), _percent(point.specificity)
    )


def _row(held: Held) -> PackRow:
    manifest = held.pack.manifest
    states = [translate("Packs", "✓ reads") if held.active else translate("Packs", "does not read")]
    if held.pack.development_key:
        states.append(translate("Packs", "development key"))
    return PackRow(
        name=f"{manifest.name} {manifest.version}",
        place=held.place,
        file_name=held.pack.path.name,
        limits=limits_text(manifest),
        state=" · ".join(states),
        can_activate=not held.active and not held.shipped,
        can_roll_back=held.active and not held.shipped,
    )


def _percent(estimate: Estimate) -> str:
    value, low, high = (number(100 * one, 0) for one in (estimate.value, estimate.low, estimate.high))
    # Isolated, or a script from right to left would turn the range round.
    return f"\u2066{value} % ({low}-{high} %)\u2069"
