"""What the list of past exams and the page of two say."""

from datetime import datetime, timezone

import pytest
from exam_samples import PACK, started
from PySide6.QtCore import QLocale

from edge_app.exam.cell_class import CellClass
from edge_app.kiosk.view_models.history import PERIODS, compare_view, history_view, past_row, since
from edge_app.kiosk.view_models.text import moment
from edge_app.logbook.heading import ExamHeading

PLAIN = {CellClass.NEUTROPHIL: 60, CellClass.LYMPHOCYTE: 40}
SUSPECT = {CellClass.LYMPHOBLAST: 45, CellClass.NEUTROPHIL: 55, CellClass.SMUDGE: 3}


@pytest.fixture(autouse=True)
def english():
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(QLocale.c())


def heading(counts, *, doubted=False, status="preliminary", signed_by=None, reopened_by=None, **changes):
    changes = {"sample_id": "TUBE-1", "operator": "Amina", "simulated": False} | changes
    return ExamHeading(
        uuid="u",
        started=started(**changes),
        started_utc="2026-11-24T12:00:00.000Z",
        clock_doubted=doubted,
        counts=counts,
        status=status,
        signed_by=signed_by,
        reopened_by=reopened_by,
    )


def plain(words):
    """Without the marks that keep a name's own direction, and with plain spaces."""
    return words.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ")


def row(*args, **options):
    return past_row(heading(*args, **options))


def test_a_row_names_sample_operator_and_white_cells():
    one = row(SUSPECT)
    assert plain(one.heading).startswith("TUBE-1 · ")
    assert plain(one.counted) == "Amina · 100 white cells"


def test_a_flagged_exam_is_said_in_numbers_not_as_a_diagnosis():
    one = row(SUSPECT)
    assert one.flagged
    assert plain(one.verdict) == "Blast-suspect 45/100 (95 % CI 35-55 %)"


def test_an_exam_without_blasts_is_not_flagged():
    assert not row(PLAIN).flagged


def test_a_drawn_slide_says_that_it_is_simulated():
    assert plain(row(PLAIN, simulated=True).counted).startswith("SIMULATED · ")


def test_a_time_of_a_wrong_clock_says_so():
    assert plain(row(PLAIN, doubted=True).heading).endswith("(clock wrong)")
    assert "clock" not in row(PLAIN).heading


@pytest.mark.parametrize(
    ("options", "standing"),
    [
        ({"status": "open"}, "Preliminary - not ended, not signed"),
        ({"status": "preliminary"}, "Preliminary - not signed"),
        ({"status": "final", "signed_by": "Bo"}, "Final - signed by Bo"),
        (
            {"status": "reopened", "signed_by": "Bo", "reopened_by": "Chi"},
            "Reopened by Chi - not signed again",
        ),
        ({"status": "amended", "signed_by": "Bo", "reopened_by": "Chi"}, "Amended - signed by Bo"),
    ],
)
def test_a_row_says_whether_the_result_is_final(options, standing):
    assert row(PLAIN, **options).standing == standing


def test_one_choice_of_each_filter_is_marked():
    view = history_view((), period="week", flag="suspect")
    assert [one.key for one in view.periods if one.chosen] == ["week"]
    assert [one.key for one in view.flags if one.chosen] == ["suspect"]
    assert {one.key for one in view.periods} == set(PERIODS)


def test_two_exams_stand_side_by_side_class_by_class():
    view = compare_view(heading(SUSPECT), heading(PLAIN), "why these two")
    rows = {one.name: (one.share, one.other_share) for one in view.rows}
    assert rows["Lymphoblast, suspect"] == ("45.0 %", "0.0 %")
    assert rows["Neutrophil"] == ("55.0 %", "60.0 %")
    assert "Smudge" not in rows
    assert [one.name for one in view.rows if one.suspect] == ["Lymphoblast, suspect", "Myeloblast, suspect"]
    assert (view.flagged, view.other_flagged) == (True, False)
    assert view.message == "why these two"


def test_exams_that_other_packs_read_are_said_to_be():
    other = heading(PLAIN, packs=(PACK.model_copy(update={"sha256": "cd" * 32}),))
    assert compare_view(heading(PLAIN), heading(SUSPECT), "Why.").message == "Why."
    assert compare_view(heading(PLAIN), other, "Why.").message == (
        "Why. Other model packs read the one than the other."
    )


def test_two_exams_without_a_cell_have_shares_of_nothing():
    view = compare_view(heading({}), heading({}))
    assert {one.share for one in view.rows} == {"0.0 %"}
    assert view.verdict == "No white cell counted yet."


def test_an_arabic_line_begins_with_the_sample_on_the_right():
    QLocale.setDefault(QLocale(QLocale.Language.Arabic))
    assert row(PLAIN).heading.startswith("\u200f\u2068TUBE-1\u2069 · \u2068")


def test_a_period_goes_back_over_midnights():
    now = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.utc)
    assert since("month", now) == "2026-10-26T00:00:00.000+00:00"


def test_a_time_is_written_as_the_language_writes_it():
    assert moment("2026-11-24T12:00:00.000Z").startswith("2026-11-24")
    QLocale.setDefault(QLocale(QLocale.Language.French))
    assert moment("2026-11-24T12:00:00.000Z").startswith("24/11/2026")
