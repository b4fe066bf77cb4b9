"""From a run to a signed pack, step by step."""

import contextlib
import shlex
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from converter.card import write_card
from converter.checks import check_model, check_records, check_representative
from converter.exceptions import (
    ConverterError,
    PackWriteError,
    ParityError,
    WorthlessModelError,
    WrongRunError,
)
from converter.ladder import Climbed, climb
from converter.pair import Second, measure_pair
from converter.parity import Parity, check_logits, compare, keep_logits, read_logits
from converter.quantise import load_keras
from edge_app.inference.reader import Reader
from edge_app.inference.runtime import open_runtime
from edge_app.pack.load import Pack, build_pack, load_pack
from edge_app.pack.manifest import (
    SCHEMA_VERSION,
    Estimate,
    Label,
    Manifest,
    MeasuredOperatingPoint,
    MeasuredPair,
    Quantisation,
)
from edge_app.pack.signing import SigningKey, trusted_keys
from training import again
from training.crossval import CROSSVAL_FILE, OUT_OF_FOLD_FILE, OutOfFold, load_out_of_fold
from training.evidence import no_better_than_a_coin
from training.models import to_input
from training.operating_point import pooled_operating_point
from training.run import (
    EXTERNAL_FILE,
    MODEL_FILE,
    TEST_FILE,
    VALIDATION_FILE,
    Evaluation,
    OperatingPoint,
    Run,
    Split,
    load_evaluation,
    load_representative,
    load_run,
    load_split,
)

DEVELOPMENT_KEY = Path(__file__).parent / "keys" / "development.pem"
"""The key that signs where no other is given. Everybody has it."""

CHECKED_LOGITS = 64
"""Test pictures on which the run's stored logits are computed again."""

UNHASHED = "0" * 64
"""Stands for the hashes until the pack is built."""


@dataclass(frozen=True)
class Order:
    """What is to be made.

    Attributes:
        run_directory: of a finished ``leukoscope-train fit``.
        out: folder of the pack.
        name: of the pack.
        version: X.Y.Z.
        key: signs the pack.
        force: pack even where int8 loses too much; the manifest then says so.
        overwrite: replace a pack of the same name and version.
        command: the command line, for the model card.
        second: of a first reader: the second one that it is measured together with.
        left_out: runs of the same recipe without a laboratory, for the model card.
    """

    run_directory: Path
    out: Path
    name: str
    version: str
    key: SigningKey
    force: bool = False
    overwrite: bool = False
    command: str = ""
    second: Second | None = None
    left_out: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Converted:
    """The pack that was made, and how its model compares with the float model."""

    path: Path
    manifest: Manifest
    parity: Parity
    climbed: Climbed


def convert(
    order: Order,
    on_step: Callable[[str], None] = lambda step: None,
    on_progress: Callable[[int, int], None] | None = None,
) -> Converted:
    """Quantises, measures, signs and writes; leaves the int8 model's logits in the run, for the report.

    Args:
        order: what is to be made.
        on_step: called with the name of each step as it begins.
        on_progress: called with pictures read and pictures in all while the int8 model is measured.

    Raises:
        RunError: the run is not complete.
        QuantiseError: the model has no int8 form.
        ParityError: int8 loses too much and ``force`` is not set, or the run's figures are not its model's.
        WrongRunError: the run's records do not fit each other, it makes no pair with the second reader, or a
            run without a laboratory is none.
        WorthlessModelError: it may tell blasts by chance and ``force`` is not set.
        PackWriteError: the pack exists already or cannot be written.
        PackError: the second reader's pack is refused, or the finished pack does not load as on the device.
    """
    directory = order.run_directory
    run, evaluation = load_run(directory), load_evaluation(directory)
    validation, test = load_split(directory / VALIDATION_FILE), load_split(directory / TEST_FILE)
    external_file = directory / EXTERNAL_FILE
    external = load_split(external_file) if external_file.exists() else None
    manifest = provisional_manifest(run, evaluation, order.name, order.version, order.key.name)
    pooled = _out_of_fold(directory)
    chance = no_better_than_a_coin(_pooled_figures(pooled, run) or evaluation.metrics)
    if chance and not order.force:
        raise WorthlessModelError(f"{chance} Train on more patients, or pack it anyway with --force.")
    target = _target(order, manifest)
    left_out = [_left_out(place, run) for place in order.left_out]
    pair = None if order.second is None else measure_pair(directory, run, order.second, order.key)

    climbed = climb_run(directory, run, evaluation, validation, test, manifest, on_step)

    on_step("Measuring the int8 model")
    reader = open_reader(climbed.content, manifest)
    parity = compare(
        run,
        evaluation,
        reader,
        validation,
        test,
        external,
        on_progress,
        _pooled_point(pooled, directory, run),
    )
    lost = ", ".join(
        f"{excess} on {split}"
        for split, excess in (("test", parity.excess), ("validation", climbed.excess))
        if excess
    )
    if lost and not order.force:
        raise ParityError(
            f"int8 loses {lost} against float, more than one point, and none of {len(climbed.tried)} ways "
            "mends it; give the run more calibration pictures, or pack it anyway with --force."
        )

    if pooled is None:
        keep_logits(directory, parity.validation, parity.test, climbed.rung.name)
    on_step("Signing and writing the pack")
    manifest = _final(reader.manifest, parity, climbed, lost, pair)
    commands, unsaid = _commands(order, run)
    card = write_card(manifest, run, parity, climbed, commands, pooled, left_out, unsaid)
    _write(target, build_pack(manifest, climbed.content, card, order.key), order.key)
    return Converted(target, manifest, parity, climbed)


def climb_run(
    directory: Path,
    run: Run,
    evaluation: Evaluation,
    validation: Split,
    test: Split,
    manifest: Manifest,
    on_step: Callable[[str], None] = lambda step: None,
) -> Climbed:
    """Checks a run and its model and makes the model int8; see ``converter.ladder``.

    Args:
        directory: of the run.
        run: its record.
        evaluation: its figures.
        validation: chooses the way to int8.
        test: a few of its logits are computed again.
        manifest: opens the int8 model as on the device.
        on_step: called with the name of each step as it begins.

    Raises:
        WrongRunError: the run's records do not fit each other.
        QuantiseError: the model cannot be loaded, is not one a pack can carry, or has no int8 form.
        ParityError: the run's figures are not its model's.
    """
    crops = load_representative(directory)
    check_records(run, evaluation, validation, test)
    check_representative(crops, run)
    on_step("Loading the float model")
    model = load_keras(directory / MODEL_FILE)
    check_model(model, run, crops)
    sample = np.linspace(0, len(test) - 1, min(CHECKED_LOGITS, len(test))).astype(int)
    check_logits(test.logits[sample], np.asarray(model(to_input(test.images[sample]), training=False)))

    def read(content: bytes, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        return read_logits(open_reader(content, manifest), images)

    return climb(model, crops, run, validation, read, on_step)


def open_reader(content: bytes, manifest: Manifest) -> Reader:
    """Opens a TFLite file as the device would; ``Reader.manifest`` then has its quantisation."""
    manifest = manifest.model_copy(update={"quantisation": _quantisation(content)})
    return Reader(Pack(Path(manifest.file_name), manifest, content, "", UNHASHED, manifest.signed_with))


def _pooled_point(pooled: OutOfFold | None, directory: Path, run: Run) -> OperatingPoint | None:
    """Where the int8 models of all folds say blast, where the run is one of them and all are measured."""
    if pooled is None or not any(each.model == "int8" and each.seed == run.seed for each in pooled.pooled):
        return None
    return pooled_operating_point(directory.resolve().parent, run.seed, "int8")


def _pooled_figures(pooled: OutOfFold | None, run: Run) -> dict[str, Estimate]:
    """The recipe's figures over the patients of all folds, where the run is one of them and has few."""
    return next((each.metrics for each in pooled.pooled if each.seed == run.seed), {}) if pooled else {}


def _out_of_fold(directory: Path) -> OutOfFold | None:
    """The cross-validation that the run is a fold of, where it is one."""
    parent = directory.resolve().parent
    return load_out_of_fold(parent) if (parent / OUT_OF_FOLD_FILE).is_file() else None


def _left_out(place: Path, run: Run) -> tuple[Run, Evaluation]:
    """A run that leaves a laboratory out, of the same recipe."""
    other = load_run(place)
    same = (other.recipe, other.architecture, other.input) == (run.recipe, run.architecture, run.input)
    if not (other.left_out and same):
        raise WrongRunError(
            f"{place} is not a run of this recipe that leaves a laboratory out; make one with "
            "'leukoscope-train fit --leave-out SOURCE'."
        )
    return other, load_evaluation(place)


def _target(order: Order, manifest: Manifest) -> Path:
    """Where the pack goes, found out before the minutes of work and not after."""
    target = order.out / manifest.file_name
    probe = _beside(target)
    try:
        if target.exists() and not order.overwrite:
            raise PackWriteError(f"{target} exists already; give a higher version or --overwrite.")
        order.out.mkdir(parents=True, exist_ok=True)
        # A folder that is there may still be read-only or full, which only writing tells.
        probe.write_bytes(b"leukoscope")
        probe.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            probe.unlink()
        raise PackWriteError(
            f"{order.out} cannot be used ({error.strerror}); choose another folder."
        ) from error
    return target


def provisional_manifest(
    run: Run, evaluation: Evaluation, name: str, version: str, key_name: str
) -> Manifest:
    """The manifest with the float model's figures, which opens the int8 model for measuring."""
    if run.recipe == "cell" and evaluation.operating_point is None:
        raise ConverterError(
            "This cell run has no blast class, so it cannot be a reader; train it with blasts."
        )
    try:
        return Manifest(
            schema_version=SCHEMA_VERSION,
            name=name,
            version=version,
            task=run.recipe,
            architecture=run.architecture,
            backbone=run.backbone,
            labels=tuple(Label(name=name, display=_display(name)) for name in run.labels),
            input=run.input,
            quantisation=Quantisation(input_scale=1, input_zero_point=0, output_scale=1, output_zero_point=0),
            temperature=evaluation.temperature,
            operating_point=_operating_point(evaluation),
            metrics=evaluation.metrics,
            evidence=evaluation.evidence,
            training_data=tuple(data.provenance for data in run.data),
            model_sha256=UNHASHED,
            card_sha256=UNHASHED,
            git_revision=git_revision(),
            created=datetime.now(timezone.utc).date().isoformat(),
            signed_with=key_name,
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "pack"
        raise ConverterError(
            f"The {where} does not fit a pack ({first['msg']}); change it and try again."
        ) from error


def _final(
    manifest: Manifest, parity: Parity, climbed: Climbed, lost: str, pair: MeasuredPair | None
) -> Manifest:
    measured = parity.int8_model
    point = _operating_point(measured)
    evidence = f"{measured.evidence} {climbed.rung.sentence}"
    if lost:
        evidence = f"{evidence.rstrip('.')}; packed although int8 loses {lost} against float."
    return manifest.model_copy(
        update={
            "temperature": measured.temperature,
            "operating_point": None if point is None else point.model_copy(update={"pair": pair}),
            "metrics": measured.metrics,
            "evidence": evidence,
        }
    )


def _operating_point(evaluation: Evaluation) -> MeasuredOperatingPoint | None:
    point = evaluation.operating_point
    return None if point is None else MeasuredOperatingPoint.model_validate(point.model_dump())


def _quantisation(content: bytes) -> Quantisation:
    runtime = open_runtime(content)
    return Quantisation(
        input_scale=runtime.input.scale,
        input_zero_point=runtime.input.zero_point,
        output_scale=runtime.output.scale,
        output_zero_point=runtime.output.zero_point,
    )


def _write(target: Path, content: bytes, key: SigningKey) -> None:
    """Writes the pack under its name only after it loaded as on the device."""
    part = _beside(target)
    try:
        part.write_bytes(content)
        if key.name in {trusted.name for trusted in trusted_keys()}:
            Reader(load_pack(part))
        part.replace(target)
    except OSError as error:
        raise PackWriteError(f"{target} cannot be written ({error.strerror}); make room for it.") from error
    finally:
        # What went wrong before is what is told, not that the rest of it cannot be removed either.
        with contextlib.suppress(OSError):
            part.unlink()


def _beside(target: Path) -> Path:
    """Where a pack lies until it is whole."""
    return target.with_name(target.name + ".part")


def _display(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _commands(order: Order, run: Run) -> tuple[list[str], tuple[str, ...]]:
    """The command lines that make the pack, of its fit or all its folds and its own; and notes on them."""
    directory = order.run_directory.resolve()
    made = again.of_directory(directory, run, all_folds=True)
    lines = [made.line]
    if (directory.parent / CROSSVAL_FILE).is_file():
        lines.append(f"leukoscope-convert {shlex.quote(directory.parent.name)}")
    return [*lines, order.command] if order.command else lines, made.notes


def git_revision() -> str:
    """Short hash of the source tree this runs from, ``-dirty`` where it was changed; else ``unknown``."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    done = subprocess.run(  # noqa: S603 - no word of it comes from outside
        [git, "describe", "--always", "--dirty", "--exclude", "*"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or "unknown"
