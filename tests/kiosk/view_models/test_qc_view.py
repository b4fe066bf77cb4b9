"""What the page of control slides says, without a window."""

from datetime import date

from edge_app.exam.cell_class import CellClass
from edge_app.kiosk.view_models.qc import SHOWN, broken_text, qc_view
from edge_app.logbook.device_events import QcReading, QcResult
from edge_app.qc.book import DatedResult, QcBook
from edge_app.qc.control import Control
from edge_app.qc.westgard import Expectation

CONTROL = Control(
    "Normal smear",
    "L7",
    {CellClass.NEUTROPHIL: Expectation(0.6), CellClass.LYMPHOCYTE: Expectation(0.3)},
)


def result(z, *rules, day=4):
    readings = tuple(
        QcReading(cell_class=cell_class, share=0.5, z=z, rules=rules) for cell_class in CONTROL.expected
    )
    passed = not set(rules) - {"1-2s"}
    one = QcResult(passed=passed, operator="Ana", lot="L7", leucocytes=100, readings=readings)
    return DatedResult(f"2026-05-{day:02d}T12:00:00+00:00", one)


def view(*results, chosen="", day=4):
    return qc_view(QcBook((CONTROL,), results), date(2026, 5, day), chosen)


def test_without_a_control_the_page_asks_for_one():
    empty = qc_view(QcBook(), date(2026, 5, 4), "")
    assert (empty.control, empty.tone, empty.points) == ("", "wait", ())


def test_the_tone_follows_todays_slide():
    assert view().tone == "act"
    assert view(result(0.3)).tone == "go"
    assert view(result(2.5, "1-2s")).tone == "go"
    assert view(result(3.5, "1-2s", "1-3s")).tone == "trouble"
    assert view(result(0.3), day=5).tone == "act"


def test_points_have_a_sign_of_their_own_and_stay_on_the_chart():
    shown = view(result(0.0), result(2.5, "1-2s"), result(9.0, "1-2s", "1-3s")).points
    assert [point.sign for point in shown] == ["good", "warning", "rejected"]
    assert (shown[0].y0, shown[2].y0) == (0.5, 0.0)
    assert (shown[0].before_x, shown[2].before_x) == (shown[0].x0, shown[1].x0)


def test_a_month_is_drawn_and_no_more():
    assert len(view(*(result(0.1) for _ in range(SHOWN + 5))).points) == SHOWN


def test_another_class_is_chosen_by_its_key():
    chosen = view(result(0.0), chosen="lymphocyte").watched
    assert [(one.key, one.chosen) for one in chosen] == [("neutrophil", False), ("lymphocyte", True)]
    assert chosen[0].expected == "60.0 ± 4.9 %"


def test_broken_rules_are_named_with_their_class():
    assert broken_text(result(2.5, "1-2s").result.readings) == "Neutrophil 1-2s, Lymphocyte 1-2s"
    assert broken_text(result(0.5).result.readings) == ""
