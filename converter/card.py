"""The model card: what a person must know before trusting a pack, made from the records and nothing else."""

from collections.abc import Iterable, Sequence

from converter.ladder import Climbed
from converter.parity import Parity
from edge_app import INTENDED_USE
from edge_app.pack.evidence import figure_words
from edge_app.pack.manifest import Estimate, Manifest
from edge_app.vision.crop import KEPT_COLOUR
from training.blast_calls import blast_columns
from training.crossval import OutOfFold
from training.datasets import IMAGE_LEVEL_NOTE
from training.run import Evaluation, Run


def write_card(
    manifest: Manifest,
    run: Run,
    parity: Parity,
    climbed: Climbed,
    commands: Sequence[str],
    out_of_fold: OutOfFold | None = None,
    left_out: Sequence[tuple[Run, Evaluation]] = (),
    unsaid: Sequence[str] = (),
) -> str:
    """Makes ``MODEL_CARD.md``.

    Args:
        manifest: of the pack.
        run: what was trained.
        parity: figures of both models.
        climbed: the way to int8.
        commands: the command lines that make every figure on the card, in order: of the fit, of this pack.
        out_of_fold: of the cross-validation that the run is a fold of.
        left_out: runs of the recipe that were fitted without a laboratory and measured on it.
        unsaid: sentences on what is to be filled in in the command lines, or is not recorded.
    """
    sections = [
        f"# {manifest.name} {manifest.version}\n\n{INTENDED_USE}",
        _use(manifest),
        _data(run),
        _figures(manifest, run, parity),
        _baselines(parity.int8_model),
        _external(parity.int8_model),
        _left_out(left_out),
        _cross_validation(out_of_fold),
        _quantisation(parity, climbed, commands),
        _limits(manifest, run, parity, climbed),
        _origin(manifest, run, commands, unsaid),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _use(manifest: Manifest) -> str:
    what = {
        "cell": "It names one white cell, cut out of a picture of a stained blood smear by Leukoscope.",
        "field": "It gives a whole field of a smear one of its labels. Leukoscope shows this for research "
        "only and never uses it in a differential count or a flag.",
    }[manifest.task]
    role = {
        "mobilenet": "As first reader it sees every picture.",
        "cnn": "As second reader it sees every picture, too; both together name the cell.",
    }[manifest.architecture]
    wanted = manifest.input
    scale = "" if wanted.um_per_px is None else f" at {wanted.um_per_px:g} µm per pixel"
    seen = [f"{wanted.size_px} x {wanted.size_px} pixels{scale}"]
    if wanted.masking == "cell":
        seen.append("everything outside the cell painted grey")
    if wanted.colour == "standardised":
        seen.append("each colour channel standardised inside the cell")
    if wanted.colour == "partly-standardised":
        seen.append(f"each colour channel standardised inside the cell but for {KEPT_COLOUR:.0%} of it")
    labels = ", ".join(f"{label.display} (`{label.name}`)" for label in manifest.labels)
    return (
        f"## What it is for\n\n{what} {role} A trained morphologist looks at the cells and decides.\n\n"
        "Not for: diagnosis, screening without review, bone marrow, other stains than Romanowsky's, or any "
        "cell class it has no label for; such a cell still gets one of its labels.\n\n"
        f"- Network: {manifest.backbone}, {manifest.architecture}, int8 in and out\n"
        f"- Input: {'; '.join(seen)}\n"
        f"- Labels: {labels}"
    )


def _data(run: Run) -> str:
    rows = [
        (
            data.source,
            data.provenance.dataset,
            str(data.provenance.images),
            "to train only" if data.train_only else "by patient" if data.grouped else "by image",
            data.provenance.licence,
            data.provenance.citation,
        )
        for data in run.data
    ]
    split_rows = [
        (
            name,
            str(part.images),
            str(part.groups),
            *(str(part.per_class.get(label, 0)) for label in run.labels),
        )
        for name, part in run.split.items()
    ]
    loose = [data.source for data in run.data if not data.grouped]
    note = f"\n\n**{', '.join(loose)}: {IMAGE_LEVEL_NOTE}.**" if loose else ""
    return (
        "## Data\n\n"
        + _table(("Source", "Data set", "Images", "Split", "Licence", "Cite"), rows)
        + "\n\nThe split. Groups are patients where a set names them, else single images.\n\n"
        + _table(("Part", "Images", "Groups", *run.labels), split_rows)
        + note
    )


def _figures(manifest: Manifest, run: Run, parity: Parity) -> str:
    after, before = parity.int8_model, parity.float_model
    names = [name for name in after.metrics if name in before.metrics]
    text = (
        f"## Figures on the test split\n\n{manifest.evidence} Intervals are 95 %, bootstrapped over groups. "
        "The int8 model is what the device runs; it was measured with the device's own interpreter.\n\n"
        + _table(
            ("Figure", "int8", "float"),
            [
                (figure_words(name), _interval(after.metrics[name]), _interval(before.metrics[name]))
                for name in names
            ],
        )
    )
    if (point := manifest.operating_point) is not None:
        text += (
            f"\n\nOperating point: blast-suspect from P(blast) = {point.blast_threshold:.3f}, no opinion "
            f"below a top probability of {point.reject_threshold:.3f}. "
            f"Sensitivity {_interval(point.sensitivity)}, specificity {_interval(point.specificity)}. "
            f"Measured on: {point.split}. The flag rule assumes that up to {point.false_blast_rate:.3f} of "
            f"healthy {' and '.join(point.negatives) or 'cell'}s are called blast, the unfavourable end of "
            "that interval."
        )
        if (pair := point.pair) is not None:
            text += (
                f"\n\nTogether with {pair.second} (SHA-256 `{pair.second_sha256}`), where a cell is "
                f"blast-suspect when both say so: sensitivity {_interval(pair.sensitivity)}, specificity "
                f"{_interval(pair.specificity)}, on the same split. With that pack the flag rule assumes that"
                f" up to {pair.false_blast_rate:.3f} are called blast."
            )
    rows = [
        (
            label,
            str(figures.support),
            *(
                _interval(e)
                for e in (figures.sensitivity, figures.specificity, figures.precision, figures.f1)
            ),
        )
        for label, figures in after.per_class.items()
    ]
    text += "\n\nEach class against the rest, by the most probable label, int8:\n\n" + _table(
        (
            "Class",
            "Cells" if run.recipe == "cell" else "Fields",
            "Sensitivity",
            "Specificity",
            "Precision",
            "F1",
        ),
        rows,
    )
    matrix = [(label, *map(str, row)) for label, row in zip(run.labels, after.confusion, strict=True)]
    return text + "\n\nConfusion, int8; rows are the truth:\n\n" + _table(("", *run.labels), matrix)


def _baselines(evaluation: Evaluation) -> str:
    if not evaluation.baselines:
        return ""
    names = list(dict.fromkeys(name for baseline in evaluation.baselines for name in baseline.metrics))
    rows = [
        (
            f"{baseline.name}: {baseline.features}",
            *(_interval(baseline.metrics[name]) if name in baseline.metrics else "" for name in names),
        )
        for baseline in evaluation.baselines
    ]
    model = [_interval(evaluation.metrics[name]) if name in evaluation.metrics else "" for name in names]
    return (
        "## Shortcuts\n\nModels that cannot see the cell's structure, on the same split. What they reach is "
        "no knowledge of cells; only what this model has beyond them may be.\n\n"
        + _table(("Model", *map(figure_words, names)), [("this model, int8", *model), *rows])
    )


def _external(evaluation: Evaluation) -> str:
    if (external := evaluation.external) is None:
        return ""
    rows = [(label.replace("_", " "), _interval(estimate)) for label, estimate in external.per_class.items()]
    rows.append(("balanced accuracy", _interval(external.balanced_accuracy)))
    if external.false_blast_rate is not None:
        rows.append(("called blast, of cells that are none", _interval(external.false_blast_rate)))
    return (
        f"## Another laboratory\n\n{external.name}: {external.note} {external.cells} cells of "
        f"{external.boxes} boxed ones were found and read, int8.\n\n"
        + _table(("Sensitivity for", "int8"), rows)
    )


def _left_out(runs: Sequence[tuple[Run, Evaluation]]) -> str:
    if not runs:
        return ""
    rows = []
    for run, evaluation in runs:
        figures = {
            f"sensitivity for {label}, {figures.support} cells": figures.sensitivity
            for label, figures in evaluation.per_class.items()
            if figures.support
        }
        blasts = dict(zip(run.labels, blast_columns(run.labels), strict=True))
        shown = {bool(blasts[label]) for label, each in evaluation.per_class.items() if each.support}
        if shown == {True, False}:
            figures["blast AUC"] = evaluation.metrics["blast_auc"]
        if (point := evaluation.operating_point) is not None and True in shown:
            figures["sensitivity for blasts at the others' threshold"] = point.sensitivity
        if point is not None and False in shown:
            figures["specificity for blasts at the others' threshold"] = point.specificity
        rows += [(run.left_out, what, _interval(value)) for what, value in figures.items()]
    return (
        "## Laboratories it has not seen\n\nThis model has seen all of its laboratories. The same recipe, "
        "fitted once more without one of them and measured on it, float, tells what another laboratory may "
        "expect; classes by the most probable label. Made by `leukoscope-train fit --leave-out`.\n\n"
        + _table(("Left out", "Figure", "float"), rows)
    )


def _cross_validation(result: OutOfFold | None) -> str:
    if result is None:
        return ""
    figures = [pooled.in_words() for pooled in result.pooled]
    rows = [
        (name, *(_interval(each[name]) if name in each else "" for each in figures))
        for name in dict.fromkeys(name for each in figures for name in each)
    ]
    heads = [f"{pooled.model}, seed {pooled.seed}, {pooled.samples} pictures" for pooled in result.pooled]
    return (
        "## Cross-validation\n\nThis model is one fold. The honest estimate of its recipe is over all "
        f"held-out pictures together. {result.evidence} Made by `leukoscope-train crossval`, int8 by "
        "`leukoscope-convert` on its folder.\n\n" + _table(("Figure", *heads), rows)
    )


def _quantisation(parity: Parity, climbed: Climbed, commands: Sequence[str]) -> str:
    made = f" Made by `{commands[-1]}`." if commands else ""
    before, after = parity.float_model.per_class, parity.int8_model.per_class
    classes = _table(
        ("Sensitivity, test split", "Pictures", "float", "int8", "lost, points"),
        [
            (
                name,
                str(after[name].support),
                f"{before[name].sensitivity.value:.3f}",
                f"{after[name].sensitivity.value:.3f}",
                f"{100 * loss:+.1f}",
            )
            for name, loss in parity.class_losses.items()
        ],
    )
    tried = _table(
        ("Way to int8, validation split", "same top class", "worst loss, points", "in float"),
        [
            (
                rung.name + (" (kept)" if rung is climbed.rung else ""),
                f"{100 * rung.agreement:.1f} %",
                f"{100 * max(rung.losses.values()):+.1f}",
                ", ".join(rung.float_operations) or "none",
            )
            for rung in climbed.tried
        ],
    )
    losses = "; ".join(
        f"{figure_words(name)} {100 * loss:+.2f} points" for name, loss in parity.losses.items()
    )
    return (
        f"## Float against int8\n\nOn {parity.images} test pictures both name the same class in "
        f"{100 * parity.agreement:.1f} %. The largest difference of a logit is "
        f"{parity.max_logit_difference:.2f}, where the logits spread (standard deviation) over "
        f"{parity.logit_spread:.2f}. Lost in int8: {losses}. "
        f"Temperature: float {parity.float_model.temperature:.3f}, int8 {parity.int8_model.temperature:.3f}."
        f"{made}\n\n{classes}\n\nWays are tried until none of class sensitivity and guarded figures loses "
        f"more than a point (of a class: and more than one picture).\n\n{tried}"
    )


def _limits(manifest: Manifest, run: Run, parity: Parity, climbed: Climbed) -> str:
    notes = list(parity.int8_model.notes)
    lost = ", ".join(part for part in (parity.excess, climbed.excess) if part)
    if climbed.rung.float_operations:
        notes.append(f"Not all of it is int8; in float: {', '.join(climbed.rung.float_operations)}.")
    if lost:
        notes.append(f"Packed although int8 loses {lost} against float.")
    if run.recipe == "cell":
        missing = "It knows the classes above only; smudge cells and artefacts are not among them."
        notes.append(missing)
    notes.append(
        "Never tested in routine use; no figure here says how a laboratory's own patients would fare."
    )
    if manifest.signed_with == "development":
        notes.append("Signed with the development key, which everybody has: it proves integrity, not origin.")
    return "## Limits\n\n" + "\n".join(f"- {note}" for note in notes)


def _origin(manifest: Manifest, run: Run, commands: Sequence[str], unsaid: Sequence[str]) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in sorted(run.versions.items()))
    hashes = ", ".join(f"{name} `{part.membership_sha256[:16]}`" for name, part in run.split.items())
    listed = "\n".join(f"    {command}" for command in commands)
    more = "".join(f"- {note}\n" for note in unsaid) + ("\n" if unsaid else "")
    return (
        f"## How to make it again\n\nEvery figure on this card comes from:\n\n{listed}\n\n{more}"
        f"Git revision {manifest.git_revision}, made on {manifest.created}, seed {run.seed}, "
        f"at most {run.epochs} epochs. The weights started from: {run.warm_start}. "
        f"Split membership (SHA-256): {hashes}. "
        f"Versions: {versions}."
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _interval(estimate: Estimate) -> str:
    return f"{estimate.value:.3f} ({estimate.low:.3f}-{estimate.high:.3f})"
