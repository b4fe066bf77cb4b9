"""The report on paper in every language of the screen."""

import re
import shutil
import subprocess

import pytest
from exam_samples import cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamEnded, ExamSigned, PatientNotes
from edge_app.exam.exam import Exam
from edge_app.kiosk.languages import LANGUAGES, Language
from edge_app.kiosk.view_models.report_words import ScreenWords
from edge_app.kiosk.view_models.text import class_name
from edge_app.logbook.logged import LoggedExam
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.report.pdf.exam_pdf import exam_pdf
from edge_app.report.seal import Seal

DEVICE = "01a20000-0000-7000-8000-000000000000"
ENGLISH = (
    "Looked through",
    "white cells",
    "Stated on the request",
    "measured",
    "signed by",
    "years",
)


@pytest.fixture
def language(qapp):
    one = Language()
    yield one
    one.drop()


def printed(tmp_path):
    """The words of a signed exam's report."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    cells = [cell(f"b{number}", CellClass.LYMPHOBLAST) for number in range(12)]
    notes = PatientNotes(operator="Bo", age_years=8, sex="female")
    events = (notes, field(), *cells, ExamEnded(reason="target"), ExamSigned(operator="अना आना"))
    exam = Exam.replay("exam-1", [started(sample_id="TUBE-7", operator="क्षत्रिय", simulated=False), *events])
    logged = LoggedExam(exam, "2026-03-01T08:30:00.000Z", DEVICE, signed_utc="2026-03-02T09:45:00.000Z")
    seal = Seal.of(exam, DEVICE, (17, "ab" * 32))
    (tmp_path / "report.pdf").write_bytes(
        exam_pdf(logged, seal, pictures={}.get, packs={}, words=ScreenWords())
    )
    done = subprocess.run(
        [program, "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    )
    return re.sub(r"[\u202a-\u202e\s]+", " ", done.stdout)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_of_the_exam_is_lost_in_any_language(language, code, tmp_path):
    language.use(code)
    text = printed(tmp_path)
    for fact in ("TUBE-7", "2026-03-01 08:30 UTC", "2026-03-02 09:45 UTC", "12/12", "exam-1", "made up"):
        assert fact in text, fact


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_no_english_word_is_left_in_another_language(language, code, tmp_path):
    language.use(code)
    text = printed(tmp_path)
    assert [word for word in ENGLISH if word in text] == []


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_what_the_models_are_worth_is_said_on_paper_as_on_the_screen(language, code):
    language.use(code)
    said = ScreenWords().limits(load_pack(shipped_packs()[0]).manifest)
    assert "35" in said
    assert "held out once" not in said


@pytest.mark.parametrize("code", ["fr", "es", "pt", "sw"])
def test_the_classes_are_named_as_on_the_screen(language, code, tmp_path):
    language.use(code)
    assert class_name(CellClass.LYMPHOBLAST) in printed(tmp_path)
