"""From a run to a signed pack, step by step."""

import shlex
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from converter.card import write_card
from converter.exceptions import ConverterError, PackWriteError, ParityError
from converter.parity import Parity, check_logits, compare
from converter.quantise import load_keras, quantise
from edge_app.inference.reader import Reader
from edge_app.inference.runtime import open_runtime
from edge_app.pack.load import Pack, build_pack, load_pack
from edge_app.pack.manifest import Label, Manifest, MeasuredOperatingPoint, Quantisation
from edge_app.pack.signing import SigningKey, trusted_keys
from training.models import to_input
from training.run import (
    EXTERNAL_FILE,
    MODEL_FILE,
    TEST_FILE,
    VALIDATION_FILE,
    Evaluation,
    Run,
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
    """

    run_directory: Path
    out: Path
    name: str
    version: str
    key: SigningKey
    force: bool = False
    overwrite: bool = False
    command: str = ""


@dataclass(frozen=True)
class Converted:
    """The pack that was made, and how its model compares with the float model."""

    path: Path
    manifest: Manifest
    parity: Parity


def convert(
    order: Order,
    on_step: Callable[[str], None] = lambda step: None,
    on_progress: Callable[[int, int], None] | None = None,
) -> Converted:
    """Quantises, measures, signs and writes.

    Args:
        order: what is to be made.
        on_step: called with the name of each step as it begins.
        on_progress: called with pictures read and pictures in all while the int8 model is measured.

    Raises:
        RunError: the run is not complete.
        QuantiseError: the model has no int8 form.
        ParityError: int8 loses too much and ``force`` is not set, or the run's figures are not its model's.
        PackWriteError: the pack exists already or cannot be written.
        PackError: the finished pack does not load as on the device.
    """
    directory = order.run_directory
    run, evaluation = load_run(directory), load_evaluation(directory)
    validation, test = load_split(directory / VALIDATION_FILE), load_split(directory / TEST_FILE)
    external_file = directory / EXTERNAL_FILE
    external = load_split(external_file) if external_file.exists() else None
    manifest = _provisional(order, run, evaluation)
    target = _target(order, manifest)

    on_step("Loading the float model")
    model = load_keras(directory / MODEL_FILE)
    sample = np.linspace(0, len(test) - 1, min(CHECKED_LOGITS, len(test))).astype(int)
    check_logits(test.logits[sample], np.asarray(model(to_input(test.images[sample]), training=False)))

    on_step("Quantising to int8")
    content = quantise(model, load_representative(directory))
    manifest = manifest.model_copy(update={"quantisation": _quantisation(content)})

    on_step("Measuring the int8 model")
    reader = Reader(Pack(target, manifest, content, "", UNHASHED, order.key.name))
    parity = compare(run, evaluation, reader, validation, test, external, on_progress)
    if parity.excess and not order.force:
        raise ParityError(
            f"int8 loses {parity.excess} against float, more than one point; "
            "give the run more calibration pictures, or pack it anyway with --force."
        )

    on_step("Signing and writing the pack")
    manifest = _final(manifest, parity, order)
    card = write_card(manifest, run, parity, _commands(order, run))
    _write(target, build_pack(manifest, content, card, order.key), order.key)
    return Converted(target, manifest, parity)


def _target(order: Order, manifest: Manifest) -> Path:
    """Where the pack goes, found out before the minutes of work and not after."""
    target = order.out / manifest.file_name
    if target.exists() and not order.overwrite:
        raise PackWriteError(f"{target} exists already; give a higher version or --overwrite.")
    try:
        order.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PackWriteError(
            f"{order.out} cannot be used ({error.strerror}); choose another folder."
        ) from error
    return target


def _provisional(order: Order, run: Run, evaluation: Evaluation) -> Manifest:
    """The manifest with the float model's figures, which opens the int8 model for measuring."""
    if run.recipe == "cell" and evaluation.operating_point is None:
        raise ConverterError(
            "This cell run has no blast class, so it cannot be a reader; train it with blasts."
        )
    try:
        return Manifest(
            schema_version=1,
            name=order.name,
            version=order.version,
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
            signed_with=order.key.name,
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "pack"
        raise ConverterError(
            f"The {where} does not fit a pack ({first['msg']}); change it and try again."
        ) from error


def _final(manifest: Manifest, parity: Parity, order: Order) -> Manifest:
    measured = parity.int8_model
    evidence = measured.evidence
    if parity.excess:
        evidence = f"{evidence.rstrip('.')}; packed although int8 loses {parity.excess} against float."
    return manifest.model_copy(
        update={
            "temperature": measured.temperature,
            "operating_point": _operating_point(measured),
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
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(content)
        if key.name in {trusted.name for trusted in trusted_keys()}:
            Reader(load_pack(part))
        part.replace(target)
    except OSError as error:
        raise PackWriteError(f"{target} cannot be written ({error.strerror}); make room for it.") from error
    finally:
        part.unlink(missing_ok=True)


def _display(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _commands(order: Order, run: Run) -> list[str]:
    fit = (
        f"leukoscope-train fit --recipe {run.recipe} --architecture {run.architecture} --seed {run.seed} "
        f"--out {shlex.quote(order.run_directory.name)}"
    )
    return [fit, order.command] if order.command else [fit]


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
