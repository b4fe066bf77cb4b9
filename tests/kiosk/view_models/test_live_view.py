import pytest
from hypothesis import given
from hypothesis import strategies as st
from kiosk_states import BLURRED, COUNTS, FEW, STARTING, exam, state

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Quality, QualityMeter, Scale
from edge_app.kiosk.view_models.live import exam_part, live_part, slide_places
from edge_app.kiosk.view_models.shell import shell_part
from edge_app.kiosk.view_models.text import scale_text
from edge_app.pipeline.state import Status


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_word_a_hint_and_a_tone(status):
    part = live_part(state(status))
    assert part.status
    assert part.hint
    assert part.tone in ("go", "act", "wait", "trouble")


def test_the_pipelines_hint_comes_before_the_pages_own():
    assert (
        live_part(state(Status.ADJUST, hint="Too bright: lower the lamp")).hint
        == "Too bright: lower the lamp"
    )


def test_a_failing_meter_hints_when_the_pipeline_says_nothing():
    assert live_part(state(Status.ADJUST, quality=BLURRED)).hint == "Turn the fine focus"


def test_a_failing_meter_is_told_by_a_word_not_only_by_colour():
    focus, light, *_ = live_part(state(Status.ADJUST, quality=BLURRED)).meters
    assert (focus.passed, focus.word) == (False, "✕ adjust")
    assert (light.passed, light.word) == (True, "✓ good")


def test_meters_stand_in_the_same_place_before_anything_is_measured():
    meters = live_part(STARTING).meters
    assert [meter.name for meter in meters] == ["Focus", "Light", "Even light", "Stain", "Specimen"]
    assert {meter.word for meter in meters} == {"not yet"}


@pytest.mark.parametrize("status", Status)
def test_the_picture_is_an_old_one_while_the_camera_is_away(status):
    assert live_part(state(status)).lost == (status is Status.RECONNECTING)


def test_a_meter_this_version_does_not_know_is_shown_all_the_same():
    quality = Quality(meters=(QualityMeter(name="coverslip", score=0.4, passed=False, hint="Press it down"),))
    assert live_part(state(quality=quality)).meters[-1].name == "coverslip"


@given(st.floats(-10, 10))
def test_a_bar_never_leaves_its_track(score):
    quality = Quality(meters=(QualityMeter(name="focus", score=score, passed=True),))
    assert 0.0 <= live_part(state(quality=quality)).meters[0].score <= 1.0


def test_saved_counts_every_cell_of_the_exam_that_is_on_disk():
    assert exam_part(exam(COUNTS, fields=12)).saved == "Saved: 103 cells, 12 fields"
    assert exam_part(exam({CellClass.BASOPHIL: 1}, fields=1)).saved == "Saved: 1 cell, 1 field"


def test_progress_counts_white_cells_only():
    part = exam_part(exam({CellClass.NEUTROPHIL: 40, CellClass.ERYTHROBLAST: 60}))
    assert (part.counted, part.target, part.progress) == (40, 100, 0.4)


def test_progress_is_full_beyond_the_target():
    assert exam_part(exam({CellClass.NEUTROPHIL: 130})).progress == 1.0


@given(st.dictionaries(st.sampled_from(CellClass), st.integers(0, 12)))
def test_the_running_differential_is_the_exams_own(counts):
    whole = exam(counts)
    shares = whole.differential.shares
    lines = exam_part(whole).classes
    assert [line.count for line in lines] == [str(share.count) for share in shares]
    assert [line.share for line in lines] == pytest.approx([share.percent / 100.0 for share in shares])


def test_blast_classes_are_called_suspect():
    suspects = [line.name for line in exam_part(exam(FEW)).classes if line.suspect]
    assert suspects == ["Lymphoblast, suspect", "Myeloblast, suspect"]


def test_the_verdict_is_the_exams_sentence_with_unbroken_numbers():
    part = exam_part(exam(FEW))
    assert part.verdict.replace("\u00a0", " ") == exam(FEW).verdict.sentence
    assert " %" not in part.verdict


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("calibrated", "0.117 µm/px, calibrated"),
        ("estimated", "0.117 µm/px, estimated"),
        ("assumed", "0.117 µm/px, assumed"),
        ("simulated", "0.117 µm/px, simulated"),
    ],
)
def test_the_scale_says_where_it_comes_from(origin, words):
    assert scale_text(Scale(um_per_px=0.1171, origin=origin)) == words


def test_the_exam_keeps_the_simulated_mark_when_the_source_is_gone():
    assert shell_part(state(capabilities=None)).simulated


def test_an_exam_whose_end_is_on_disk_has_ended_whatever_the_status():
    assert shell_part(state(Status.LOOKING, exam=exam(FEW, ended="operator"))).ended


def test_fields_lie_on_the_map_as_on_the_slide_and_the_newest_is_marked():
    whole = exam(FEW, fields=2)
    right = whole.fields[1].model_copy(update={"stage_x_um": 2 * 1440 * 0.117})
    first, second = slide_places((whole.fields[0], right))
    assert (first.x, first.newest, second.newest) == (0.0, False, True)
    assert second.x == pytest.approx(2 * first.width)
    assert first.y == second.y == pytest.approx((1 - first.height) / 2)


def test_fields_at_one_place_make_no_map():
    assert slide_places(exam(FEW).fields) == ()
