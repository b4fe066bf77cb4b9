import pytest
from exam_samples import cell, exams, field, numbers, reading, started, words
from hypothesis import given
from pydantic import ValidationError

from edge_app.exam.events import EVENT_ADAPTER, Quality, QualityMeter


@given(exams())
def test_every_event_survives_json(events):
    for event in events:
        assert EVENT_ADAPTER.validate_json(event.model_dump_json()) == event


@given(words, numbers, numbers)
def test_text_and_numbers_survive_json_exactly(name, x, y):
    event = field(source_name=name, stage_x_um=x, stage_y_um=y)
    assert EVENT_ADAPTER.validate_json(event.model_dump_json()) == event


def test_an_event_of_an_unknown_kind_is_refused():
    with pytest.raises(ValidationError, match="kind"):
        EVENT_ADAPTER.validate_json('{"kind": "erased"}')


def test_an_event_with_an_unknown_member_is_refused():
    values = {**started().model_dump(mode="json"), "diagnosis": "leukaemia"}
    with pytest.raises(ValidationError, match="diagnosis"):
        EVENT_ADAPTER.validate_python(values)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_cannot_say_is_refused(number):
    with pytest.raises(ValidationError, match="finite"):
        field(stage_x_um=number)


def test_events_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        cell().assigned = "lymphoblast"


def test_what_is_no_utf8_in_a_file_name_or_argument_becomes_a_question_mark():
    name = b"smear\xff.png".decode("utf-8", "surrogateescape")
    assert field(source_name=name).source_name == "smear?.png"
    assert started(sample_id=name, operator=name, source=name).sample_id == "smear?.png"


@pytest.mark.parametrize("sample_id", ["", "x" * 65])
def test_a_sample_id_has_1_to_64_characters(sample_id):
    with pytest.raises(ValidationError, match="sample_id"):
        started(sample_id=sample_id)


def test_the_top_of_a_reading_is_its_most_probable_label():
    assert reading(neutrophil=0.2, monocyte=0.7, basophil=0.1).top == "monocyte"
    assert reading(neutrophil=0.2, monocyte=0.7, basophil=0.1).confidence == 0.7


def test_blast_probability_adds_both_blasts():
    assert reading(lymphoblast=0.25, myeloblast=0.5, lymphocyte=0.25).blast_probability == 0.75


def test_quality_hints_at_the_first_meter_that_fails():
    good = QualityMeter(name="focus", score=0.9, passed=True, hint="never shown")
    dark = QualityMeter(name="light", score=0.1, passed=False, hint="More light")
    pale = QualityMeter(name="stain", score=0.1, passed=False, hint="Stain again")
    assert Quality(meters=(good,)).passed
    assert Quality(meters=(good,)).hint == ""
    assert not Quality(meters=(good, dark, pale)).passed
    assert Quality(meters=(good, dark, pale)).hint == "More light"


@pytest.mark.parametrize(("urgent", "hint"), [("light", "More light"), ("specimen", "Move to the smear")])
def test_where_there_is_nothing_to_focus_on_quality_does_not_hint_at_the_focus(urgent, hint):
    blurred = QualityMeter(name="focus", score=0.0, passed=False, hint="Turn the fine focus")
    cause = QualityMeter(name=urgent, score=0.0, passed=False, hint=hint)
    assert Quality(meters=(blurred, cause)).hint == hint
