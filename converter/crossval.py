"""int8 for every fold of a cross-validation: no pack, but the logits its pooled figures need."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from converter.convert import climb_run, open_reader, provisional_manifest
from converter.parity import code_in_use, keep_logits, losses, read_logits
from training.crossval import INT8_FILE, OutOfFold, fold_directory, load_crossval, measure
from training.exceptions import RunError
from training.run import (
    TEST_FILE,
    VALIDATION_FILE,
    load_evaluation,
    load_run,
    load_split,
    read_arrays,
)


@dataclass(frozen=True)
class Fold:
    """One fold in int8.

    Attributes:
        name: of its directory.
        way: to int8, in words.
        agreement: share of the held-out pictures with the same top class.
        losses: float minus int8 on the held-out pictures, see ``parity.figures``.
    """

    name: str
    way: str
    agreement: float
    losses: dict[str, float]


def convert_folds(
    directory: Path, on_step: Callable[[str], None] = lambda step: None
) -> tuple[list[Fold], OutOfFold]:
    """Measures every fold's model in int8, writes ``int8.npz`` beside it, and pools the figures again.

    Args:
        directory: of the cross-validation. Folds that have an ``int8.npz`` of the code in use are not
            measured again.
        on_step: called with the name of each step as it begins.

    Raises:
        RunError: the directory is no cross-validation, or a fold is not complete.
        ConverterError: see ``converter.convert.climb_run``.
        PackWriteError: the logits cannot be written.
    """
    record = load_crossval(directory)
    folds = []
    for seed in record.seeds:
        for number in record.only_folds:
            fold = fold_directory(directory, seed, number)
            if not _measured(fold):
                _measure(fold, lambda step, name=fold.name: on_step(f"{name}: {step}"))
            folds.append(_compare(fold))
    on_step("Pooling the folds")
    return folds, measure(directory)


def _measured(fold: Path) -> bool:
    """Whether a fold has the logits that the code in use would give it."""
    try:
        (code,) = read_arrays(fold / INT8_FILE, ("code",))
    except RunError:
        return False
    return str(code) == code_in_use()


def _measure(fold: Path, on_step: Callable[[str], None]) -> None:
    run, evaluation = load_run(fold), load_evaluation(fold)
    validation, test = load_split(fold / VALIDATION_FILE), load_split(fold / TEST_FILE)
    manifest = provisional_manifest(run, evaluation, "fold", "0.0.0", "none")
    climbed = climb_run(fold, run, evaluation, validation, test, manifest, on_step)
    on_step("Measuring the int8 model")
    reader = open_reader(climbed.content, manifest)
    keep_logits(
        fold,
        read_logits(reader, validation.images),
        read_logits(reader, test.images),
        climbed.rung.name,
    )


def _compare(fold: Path) -> Fold:
    logits, way = read_arrays(fold / INT8_FILE, ("test", "way"))
    run, test = load_run(fold), load_split(fold / TEST_FILE)
    same = logits.argmax(axis=1) == test.logits.argmax(axis=1)
    return Fold(fold.name, str(way), float(same.mean()), losses(run, test, logits))
