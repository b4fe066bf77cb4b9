"""What the result page says."""

from collections.abc import Mapping
from dataclasses import dataclass

from edge_app.exam.cell_class import CellClass
from edge_app.exam.differential import Share
from edge_app.exam.events import FieldTaken, PackReference, PatientNotes
from edge_app.exam.exam import Exam
from edge_app.exam.means import mean_quality, mean_readings
from edge_app.exam.reference import SOURCE, AgeGroup, age_group, outside
from edge_app.kiosk.view_models.facts import FactRow
from edge_app.kiosk.view_models.packs import limits_text
from edge_app.kiosk.view_models.text import (
    class_name,
    in_line,
    interval,
    keep_units,
    left_to_right,
    meter_name,
    number,
    percent,
    report_text,
    scale_origin,
    scale_text,
    small_percent,
    standing_text,
    translate,
    verdict_text,
)
from edge_app.pack.manifest import Manifest
from edge_app.report.flag_rule import flag_rule


@dataclass(frozen=True)
class ShareRow:
    """One line of the differential with its exact 95 % interval."""

    name: str
    count: str
    percent: str
    interval: str
    suspect: bool
    usual: str = ""
    """Reference range at the patient's age, with a sign where the whole interval lies outside it."""


@dataclass(frozen=True)
class SubtypeRow:
    """Mean probability of one ``field`` label over the fields; blank for a reader without a pack."""

    name: str
    first: str
    second: str


@dataclass(frozen=True)
class ResultView:
    """The whole page."""

    standing: str
    verdict: str
    flagged: bool
    rule: str
    shares: tuple[ShareRow, ...]
    with_usual: bool
    facts: tuple[FactRow, ...]
    details: tuple[FactRow, ...]
    subtypes: tuple[SubtypeRow, ...]
    limits: str


def result_view(
    exam: Exam, manifests: Mapping[str, Manifest] | None = None, *, past: bool = False
) -> ResultView:
    """Computes the page. The exact intervals take tens of ms: call it once per exam, not per picture.

    Args:
        exam: the exam.
        manifests: what is known of packs, by the hash of their file; None while it is being read.
        past: whether it was taken up again from the log and no longer counts.
    """
    verdict, group = exam.verdict, _age_group(exam)
    return ResultView(
        standing=standing_text(exam, counting=not past),
        verdict=verdict_text(verdict),
        flagged=verdict.flagged,
        rule=keep_units(
            flag_rule(exam, report_text, class_name=class_name, percent=percent, chance=small_percent)
        ),
        shares=tuple(_share(share, group) for share in exam.differential.shares),
        with_usual=group is not None,
        facts=_facts(exam),
        details=_details(exam),
        subtypes=_subtypes(exam.fields),
        limits="" if manifests is None else _limits(exam.started.packs, manifests),
    )


def _age_group(exam: Exam) -> AgeGroup | None:
    """Whose reference ranges fit; None where nobody stated an age."""
    age = exam.notes.age_years if exam.notes is not None else None
    return None if age is None else age_group(age)


def _share(share: Share, group: AgeGroup | None) -> ShareRow:
    return ShareRow(
        class_name(share.cell_class),
        str(share.count),
        percent(share.fraction),
        interval(share.interval),
        share.cell_class.is_blast,
        usual="" if group is None else _usual(share, group),
    )


def _usual(share: Share, group: AgeGroup) -> str:
    if share.cell_class not in group.percent:
        return ""
    low, high = (number(float(end), 0 if end == round(end) else 1) for end in group.percent[share.cell_class])
    sign = {"below": "↓ ", "above": "↑ ", "": ""}[outside(share, group)]
    return f"{sign}\u2066{low} - {high}\u2069"


def _facts(exam: Exam) -> tuple[FactRow, ...]:
    differential, counts = exam.differential, exam.counts
    counted, target = differential.leucocytes, exam.started.target_cells
    white_cells = translate("Result", "{0} ({1} wanted)").format(counted, target)
    if counted < target:
        white_cells += translate("Result", ", intervals are wide")
    unidentified = [cell for cell in exam.cells.values() if cell.assigned is CellClass.UNIDENTIFIED]
    differ = sum(cell.found.disagreement for cell in unidentified)
    return (
        FactRow(translate("Result", "White cells"), white_cells),
        FactRow(
            translate("Result", "Erythroblasts"),
            translate("Result", "{0} per 100 white cells ({1} seen)").format(
                number(differential.erythroblasts_per_100, 1), counts[CellClass.ERYTHROBLAST]
            ),
        ),
        FactRow(
            translate("Result", "Unidentified"),
            translate("Result", "{0} ({1} where the readers differ)").format(
                counts[CellClass.UNIDENTIFIED], differ
            ),
        ),
        FactRow(
            translate("Result", "Not counted"),
            translate("Result", "{0} smudge, {1} artefact").format(
                counts[CellClass.SMUDGE], counts[CellClass.ARTEFACT]
            ),
        ),
        FactRow(translate("Result", "Fields"), str(len(exam.fields))),
    )


def _details(exam: Exam) -> tuple[FactRow, ...]:
    started = exam.started
    rows = (
        FactRow(translate("Result", "Sample"), started.sample_id),
        FactRow(translate("Result", "Exam"), exam.uuid),
        FactRow(translate("Result", "Operator"), started.operator or translate("Result", "not stated")),
        FactRow(translate("Result", "Source"), started.source),
        FactRow(translate("Result", "Ended"), _end(exam)),
        FactRow(translate("Result", "Scale"), _scales(exam.fields)),
        FactRow(translate("Result", "Quality, mean"), _quality(exam.fields)),
    )
    return (*rows, *_people(exam), *_range_source(exam), *_packs(started.packs))


def _range_source(exam: Exam) -> list[FactRow]:
    if _age_group(exam) is None:
        return []
    return [
        FactRow(
            translate("Result", "Usual ranges"),
            translate("Result", "{0}; they differ between laboratories").format(left_to_right(SOURCE)),
        )
    ]


def _people(exam: Exam) -> list[FactRow]:
    """What was stated of the patient, and who looked through the cells; nothing where nobody did."""
    rows = []
    if exam.notes is not None:
        rows.append(FactRow(translate("Result", "Patient, as stated"), _stated(exam.notes)))
    if exam.reviewed_by:
        rows.append(FactRow(translate("Result", "Reviewed by"), ", ".join(exam.reviewed_by)))
    return rows


def _stated(notes: PatientNotes) -> str:
    parts = []
    if notes.age_years is not None:
        parts.append(translate("Result", "{0} years").format(f"{notes.age_years:g}"))
    if notes.sex is not None:
        parts.append(
            {
                "female": translate("Result", "Female"),
                "male": translate("Result", "Male"),
                "other": translate("Result", "Other"),
            }[notes.sex]
        )
    if notes.white_count is not None:
        parts.append(f"{translate('Result', 'White cells')} {left_to_right(f'{notes.white_count:g} 10⁹/L')}")
    return in_line([*parts, *([notes.history] if notes.history else [])], ", ")


def _end(exam: Exam) -> str:
    if exam.ended is None:
        return translate("Result", "not yet")
    return {
        "target": translate("Result", "enough cells counted"),
        "source": translate("Result", "no more pictures"),
        "operator": translate("Result", "by the operator"),
    }[exam.ended.reason]


def _scales(fields: tuple[FieldTaken, ...]) -> str:
    """Each scale that was used, once: a change of objective during the exam must show."""
    texts = dict.fromkeys(scale_text(field.scale) for field in fields)
    return "; ".join(texts) if len(texts) <= 2 else _scale_range(fields)


def _scale_range(fields: tuple[FieldTaken, ...]) -> str:
    values = [field.scale.um_per_px for field in fields]
    between = f"{number(min(values), 3)} - {number(max(values), 3)} µm/px"
    return f"{left_to_right(between)}, {scale_origin(fields[-1].scale)}"


def _quality(fields: tuple[FieldTaken, ...]) -> str:
    means = mean_quality(fields)
    if not means:
        return translate("Result", "no field taken")
    return keep_units(", ".join(f"{meter_name(name)} {100.0 * mean:.0f} %" for name, mean in means.items()))


def _packs(packs: tuple[PackReference, ...]) -> list[FactRow]:
    def named(task: str) -> str:
        return ", ".join(f"{pack.name} {pack.version}" for pack in packs if pack.task == task)

    of_development = [pack.name for pack in packs if pack.development_key]
    if not of_development:
        key = translate("Result", "release key")
    elif len(of_development) == len(packs):
        key = translate("Result", "development key: not released for use")
    else:
        key = translate("Result", "development key: {0}; else release key").format(", ".join(of_development))
    return [
        FactRow(translate("Result", "Cell packs"), named("cell") or translate("Result", "none")),
        FactRow(translate("Result", "Field packs"), named("field") or translate("Result", "none")),
        FactRow(translate("Result", "Signed with"), key),
    ]


def _limits(packs: tuple[PackReference, ...], manifests: Mapping[str, Manifest]) -> str:
    """What the packs that read the cells were measured to be worth, a line each."""

    def known(pack: PackReference) -> str:
        manifest = manifests.get(pack.sha256)
        if manifest is None:
            return translate("Result", "its measured limits are not on this device")
        return limits_text(manifest)

    return "\n".join(
        f"{left_to_right(f'{pack.name} {pack.version}')}: {known(pack)}"
        for pack in packs
        if pack.task == "cell"
    )


def _subtypes(fields: tuple[FieldTaken, ...]) -> tuple[SubtypeRow, ...]:
    """Mean of the ``field`` readings over fields, for both readers. Not part of the result."""

    def words(by_reader: Mapping[str, float], reader: str) -> str:
        return percent(by_reader[reader]) if reader in by_reader else ""

    return tuple(
        SubtypeRow(_subtype_name(label), words(by_reader, "mobilenet"), words(by_reader, "cnn"))
        for label, by_reader in mean_readings(fields).items()
    )


def _subtype_name(label: str) -> str:
    return {
        "benign": translate("Subtype", "Benign"),
        "early_pre_b": translate("Subtype", "Early pre-B"),
        "pre_b": translate("Subtype", "Pre-B"),
        "pro_b": translate("Subtype", "Pro-B"),
    }.get(label.lower().replace("-", "_").replace(" ", "_"), label)
