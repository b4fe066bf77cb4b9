"""Before any training: what the data can and cannot prove.

Every picture is read once for damage, size, copies, marks and colour; the crops are made by the code of
``training.prepare`` and kept in its cache, so the fit that follows does not make them again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training import audit_words, crops, datasets, duplicates, prepare, splits, taleqani
from training.audit_marks import find_marks
from training.audit_pictures import Look, Seen, look_at
from training.audit_record import Audit, BadPicture, ClassCount, Copies, SizeCount
from training.audit_shortcuts import measure_shortcuts
from training.baselines import area_feature, colour_features
from training.datasets import Sample
from training.exceptions import AuditError, SplitError
from training.recipes import Recipe
from training.run import Side

EXAMPLES = 20
"""Clusters of copies that are listed."""

Say = Callable[[str, int, int], None]
"""Takes what is being done, how much is done, how much there is in all."""


def audit(
    samples: Sequence[Sample], recipe: Recipe, seed: int, cache: Path, progress: Say | None = None
) -> Audit:
    """Audits labelled pictures for a recipe.

    Args:
        samples: the pictures.
        recipe: what a model would be trained for.
        seed: of the fit's split.
        cache: folder of the crop cache.
        progress: see ``Say``.

    Raises:
        DatasetError: fewer than two classes, or a label that the recipe does not know.
        AuditError: no picture of some class can be read, or part of a source has no group.
        CropError: no cell is found in any picture.
    """
    say = progress or (lambda what, done, total: None)
    names = datasets.order_labels(samples, recipe.labels)
    grouped = prepare.grouped_sources(samples)
    look = look_at(samples, lambda done, total: say("reading pictures", done, total))
    good = [samples[i] for i in look.good]
    if lost := [name for name in names if name not in {sample.label for sample in good}]:
        first = f"{samples[look.bad[0][0]].path} {look.bad[0][1]}"
        raise AuditError(f"No picture of {lost[0]} can be read ({first}); copy the data again.")
    made = crops.build_crops(good, recipe.input, cache, lambda done, total: say("cutting out", done, total))
    named = kept = [good[i] for i in made.kept]
    hashes, near = prepare.picture_hashes(made.images, recipe.input.um_per_px), prepare.near_bits(made.images)
    groups = prepare.name_groups(kept, hashes, near)
    kept = datasets.with_groups(kept, groups.tolist())
    labels = np.array([sample.label for sample in kept])
    sources = np.array([sample.source for sample in kept])
    train_only = np.array([sample.train_only for sample in kept])
    sides: dict[Side, NDArray[np.int64]] = {}
    problem = ""
    try:
        datasets.order_labels(kept, names)
        sides = splits.split_groups(labels, groups, sources, seed, train_only=train_only)
    except SplitError as error:
        problem = str(error)
    side_of = np.full(len(kept), "", dtype="<U10")
    for side, index in sides.items():
        side_of[index] = side
    # Two cells of one field are no copies of each other.
    digests = np.array([f"{look.seen[i].digest} {good[i].box}" for i in made.kept])
    _, exact = np.unique(digests, return_inverse=True)
    alike = duplicates.duplicate_groups(hashes, near)
    features = _features([look.seen[i] for i in made.kept], made.images, kept)
    free = ~train_only
    shortcuts = []
    for shortcut in measure_shortcuts(
        {name: numbers[free] for name, numbers in features.items()},
        labels[free],
        groups[free],
        sources[free],
        grouped,
    ):
        shortcuts.append(shortcut)
        say("measuring shortcuts", len(shortcuts), 0)
    record = Audit(
        recipe=recipe.name,
        seed=seed,
        pictures=len(samples),
        counts=_counts(samples),
        sizes=_sizes(good, look, recipe),
        unreadable=tuple(
            BadPicture(picture=picture_name(samples[i]), problem=words) for i, words in look.bad
        ),
        no_cell=tuple(picture_name(good[i]) for i in made.skipped),
        black_surround=_black(good, look),
        copies=(
            _copies("exact", exact, named, grouped, side_of),
            _copies("near", alike, named, grouped, side_of),
        ),
        marks=find_marks(look.edges, cells=recipe.name == "cell", covered_source=taleqani.NAME),
        shortcuts=tuple(shortcuts),
        split={side: splits.describe(kept, index) for side, index in sides.items()},
        split_problem=problem,
        warnings=(),
    )
    return record.model_copy(update={"warnings": audit_words.warnings_of(record)})


def picture_name(sample: Sample) -> str:
    """How a record names a picture: source, folder, file."""
    return f"{sample.source}/{sample.path.parent.name}/{sample.path.name}"


def _features(
    seen: Sequence[Seen], images: NDArray[np.uint8], kept: Sequence[Sample]
) -> dict[str, NDArray[np.float64]]:
    """The sets of numbers by name, float64 (n, numbers); NaN where a picture has none."""
    whole = np.stack([one.colour for one in seen])
    border = np.stack([one.border for one in seen])
    # Around a cut-out there is nothing: the border's colours would only say whether the cell reaches it.
    border[[sample.form == "masked" for sample in kept]] = np.nan
    found = {
        "mean colour of the picture": whole[:, :3],
        "colour of the picture": whole,
        "colour of the border": border,
    }
    if images.shape[-1] == 4:
        cell = np.stack([colour_features(image) for image in images])
        area = np.stack([area_feature(image) for image in images])
        found |= {"colour of the cell": cell, "cell area": area}
        found["cell colour and area"] = np.hstack([cell, area])
    return found


def _counts(samples: Sequence[Sample]) -> tuple[ClassCount, ...]:
    by_class: dict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in samples:
        by_class[sample.label, sample.source].append(sample)
    rows = []
    for (label, source), members in sorted(by_class.items()):
        patients = Counter(sample.group for sample in members if sample.group)
        largest = max(patients, key=lambda name: patients[name], default=None)
        rows.append(
            ClassCount(
                label=label,
                source=source,
                pictures=len(members),
                groups=len(patients) or None,
                largest_group=largest,
                largest_group_share=patients[largest] / len(members) if largest is not None else None,
                train_only=sum(sample.train_only for sample in members),
            )
        )
    return tuple(rows)


def _sizes(good: Sequence[Sample], look: Look, recipe: Recipe) -> tuple[SizeCount, ...]:
    by_source: dict[str, list[int]] = defaultdict(list)
    for i, sample in enumerate(good):
        by_source[sample.source].append(i)
    wanted, rows = recipe.input, []
    for source, members in sorted(by_source.items()):
        order = sorted(members, key=lambda i: look.seen[i].width * look.seen[i].height)
        small, middle, large = ((look.seen[i].width, look.seen[i].height) for i in _ends(order))
        scales = [scale for i in members if (scale := good[i].um_per_px) is not None]
        enlarged = padded = 0
        for i in members:
            side, scale = min(look.seen[i].width, look.seen[i].height), good[i].um_per_px
            if wanted.um_per_px is None or scale is None:
                enlarged += side < wanted.size_px
            else:
                enlarged += scale > wanted.um_per_px
                padded += side * scale < wanted.size_px * wanted.um_per_px
        rows.append(
            SizeCount(
                source=source,
                smallest=small,
                median=middle,
                largest=large,
                um_per_px=float(np.median(scales)) if scales else None,
                enlarged=enlarged,
                padded=padded,
            )
        )
    return tuple(rows)


def _ends(order: Sequence[int]) -> tuple[int, int, int]:
    return order[0], order[len(order) // 2], order[-1]


def _black(good: Sequence[Sample], look: Look) -> dict[str, float]:
    shares: Mapping[str, list[float]] = defaultdict(list)
    for sample, seen in zip(good, look.seen, strict=True):
        shares[sample.source].append(seen.black)
    return {source: float(np.mean(values)) for source, values in sorted(shares.items())}


def _copies(
    kind: str,
    numbers: NDArray[np.int64],
    kept: Sequence[Sample],
    grouped: frozenset[str],
    side_of: NDArray[np.str_],
) -> Copies:
    members: dict[int, list[int]] = defaultdict(list)
    for i, number in enumerate(numbers.tolist()):
        members[number].append(i)
    clusters = [cluster for cluster in members.values() if len(cluster) > 1]

    def spread(cluster: list[int]) -> tuple[bool, bool, bool]:
        patients = {(kept[i].source, kept[i].group) for i in cluster if kept[i].source in grouped}
        return (
            len({kept[i].label for i in cluster}) > 1,
            len(patients) > 1,
            len({str(side_of[i]) for i in cluster}) > 1,
        )

    spreads = [spread(cluster) for cluster in clusters]
    order = sorted(range(len(clusters)), key=lambda k: (spreads[k], len(clusters[k])), reverse=True)
    return Copies(
        kind="exact" if kind == "exact" else "near",
        pictures=sum(map(len, clusters)),
        clusters=len(clusters),
        pairs=sum(len(cluster) * (len(cluster) - 1) // 2 for cluster in clusters),
        largest=max(map(len, clusters), default=0),
        across_labels=sum(labels for labels, _, _ in spreads),
        across_groups=sum(groups for _, groups, _ in spreads),
        across_sides=sum(sides for _, _, sides in spreads) if side_of.any() else None,
        examples=tuple(
            tuple(f"{kept[i].label}: {picture_name(kept[i])}" for i in clusters[k][:10])
            for k in order[:EXAMPLES]
        ),
    )
