"""What an audit's figures mean, in plain words, worst first."""

from collections import defaultdict
from collections.abc import Iterator

from edge_app.pack.manifest import Estimate
from training.audit_record import Audit, Mark, Shortcut
from training.datasets import IMAGE_LEVEL_NOTE

SOLVED = 0.90
"""Balanced accuracy or AUC from which a shortcut solves the task: the published honest AUC on C-NMC is 0.913
(arXiv 2606.24944), so a set that gives colours as much cannot tell a model of cells from one of colours."""

STRONG = 0.70
"""AUC whose interval lies above this is named as what a model must beat."""

FEW_GROUPS = 5
"""Patients of a class below which not every fold of five has one to test on."""

LARGE_SHARE = 0.20
"""Share of a class that one patient may have before it is named: more than a fold of five."""

TELLING = 0.50
"""Difference between two classes in how often a mark is there from which the mark tells them apart."""

BLACK = 0.90
"""Share of black outermost pixels from which a source's pictures are cut-outs."""


def warnings_of(audit: Audit) -> tuple[str, ...]:
    """The warnings of a record whose other fields are complete."""
    found: list[str] = []
    for part in (_unusable, _labels, _shortcuts, _patients, _sources, _copies, _marks, _pictures):
        found += part(audit)
    return tuple(found)


def figure(estimate: Estimate) -> str:
    """A figure with its 95 % interval."""
    return f"{estimate.value:.2f} ({estimate.low:.2f}-{estimate.high:.2f})"


def mark_place(mark: Mark) -> str:
    """Where a mark is, in words."""
    x, y = mark.x + mark.width / 2, mark.y + mark.height / 2
    row = "top" if y < 1 / 3 else "bottom" if y > 2 / 3 else "middle"
    column = "left" if x < 1 / 3 else "right" if x > 2 / 3 else "centre"
    return f"{row} {column}"


def _unusable(audit: Audit) -> Iterator[str]:
    if audit.split_problem:
        yield f"This data cannot be split for a fit: {audit.split_problem}"
    if audit.unreadable:
        first = audit.unreadable[0]
        yield (
            f"{len(audit.unreadable)} of {audit.pictures} pictures cannot be read, the first is "
            f"{first.picture}, which {first.problem}; replace them or take them out: a fit refuses the set."
        )


def _labels(audit: Audit) -> Iterator[str]:
    for copies in audit.copies:
        if not copies.across_labels:
            continue
        if copies.kind == "exact":
            yield (
                f"{_pictures_are(copies.across_labels)} there with two labels: at least one label of each is "
                "wrong."
            )
        else:
            yield f"{_pictures_are(copies.across_labels)} there, almost alike, with two labels: look at them."


def _shortcuts(audit: Audit) -> Iterator[str]:
    scopes: dict[str, list[Shortcut]] = defaultdict(list)
    for shortcut in audit.shortcuts:
        scopes[shortcut.scope].append(shortcut)
    for scope, rows in scopes.items():
        where = "" if scope == "all" else f" of {scope}"
        best = max(rows, key=lambda row: max(row.balanced_accuracy.value, row.auc.value))
        # Colour inside the outline is in part what a cell is (an eosinophil is orange), around it never.
        nothing = "no knowledge of structure" if "cell" in best.features else "nothing"
        level = "" if best.by_patient else f" [{IMAGE_LEVEL_NOTE}]"
        if max(best.balanced_accuracy.value, best.auc.value) >= SOLVED:
            yield (
                f"{best.features.capitalize()} alone ({best.model}) names "
                f"{100 * best.accuracy.value:.0f} % of the pictures{where}, AUC {figure(best.auc)}: "
                f"a high accuracy on this set proves {nothing}{level}."
            )
        elif best.auc.low > STRONG:
            yield (
                f"{best.features.capitalize()} alone ({best.model}) reaches AUC {figure(best.auc)}{where}: "
                f"only what a model has beyond that is knowledge of the cell{level}."
            )


def _patients(audit: Audit) -> Iterator[str]:
    unnamed = sorted({row.source for row in audit.counts if row.groups is None})
    if unnamed:
        verb = "names" if len(unnamed) == 1 else "name"
        yield (
            f"{', '.join(unnamed)} {verb} no patients: the same patient may be on both sides of a split; "
            f"{IMAGE_LEVEL_NOTE}."
        )
    for row in audit.counts:
        if row.groups is not None and row.groups < FEW_GROUPS:
            yield (
                f"{row.label} of {row.source} comes from {row.groups} patient(s): its figures say little "
                "about others."
            )
    for row in audit.counts:
        if row.largest_group_share is not None and row.largest_group_share >= LARGE_SHARE:
            yield (
                f"{100 * row.largest_group_share:.0f} % of {row.label} in {row.source} is patient "
                f"{row.largest_group}: cell-level figures are largely that patient's."
            )


def _sources(audit: Audit) -> Iterator[str]:
    sources: dict[str, set[str]] = defaultdict(set)
    for row in audit.counts:
        sources[row.label].add(row.source)
    if len({row.source for row in audit.counts}) < 2:
        only = audit.counts[0].source
        yield f"All pictures are of {only}: nothing here shows that a model works in another laboratory."
        return
    single: dict[str, list[str]] = defaultdict(list)
    for label, of in sources.items():
        if len(of) == 1:
            single[next(iter(of))].append(label)
    for source, labels in sorted(single.items()):
        verb = "comes" if len(labels) == 1 else "come"
        yield (
            f"{', '.join(labels)} {verb} from {source} only: the model may learn the laboratory, "
            "not the cell."
        )


def _copies(audit: Audit) -> Iterator[str]:
    for copies in audit.copies:
        words = "exact copies" if copies.kind == "exact" else "near copies"
        if copies.across_groups:
            yield (
                f"{copies.across_groups} sets of {words} are of more than one patient: patients are mixed up "
                "or cells look alike; look at them. Such patients are kept on one side as one."
            )
        if copies.across_sides:
            yield f"{copies.across_sides} sets of {words} lie on more than one side of the split: a leak."
    exact = audit.copies[0]
    if exact.pictures:
        kept = "; this split has them on one side" if exact.across_sides == 0 else ""
        yield (
            f"{exact.pictures} pictures are exact copies of one another ({exact.pairs} pairs): a random "
            f"split would leak them{kept}."
        )


def _marks(audit: Audit) -> Iterator[str]:
    for mark in audit.marks:
        if mark.difference < TELLING:
            continue
        end = (
            "the fit covers it, another program would learn it."
            if mark.covered
            else "a model may read the mark instead of the cell; cover it."
        )
        yield (
            f"A mark at the {mark_place(mark)} of {mark.source} differs between classes "
            f"(in up to {100 * mark.difference:.0f} % of their pictures): {end}"
        )


def _pictures(audit: Audit) -> Iterator[str]:
    for size in audit.sizes:
        if size.enlarged:
            yield (
                f"{size.enlarged} pictures of {size.source} are coarser than the model's input and would be "
                "enlarged: the detail is not there."
            )
        if size.padded:
            yield (
                f"{size.padded} pictures of {size.source} are smaller than what the model sees; the rest is "
                "padding."
            )
    if audit.no_cell:
        yield (
            f"In {len(audit.no_cell)} pictures the locator finds no cell; a fit leaves them out, and the "
            "device would miss such cells too."
        )


def _pictures_are(count: int) -> str:
    return "1 picture is" if count == 1 else f"{count} pictures are"
