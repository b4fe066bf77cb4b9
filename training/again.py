"""The line that makes a run again, from its records, and what they do not know.

What stands in capitals is to be filled in: no path of a machine is in a record.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training import catalogue, fit, recipes, variants
from training.crossval import CROSSVAL_FILE, CrossValidation, load_crossval
from training.recipes import Recipe
from training.run import DataUsed, Run

OWN_SETS = {
    "cell": ("cnmc2019", "pbc_barcelona", "lmu_munich", "taleqani_all4", "chula"),
    "field": ("taleqani_all4",),
}
"""What a recipe is trained on where no other data is named."""

_FOLD = re.compile(r"seed-\d+-fold-(\d+)")


@dataclass(frozen=True)
class Again:
    """How something is made again.

    Attributes:
        line: for the shell.
        notes: sentences on what is to be filled in, and on what the records do not say.
    """

    line: str
    notes: tuple[str, ...] = ()


def of_fit(record: Run, out: str) -> Again:
    """The line of a single fit.

    Args:
        record: of the run.
        out: name of its directory.
    """
    words, notes = _data(record)
    changed, more = _recipe(record, None, record.epochs)
    words += changed
    notes += more
    if record.left_out:
        words += ["--leave-out", record.left_out]
    if "workers" in record.settings:
        words.append("--distributed")
        notes.append(f"It was fitted by {record.settings['workers']} machines, named in TF_CONFIG.")
    if "teacher" in record.settings:
        notes.append(
            f"It learnt from a {record.settings['teacher']}, which only 'leukoscope-train crossval "
            "--teachers' does; this line makes it without."
        )
    which = ["--recipe", record.recipe, "--architecture", record.architecture, "--seed", str(record.seed)]
    return _again(["leukoscope-train", "fit", *which, *words, "--out", out], notes)


def of_crossval(
    validation: CrossValidation, record: Run, out: str, folds: Sequence[int] | None = None
) -> Again:
    """The line of a cross-validation.

    Args:
        validation: what is validated.
        record: of one of its folds.
        out: name of its directory.
        folds: which of its folds; None for all it has.
    """
    words, notes = _data(record)
    changed, more = _recipe(record, validation.variant, validation.epochs)
    words += changed
    notes += more
    if validation.taught_by:
        words += ["--teachers", validation.taught_by]
        notes.append("--teachers is a folder by its name; say where it lies.")
    only = validation.only_folds if folds is None else tuple(folds)
    seeds = validation.seeds if folds is None else (record.seed,)
    words += ["--seeds", ",".join(map(str, seeds))]
    if len(only) < validation.folds:
        words += ["--folds", ",".join(map(str, only))]
    which = ["--recipe", validation.recipe, "--architecture", validation.architecture]
    return _again(["leukoscope-train", "crossval", *which, *words, "--out", out], notes)


def of_directory(directory: Path, record: Run, *, all_folds: bool = False) -> Again:
    """The line of a run directory: of its fit or, where it is a fold, of that fold of its cross-validation.

    Args:
        directory: of the run.
        record: of the run.
        all_folds: of a fold, whether all of its cross-validation is wanted.

    Raises:
        RunError: the record of the cross-validation is damaged.
    """
    directory = directory.resolve()
    fold = _FOLD.fullmatch(directory.name)
    if fold is None or not (directory.parent / CROSSVAL_FILE).is_file():
        return of_fit(record, directory.name)
    only = None if all_folds else (int(fold[1]),)
    return of_crossval(load_crossval(directory.parent), record, directory.parent.name, only)


def of_audit(record: Run) -> Again:
    """The line that audits the data of a run."""
    words, notes = _data(record)
    return _again(["leukoscope-train", "audit", "--recipe", record.recipe, *words], notes)


def without_places(words: Sequence[str]) -> str:
    """A command line as it was given, whose absolute paths are cut down to their last name."""
    return shlex.join(_without_place(word) for word in words)


def _without_place(word: str) -> str:
    option, equals, value = word.partition("=") if word.startswith("--") else ("", "", word)
    return f"{option}{equals}{Path(value).name}" if Path(value).is_absolute() else word


def _again(words: Sequence[str], notes: Sequence[str]) -> Again:
    return Again(shlex.join(words), tuple(notes))


def _data(record: Run) -> tuple[list[str], list[str]]:
    """The options of the data."""
    strange = [data for data in record.data if data.source not in catalogue.NAMES]
    own = [data for data in strange if not data.train_only]
    only_learnt = [data.source for data in strange if data.train_only]
    words: list[str] = []
    notes: list[str] = []
    if own or (record.left_out and record.left_out not in catalogue.NAMES):
        named = [data.source for data in own] or [record.left_out]
        words = ["--images", "LIST"]
        notes = [f"LIST is the list or folder of the pictures of {', '.join(named)}; no record says where."]
        options, more = _own_pictures(record, own)
        words += options
        notes += more
    else:
        used = {data.source for data in record.data} | {record.left_out}
        present = [name for name in OWN_SETS[record.recipe] if name in used]
        if len(present) < len(OWN_SETS[record.recipe]):
            words = ["--data", "FOLDER"]
            notes = [f"FOLDER is one that holds the sets of {', '.join(present)} and no others."]
    for source in only_learnt:
        words += ["--corrections", f"SET-{source}"]
    if only_learnt:
        notes.append(
            f"{', '.join(only_learnt)} was learnt from only: SET is the set of 'leukoscope-train "
            "import-corrections'"
            + (" (leave it out where the pictures are in LIST with the use 'train')." if own else ".")
        )
    return words, notes


def _own_pictures(record: Run, own: Sequence[DataUsed]) -> tuple[list[str], list[str]]:
    """Scale and form of a trainer's own pictures."""
    if record.recipe == "field":
        return [], []
    if not own or any(data.masked is None for data in own):
        return [], [
            "The record does not say the scale of these pictures nor whether they show cells cut out on "
            "black: add --um-per-px and --masked as they were given."
        ]
    words: list[str] = []
    notes: list[str] = []
    scales = sorted({scale for data in own for scale in data.um_per_px})
    if len(scales) == 1:
        words = ["--um-per-px", f"{scales[0]!r}"]
    elif scales:
        notes = [
            f"The pictures have scales from {scales[0]:g} to {scales[-1]:g} µm per pixel: add --um-per-px as "
            "it was given unless LIST has a scale for each."
        ]
    return [*words, *(["--masked"] if any(data.masked for data in own) else [])], notes


def _recipe(record: Run, variant: str | None, epochs: int | None) -> tuple[list[str], list[str]]:
    """The options of the recipe.

    Args:
        record: of the run.
        variant: its name in the records; None where they do not have it.
        epochs: most epochs; of a cross-validation None where no other number than the recipe's was wanted.
    """
    usual = recipes.recipe(record.recipe)
    name, _, made_from = (variant or "").partition("+")
    notes: list[str] = []
    if variant is not None and name not in variants.VARIANTS:
        notes.append(f"It was made as the variant '{name}', which this version does not have.")
    candidates = [name] if name in variants.VARIANTS else list(variants.VARIANTS)
    if not record.settings:
        chosen = candidates[0]
        notes.append("The record does not say its settings; the line takes the recipe's of this version.")
        changes, rest = {}, []
    else:
        each = {key: _changes(record, variants.vary(usual, key), epochs) for key in candidates}
        chosen = min(each, key=lambda key: (len(each[key][1]), _count(each[key][0])))
        changes, rest = each[chosen]
    words = [] if chosen == variants.AS_IS else ["--variant", chosen]
    if changes or (made_from and not record.settings):
        words += ["--settings", "FILE"]
        notes.append(
            f"FILE holds {json.dumps(changes)}."
            if changes
            else "FILE holds the settings it was made with; the record does not have them."
        )
    if rest:
        notes.append(
            f"This version differs from what made it in {', '.join(rest)}; the line may make another model."
        )
    now = variants.vary(usual, chosen).schedules[record.architecture].epochs
    if epochs is not None and epochs != now:
        words += ["--epochs", str(epochs)]
    return words, notes


def _count(changes: dict[str, Any]) -> int:
    return sum(len(value) if isinstance(value, dict) else 1 for value in changes.values())


def _changes(record: Run, base: Recipe, epochs: int | None) -> tuple[dict[str, Any], list[str]]:
    """What ``--settings`` must change of a recipe to be the recorded one, and what it cannot."""
    now = fit.settings_of(base, fit.schedule_of(base, record.architecture, epochs))
    then = record.settings
    changes: dict[str, Any] = {}
    rest: list[str] = []
    for part in ("schedule", "augment"):
        before, after = then.get(part, {}), now[part]
        rest += [f"{part}.{key}" for key in sorted(before.keys() ^ after.keys())]
        changed = {key: before[key] for key in after if key in before and before[key] != after[key]}
        if changed:
            changes[part] = changed
    for key in now.keys() - {"schedule", "augment"}:
        if then.get(key) == now[key]:
            continue
        if key != "backbone":
            rest.append(key)
        elif record.architecture == "mobilenet":
            changes[key] = then.get(key)
    return changes, sorted(rest)
