"""A first reader measured together with the second one that it ships with."""

from dataclasses import dataclass
from pathlib import Path

from converter.exceptions import WrongRunError
from edge_app.pack.load import load_pack
from edge_app.pack.manifest import MeasuredPair
from edge_app.pack.signing import SigningKey, TrustedKey
from training.crossval import CROSSVAL_FILE, measured_in_int8
from training.operating_point import pooled_operating_point
from training.pair import Pair
from training.run import Run, load_run


@dataclass(frozen=True)
class Second:
    """The second reader.

    Attributes:
        pack: its pack.
        run_directory: the run that the pack was made of, a fold of a cross-validation.
    """

    pack: Path
    run_directory: Path


def measure_pair(first_directory: Path, first: Run, second: Second, key: SigningKey) -> MeasuredPair:
    """How often both are right where both say blast, over the patients that both held out, in int8.

    Args:
        first_directory: run of the first reader, a fold of a cross-validation.
        first: its record.
        second: the second reader.
        key: signs the first reader's pack; the second one's may be signed with it too.

    Raises:
        WrongRunError: these are no first and second reader, a run is no fold of a cross-validation that is
            measured in int8, or the pack is of another one.
        RunError: a fold is missing or damaged, or they held out different samples.
        PackError: the pack is refused.
    """
    other = load_run(second.run_directory)
    kinds = tuple((run.recipe, run.architecture) for run in (first, other))
    if kinds != (("cell", "mobilenet"), ("cell", "cnn")):
        raise WrongRunError(
            f"A pair is a cell mobilenet and a cell cnn, and these are {' and '.join(map(' '.join, kinds))}; "
            "give --second with the mobilenet's run only."
        )
    parents = []
    for directory in (first_directory, second.run_directory):
        parent = directory.resolve().parent
        if not (parent / CROSSVAL_FILE).is_file() or not measured_in_int8(parent, first.seed):
            raise WrongRunError(
                f"{directory} is no fold of a cross-validation that is measured in int8, so it says nothing "
                "of a pair; cross-validate both readers and run leukoscope-convert on both."
            )
        parents.append(parent)
    pack = load_pack(second.pack, also=(TrustedKey(key.name, key.key.public_key()),))
    point, stated = pooled_operating_point(parents[1], first.seed, "int8"), pack.manifest.operating_point
    if point is None or stated is None or point.blast_threshold != stated.blast_threshold:
        raise WrongRunError(
            f"{second.pack} says blast elsewhere than the models of {parents[1]} do; make the pack of them."
        )
    pair = Pair.load(*parents, first.seed, "int8")
    calls = pair.calls(pair.called)
    return MeasuredPair(
        second=f"{pack.manifest.name} {pack.manifest.version}",
        second_sha256=pack.sha256,
        sensitivity=calls.sensitivity,
        specificity=calls.specificity,
    )
