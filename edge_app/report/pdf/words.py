"""What the report says, in words that can be translated."""

from collections.abc import Callable

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam
from edge_app.exam.means import mean_quality, mean_readings
from edge_app.exam.reference import AgeGroup, outside
from edge_app.pack.manifest import Estimate, Manifest
from edge_app.report.flag_rule import flag_rule

Translate = Callable[[str, str], str]
"""A text in the reader's language: called with the context and the English text."""


SUBTYPES = {"benign": "Benign", "early_pre_b": "Early pre-B", "pre_b": "Pre-B", "pro_b": "Pro-B"}
"""Labels of the field packs as a person reads them."""


READERS = ("mobilenet", "cnn")
"""First and second reader."""


def as_it_is(context: str, text: str) -> str:
    """English."""
    return text


class Words:
    """The sentences of one report.

    Attributes:
        right_to_left: whether its language is read so.
    """

    def __init__(self, translate: Translate, *, right_to_left: bool = False) -> None:
        """Takes what translates."""
        self.right_to_left = right_to_left
        self._translate = translate

    def __call__(self, text: str) -> str:
        """A text of the report in the reader's language."""
        return self._translate("Report", text)

    def intended_use(self) -> str:
        """What the app is for."""
        return self._translate("Shell", INTENDED_USE)

    def verdict(self, exam: Exam) -> str:
        """What the flag rule came to, in a sentence."""
        return exam.verdict.sentence

    def age_group(self, group: AgeGroup) -> str:
        """Whose reference ranges stand beside the shares."""
        return self._translate("AgeGroup", group.name)

    def class_name(self, cell_class: CellClass) -> str:
        """A class as a person reads it."""
        name = self._translate("CellClass", cell_class.value.capitalize())
        return self("{0}, suspect").format(name) if cell_class.is_blast else name

    def status(self, exam: Exam) -> str:
        """Whether the result is final, and by whom."""
        match exam.status:
            case "open":
                return self("PRELIMINARY - still counting, not signed")
            case "preliminary":
                return self("PRELIMINARY - not signed")
            case "final":
                return self("FINAL - signed by {0}").format(exam.signed_by)
            case "reopened":
                return self("REOPENED to be changed - signed by {0} before, not signed again").format(
                    exam.signed_by
                )
            case _:
                return self("AMENDED - signed by {0}, changed afterwards").format(exam.signed_by)

    def rule(self, exam: Exam) -> str:
        """What the flag rule is and what it came to."""
        return flag_rule(exam, self, class_name=self.class_name, percent=_percent, chance=_chance)

    def shares(self, exam: Exam, group: AgeGroup | None) -> list[list[str]]:
        """The rows of the differential: class, cells, %, interval, reference range, remark."""
        rows = []
        for share in exam.differential.shares:
            low, high = share.interval
            usual = group.percent.get(share.cell_class) if group else None
            remark = outside(share, group) if group else ""
            rows.append(
                [
                    self.class_name(share.cell_class),
                    str(share.count),
                    f"{share.percent:.1f}",
                    f"{100.0 * low:.1f} - {100.0 * high:.1f}",
                    f"{usual[0]:g} - {usual[1]:g}" if usual else "",
                    {"below": self("below"), "above": self("above"), "": ""}[remark],
                ]
            )
        return rows

    def notes(self, exam: Exam) -> list[tuple[str, str]]:
        """What the request form said of the patient; nothing where it said nothing."""
        notes = exam.notes
        if notes is None:
            return []
        rows: list[tuple[str, str]] = []
        if notes.age_years is not None:
            rows.append((self("Age"), self("{0} years").format(f"{notes.age_years:g}")))
        if notes.sex is not None:
            rows.append((self("Sex"), self._translate("Sex", notes.sex)))
        if notes.white_count is not None:
            rows.append((self("White count"), f"{notes.white_count:g} 10⁹/L"))
        if notes.history:
            rows.append((self("History"), notes.history))
        return rows

    def quality(self, exam: Exam) -> str:
        """The mean of each quality meter over the fields."""
        return ", ".join(
            f"{self._translate('Meter', name)} {_percent(mean)}"
            for name, mean in mean_quality(exam.fields).items()
        )

    def scale(self, exam: Exam) -> str:
        """The scale, or from where to where it changed, and where it comes from."""
        values = [field.scale.um_per_px for field in exam.fields]
        if not values:
            return ""
        found = dict.fromkeys(field.scale.origin for field in exam.fields)
        origins = ", ".join(self._translate("Scale", origin) for origin in found)
        low, high = min(values), max(values)
        span = f"{low:.3f}" if high - low < 0.0005 else f"{low:.3f} - {high:.3f}"
        return f"{span} µm/px, {origins}"

    def limits(self, manifest: Manifest) -> str:
        """What a pack was measured to be worth, in one sentence."""
        point = manifest.operating_point
        if point is None:
            return manifest.evidence
        sentences = [
            self("Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}").format(
                _estimate(point.sensitivity), _estimate(point.specificity), point.split, manifest.evidence
            )
        ]
        if (pair := point.pair) is not None:
            sentences.append(
                self("Together with {0}: sensitivity {1}, specificity {2}.").format(
                    pair.second, _estimate(pair.sensitivity), _estimate(pair.specificity)
                )
            )
        return " ".join(sentences)

    def subtypes(self, exam: Exam) -> list[list[str]]:
        """Mean probability of each label of the field packs, first and second reader."""
        return [
            [
                self._translate("Subtype", SUBTYPES.get(label, label)),
                *(_percent(means[reader]) if reader in means else "" for reader in READERS),
            ]
            for label, means in mean_readings(exam.fields).items()
        ]


def _estimate(measured: Estimate) -> str:
    return f"{100.0 * measured.value:.0f} % ({100.0 * measured.low:.0f}-{100.0 * measured.high:.0f})"


def _percent(share: float) -> str:
    value = 100.0 * share
    return f"{value:.1f} %" if value < 10 else f"{value:.0f} %"


def _chance(share: float) -> str:
    return "<0.1 %" if share < 0.001 else _percent(share)
