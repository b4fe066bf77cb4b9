"""What the page of model packs says."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edge_app.exam.proportion import Interval
from edge_app.kiosk.view_models.text import in_line, left_to_right, number, share_text, translate
from edge_app.pack.evidence import read_evidence
from edge_app.pack.library import Held
from edge_app.pack.manifest import Estimate, Manifest


@dataclass(frozen=True)
class PackRow:
    """A pack of the device and what may be done with it.

    Attributes:
        name: name and version.
        title: the name with the state, in a line.
        place: what it is for.
        file_name: of its file.
        limits: what was measured of it.
        state: whether it reads, in words.
        can_activate: whether it may be let read.
        can_roll_back: whether the pack before may be let read again.
    """

    name: str
    title: str
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
    """What was measured of a pack, in a sentence; of a field pack with what that is worth."""
    point = manifest.operating_point
    if point is not None:
        alone = translate("Packs", "Blasts: sensitivity {0}, specificity {1}").format(
            _percent(point.sensitivity), _percent(point.specificity)
        )
        if point.pair is None:
            return alone
        together = translate("Packs", "Together with {0}: sensitivity {1}, specificity {2}").format(
            left_to_right(point.pair.second),
            _percent(point.pair.sensitivity),
            _percent(point.pair.specificity),
        )
        return f"{alone}. {together}"
    accuracy = manifest.metrics.get("balanced_accuracy")
    figure = (
        "" if accuracy is None else translate("Packs", "Balanced accuracy {0}. ").format(_percent(accuracy))
    )
    return figure + _worth(manifest)


def all_limits_text(manifest: Manifest) -> str:
    """What was measured of a pack and what that is worth."""
    figures = limits_text(manifest)
    return figures if manifest.operating_point is None else f"{figures}. {_worth(manifest)}"


def _worth(manifest: Manifest) -> str:
    """What a pack's figures are worth, said anew from its maker's English sentences where these are known."""
    evidence = read_evidence(manifest)
    if evidence is None:
        return manifest.evidence
    sentences = []
    if evidence.patients:
        sentences.append(
            translate(
                "Packs", "Measured on {0} patients ({1}), each left out of training in one of {2} rounds."
            ).format(evidence.patients, left_to_right(evidence.data), evidence.folds)
        )
    if evidence.all_loose:
        sentences.append(
            translate(
                "Packs", "Pictures of one patient may be in training and test: no evidence of performance."
            )
        )
    elif evidence.loose:
        sentences.append(
            translate(
                "Packs",
                "Other classes ({0}): pictures of one patient may be in training and test, no evidence of "
                "performance.",
            ).format(left_to_right(evidence.loose))
        )
    sentences.append(
        translate("Packs", "Made small for this device it lost at most {0} points.").format(
            number(evidence.lost_points, 1)
        )
    )
    return " ".join(sentences)


def _row(held: Held) -> PackRow:
    manifest = held.pack.manifest
    name = f"{manifest.name} {manifest.version}"
    states = [translate("Packs", "✓ reads") if held.active else translate("Packs", "does not read")]
    if held.pack.development_key:
        states.append(translate("Packs", "development key"))
    return PackRow(
        name=name,
        title=in_line([name, *states]),
        place=held.place,
        file_name=held.pack.path.name,
        limits=all_limits_text(manifest),
        state=" · ".join(states),
        can_activate=not held.active and not held.shipped,
        can_roll_back=held.active and not held.shipped,
    )


def _percent(estimate: Estimate) -> str:
    return share_text(estimate.value, Interval(estimate.low, estimate.high), 0)
