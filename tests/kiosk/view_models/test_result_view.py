from dataclasses import replace

import pytest
from exam_samples import cell
from kiosk_states import COUNTS, FEW, exam, packs

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellsReviewed, ExamAmended, ExamSigned, PatientNotes, Reading, Scale
from edge_app.kiosk.view_models.result import result_view

MANY_BLASTS = COUNTS | {CellClass.LYMPHOBLAST: 14}


def facts(rows):
    return {row.name: row.value for row in rows}


def test_standing_follows_the_exam_from_counting_to_amended():
    counting, done = exam(FEW), exam(FEW, ended="operator")
    signed = done.apply(ExamSigned(operator="Dr. Tan"))
    reopened = signed.apply(ExamAmended(operator="Dr. Tan", reason="second look"))
    amended = reopened.apply(ExamSigned(operator="Dr. Tan"))
    assert [result_view(each).standing for each in (counting, done, signed, reopened, amended)] == [
        "Preliminary - still counting, not signed",
        "Preliminary - not signed",
        "Final - signed by Dr. Tan",
        "Reopened by Dr. Tan - not signed again",
        "Amended - signed by Dr. Tan",
    ]


def test_shares_are_in_percent_with_the_exact_interval():
    row = result_view(exam(COUNTS)).shares[4]
    # Clopper-Pearson for 50 of 100.
    assert (row.name, row.count, row.percent, row.interval) == ("Neutrophil", "50", "50.0 %", "39.8 - 60.2 %")


def test_a_flag_is_explained_with_the_rate_the_chance_and_the_limit():
    rule = result_view(exam(MANY_BLASTS)).rule.replace("\u00a0", " ")
    assert rule == (
        "Up to 4.3 % of healthy cells are called blast by mistake. Mistakes alone would give 15 or more in "
        "110 cells in < 0.1 % of healthy samples. That is below the limit of 1.0 %: a morphologist must "
        "review the cells. The rate was measured in other laboratories, not on this microscope."
    )


def test_no_flag_is_not_called_all_clear():
    view = result_view(exam(COUNTS))
    assert not view.flagged
    assert "not flagged. It does not exclude blasts." in view.rule


def test_no_cells_make_no_rule():
    assert result_view(exam({})).rule == "The rule needs counted cells."


def test_erythroblasts_are_per_100_white_cells():
    assert facts(result_view(exam(COUNTS)).facts)["Erythroblasts"] == "2.0 per 100 white cells (2 seen)"


def test_unidentified_cells_say_how_many_the_readers_differ_on():
    assert facts(result_view(exam(COUNTS, differ=1)).facts)["Unidentified"].startswith("4 (")
    assert "(0 where" in facts(result_view(exam(COUNTS)).facts)["Unidentified"]


def test_named_cells_that_the_readers_differ_on_are_not_among_the_unidentified():
    named = exam({CellClass.NEUTROPHIL: 5}).apply(cell("named", CellClass.NEUTROPHIL, disagreement=True))
    assert facts(result_view(named).facts)["Unidentified"].startswith("0 (0 ")


def test_too_few_cells_are_said_to_be_few():
    assert facts(result_view(exam(FEW)).facts)["White cells"] == "23 (100 wanted), intervals are wide"
    assert facts(result_view(exam(COUNTS)).facts)["White cells"] == "100 (100 wanted)"


@pytest.mark.parametrize(
    ("signed", "words"),
    [
        (packs(), "development key: not released for use"),
        (packs(development_key=False), "release key"),
        (
            packs()[:1] + packs(development_key=False)[1:],
            "development key: cell-mobilenet; else release key",
        ),
    ],
)
def test_the_signing_key_of_the_packs_is_named(signed, words):
    assert facts(result_view(exam(FEW, packs=signed)).details)["Signed with"] == words


def test_a_missing_kind_of_pack_is_said_to_be_missing():
    details = facts(result_view(exam(FEW, packs=packs()[:1])).details)
    assert (details["Cell packs"], details["Field packs"]) == ("cell-mobilenet 0.1.0", "none")


def test_subtypes_are_the_mean_over_fields_of_each_reader():
    whole = exam(FEW, fields=2)
    first, second = whole.fields

    def read(field, reader, pro_b):
        probabilities = {"pre_b": 1.0 - pro_b, "pro_b": pro_b}
        reading = Reading(reader=reader, pack_sha256="c" * 64, probabilities=probabilities)
        return field.model_copy(update={"readings": (reading,)})

    fields = (read(first, "mobilenet", 0.2), read(second, "mobilenet", 0.4))
    rows = result_view(replace(whole, fields=fields)).subtypes
    assert [(row.name, row.first, row.second) for row in rows] == [
        ("Pre-B", "70.0 %", ""),
        ("Pro-B", "30.0 %", ""),
    ]


def test_an_exam_without_field_packs_has_no_subtypes():
    assert result_view(exam({}, fields=0)).subtypes == ()


def test_a_changing_scale_is_given_as_its_range():
    whole = exam(FEW, fields=3)
    fields = tuple(
        field.model_copy(update={"scale": Scale(um_per_px=value, origin="estimated")})
        for field, value in zip(whole.fields, (0.115, 0.117, 0.121), strict=True)
    )
    details = facts(result_view(replace(whole, fields=fields)).details)
    assert details["Scale"] == "0.115 - 0.121 µm/px, estimated"


def test_what_was_stated_of_the_patient_stands_apart_from_the_counts():
    notes = PatientNotes(operator="x", age_years=63, sex="male", white_count=42.5, history="pallor")
    told = exam(COUNTS).apply(notes, CellsReviewed(operator="B. Reviewer"))
    details = {row.name: row.value for row in result_view(told).details}
    stated = details["Patient, as stated"].replace("\u2068", "").replace("\u2069", "")
    assert stated == "63 years, Male, White cells 42.5 10⁹/L, pallor"
    assert details["Reviewed by"] == "B. Reviewer"
    assert "Patient, as stated" not in {row.name for row in result_view(exam(COUNTS)).details}
    assert result_view(told).facts == result_view(exam(COUNTS)).facts


def test_the_rule_says_where_its_rate_was_measured():
    assert result_view(exam(COUNTS)).rule.endswith("in other laboratories, not on this microscope.")
    counted_here = exam(COUNTS, rate_origin="site")
    assert result_view(counted_here).rule.endswith("counted in exams signed on this microscope.")


def test_the_rule_names_the_cells_its_rate_is_about():
    counts = {CellClass.LYMPHOBLAST: 6, CellClass.LYMPHOCYTE: 30, CellClass.NEUTROPHIL: 64}
    about_lymphocytes = exam(counts, rate_classes=(CellClass.LYMPHOCYTE,))
    said = result_view(about_lymphocytes).rule
    assert "of this kind (Lymphocyte)" in said
    assert "6 or more in 36 cells" in said
    assert "6 or more in 100 cells" in result_view(exam(counts)).rule
