import re
import shutil
import subprocess

import cv2
import numpy as np
import pytest
import zxingcpp
from exam_samples import PACK, cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import (
    CellReclassified,
    CellsReviewed,
    ExamAmended,
    ExamEnded,
    ExamSigned,
    PatientNotes,
)
from edge_app.exam.exam import Exam
from edge_app.exceptions import ReportError
from edge_app.logbook.logged import LoggedExam
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.report.pdf.cells import MOST_SUSPECT, TILE_PX, representative
from edge_app.report.pdf.exam_pdf import exam_pdf
from edge_app.report.pdf.fonts import find_fonts
from edge_app.report.pdf.sheet import Sheet
from edge_app.report.pdf.words import Words, as_it_is
from edge_app.report.seal import Seal

HEAD = (17, "ab" * 32)
DEVICE = "01a20000-0000-7000-8000-000000000000"


def _picture(colour=(120, 60, 150)):
    pixels = np.full((90, 100, 3), 225, np.uint8)
    cv2.circle(pixels, (50, 45), 35, colour, -1)
    return cv2.imencode(".png", pixels)[1].tobytes()


def _exam(*more, blasts=2, others=20, simulated=False, **changes):
    cells = [cell(f"b{n}", CellClass.LYMPHOBLAST, crop_sha256="p") for n in range(blasts)]
    cells += [cell(f"n{n}", CellClass.NEUTROPHIL, crop_sha256="p") for n in range(others)]
    return Exam.replay("exam-1", [started(simulated=simulated, **changes), field(), *cells, *more])


def _pdf(exam, doubted=False, **options):
    logged = LoggedExam(exam, "2026-03-01T08:30:00.000Z", DEVICE, clock_doubted=doubted)
    given = {"pictures": {"p": _picture()}.get, "packs": {}} | options
    return exam_pdf(logged, Seal.of(exam, DEVICE, HEAD), **given)


def _text(pdf, tmp_path):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    (tmp_path / "report.pdf").write_bytes(pdf)
    done = subprocess.run(
        [program, "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    )
    return " ".join(done.stdout.split())


def test_the_paper_says_what_was_found_and_what_it_is_not(tmp_path):
    text = _text(_pdf(_exam()), tmp_path)
    assert "Blast-suspect 2/22 (95 % CI 1-29 %)" in text
    assert "Decision support for a trained morphologist; research use; not a diagnosis." in text
    assert "PRELIMINARY - not signed" not in text and "still counting" in text
    assert "exam-1" in text and HEAD[1] in text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ((ExamEnded(reason="target"),), "PRELIMINARY - not signed"),
        ((ExamEnded(reason="target"), ExamSigned(operator="Ana")), "FINAL - signed by Ana"),
        (
            (ExamSigned(operator="Ana"), ExamAmended(operator="Bo", reason="wrong tube")),
            "REOPENED to be changed - signed by Ana before, not signed again",
        ),
        (
            (
                ExamSigned(operator="Bo"),
                ExamAmended(operator="Bo", reason="wrong tube"),
                ExamSigned(operator="Ana"),
            ),
            "AMENDED - signed by Ana, changed afterwards",
        ),
    ],
)
def test_the_paper_says_whether_it_is_final(tmp_path, more, words):
    assert words in _text(_pdf(_exam(*more)), tmp_path)


def test_the_reason_of_an_amendment_stands_on_the_paper(tmp_path):
    exam = _exam(ExamSigned(operator="Ana"), ExamAmended(operator="Bo", reason="wrong tube"))
    assert "wrong tube" in _text(_pdf(exam), tmp_path)


def test_a_simulated_slide_is_called_so(tmp_path):
    assert "SIMULATED" in _text(_pdf(_exam(simulated=True)), tmp_path)
    assert "SIMULATED" not in _text(_pdf(_exam()), tmp_path)


def test_a_wrong_clock_is_told(tmp_path):
    assert "clock was wrong" in _text(_pdf(_exam(), doubted=True), tmp_path)


def test_what_the_request_said_stands_apart_from_what_was_counted(tmp_path):
    notes = PatientNotes(operator="Ana", sex="female", history="fever for two weeks", white_count=11.2)
    text = _text(_pdf(_exam(notes)), tmp_path)
    assert text.index("not used by the app") < text.index("fever for two weeks")
    assert "11.2 10⁹/L" in text and "female" in text


def test_ranges_stand_there_only_when_the_age_is_known(tmp_path):
    assert "usual" not in _text(_pdf(_exam(PatientNotes(operator="Ana"))), tmp_path)
    text = _text(_pdf(_exam(PatientNotes(operator="Ana", age_years=30))), tmp_path)
    assert "40 - 75" in text and "11 years and older" in text


def test_who_looked_through_the_cells_is_named(tmp_path):
    assert "Looked through by nobody" in _text(_pdf(_exam()), tmp_path)
    assert "Looked through Bo, Ana" in _text(
        _pdf(_exam(CellsReviewed(operator="Bo"), CellsReviewed(operator="Ana"))), tmp_path
    )


def test_the_paper_says_where_the_rate_of_false_calls_was_measured(tmp_path):
    assert "measured in other laboratories" in _text(_pdf(_exam()), tmp_path)
    assert "signed on this microscope" in _text(_pdf(_exam(rate_origin="site")), tmp_path)


def test_the_limits_of_the_packs_that_read_stand_on_the_paper(tmp_path):
    pack = next(p for p in map(load_pack, shipped_packs()) if p.manifest.name == "cell-mobilenet")
    reference = PACK.model_copy(update={"sha256": pack.sha256, "name": pack.manifest.name})
    known = _text(_pdf(_exam(packs=(reference,)), packs={pack.sha256: pack.manifest}), tmp_path)
    assert f"{pack.manifest.name} 0.1.0: Blasts: sensitivity" in known
    assert f"Together with {pack.manifest.operating_point.pair.second}: sensitivity" in known
    assert "DEVELOPMENT KEY" in known
    assert "limits are not on this machine" in _text(_pdf(_exam()), tmp_path)


def test_cells_given_another_class_by_a_person_are_counted_on_the_paper(tmp_path):
    change = CellReclassified(cell_id="b0", assigned=CellClass.LYMPHOCYTE, operator="Ana")
    text = _text(_pdf(_exam(change)), tmp_path)
    assert "1 of 22 cells were given their class by a person" in text
    assert "Blast-suspect 1/22" in text


@pytest.mark.parametrize(("paper", "size"), [("A4", b"595.28 841.89"), ("Letter", b"612.00 792.00")])
def test_both_papers_can_be_asked_for(paper, size):
    assert size in _pdf(_exam(), paper=paper)


def test_names_in_any_script_do_not_stop_the_report(tmp_path):
    exam = _exam(ExamSigned(operator="अना आना"), sample_id="عينة-7 <&> 样本", operator="Ünal")
    assert "Ünal" in _text(_pdf(exam), tmp_path)


def test_the_words_can_be_put_into_another_language(tmp_path):
    french = Words(lambda _, words: words.replace("Operator", "Opérateur"))
    text = _text(_pdf(_exam(), words=french), tmp_path)
    assert "Opérateur" in text


def test_an_exam_without_cells_has_a_report(tmp_path):
    assert "No white cell counted yet" in _text(_pdf(Exam("exam-1", started())), tmp_path)


def _code(pdf, tmp_path):
    """The QR code of the first page, and that page as a picture."""
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed")
    (tmp_path / "report.pdf").write_bytes(pdf)
    subprocess.run([program, "-r", "150", "-png", tmp_path / "report.pdf", tmp_path / "page"], check=True)
    page = cv2.imread(str(sorted(tmp_path.glob("page-*.png"))[0]))
    (code,) = zxingcpp.read_barcodes(page)
    return code, page


def test_the_code_on_the_paper_reads_as_the_seal(tmp_path):
    exam = _exam()
    code, _ = _code(_pdf(exam), tmp_path)
    assert Seal.parse(code.text) == Seal.of(exam, DEVICE, HEAD)


def _places(pdf, tmp_path):
    """Where each word begins on the first page, in parts of its width; the first of several."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    (tmp_path / "report.pdf").write_bytes(pdf)
    done = subprocess.run(
        [program, "-bbox", "-l", "1", tmp_path / "report.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    width = float(re.search(r'<page width="([\d.]+)"', done.stdout)[1])
    words = re.findall(r'<word xMin="([\d.]+)".*>(.*)</word>', done.stdout)
    return {word: float(x) / width for x, word in reversed(words)}


def test_a_paper_read_from_right_to_left_begins_at_the_right(tmp_path):
    pdf = _pdf(_exam(), words=Words(as_it_is, right_to_left=True))
    place = _places(pdf, tmp_path)
    assert place["Sample"] > 0.8 > place["S-1"] > 0.5
    assert place["Neutrophil"] > 0.8 > place["20"]
    code, page = _code(pdf, tmp_path)
    assert code.position.top_right.x < page.shape[1] / 3


def test_a_paper_read_from_left_to_right_begins_at_the_left(tmp_path):
    pdf = _pdf(_exam())
    place = _places(pdf, tmp_path)
    assert place["Sample"] < 0.1 < place["S-1"] < 0.5
    assert place["Neutrophil"] < 0.1 < place["20"]
    code, page = _code(pdf, tmp_path)
    assert code.position.top_left.x > 2 * page.shape[1] / 3


def test_an_interval_is_not_turned_round_with_the_page(tmp_path):
    words = Words(as_it_is, right_to_left=True)
    interval = words.shares(_exam(), None)[0][3]
    assert interval in _text(_pdf(_exam(), words=words), tmp_path)


def test_all_cells_are_shown_at_one_scale_however_large_their_picture():
    exam = _exam()
    (blasts, neutrophils) = representative(exam, {"p": _picture()}.get).values()
    assert len(blasts) == 2 and len(neutrophils) == 3
    assert {tile.pixels.shape for tile in blasts} == {(TILE_PX, TILE_PX, 3)}
    dark = np.count_nonzero(blasts[0].pixels[TILE_PX // 2, :, 1] < 100)
    # 70 px of 0.117 µm in a tile of 24 µm.
    assert dark == pytest.approx(70 * 0.117 / 24 * TILE_PX, abs=3)


def test_not_more_blasts_are_shown_than_fit():
    shown = representative(_exam(blasts=40), {"p": _picture()}.get)
    assert len(shown[CellClass.LYMPHOBLAST]) == MOST_SUSPECT


def test_cells_whose_pictures_are_gone_or_broken_are_left_out():
    assert representative(_exam(), lambda _: None) == {}
    assert representative(_exam(), lambda _: b"no picture") == {}


def test_a_machine_without_the_font_says_what_to_install(tmp_path):
    with pytest.raises(ReportError, match="fonts-dejavu-core"):
        find_fonts((tmp_path, tmp_path / "nowhere"))


@pytest.mark.parametrize("name", ["क्षत्रिय", "لا"])
def test_letters_that_join_or_change_places_are_set_as_one_word(name):
    sheet = Sheet("A4", find_fonts(), ())
    assert sheet.get_string_width(name) < sum(sheet.get_string_width(sign) for sign in name)
    # fpdf2 lets the font files go with it.
    sheet.output()
