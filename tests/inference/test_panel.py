import numpy as np
import pytest

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import FlagRate
from edge_app.exceptions import PackError, PackFormatError
from edge_app.inference.panel import ReaderPanel, crops_of
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.pack.manifest import Estimate, MeasuredPair
from edge_app.settings import SiteRate
from edge_app.vision.locate import LocatedCell

RED, GREEN, BLUE, GREY = (220, 60, 30), (30, 220, 30), (30, 30, 220), (128, 128, 128)
FIELD_INPUT = {"size_px": 16, "um_per_px": None, "masking": "none", "colour": "none"}

DENIES = {
    "input_scale": 0.007658592890948057,
    "input_zero_point": 3,
    "output_scale": 0.062499042600393295,
    "output_zero_point": 0,
}
"""Quantisation of ``denies.tflite``."""


def field(*colours: tuple[int, int, int]) -> tuple[np.ndarray, list[LocatedCell]]:
    """A field of 1 µm/px with one 24 px cell of each colour, side by side."""
    pixels = np.full((40, 40 * len(colours), 3), 230, np.uint8)
    cells = []
    for number, colour in enumerate(colours):
        x = 40 * number + 8
        pixels[8:32, x : x + 24] = colour
        cells.append(
            LocatedCell((x + 11.5, 19.5), (x, 8, 24, 24), np.full((24, 24), 255, np.uint8), 0.9, 80.0, False)
        )
    return pixels, cells


@pytest.fixture
def first(make_pack):
    return make_pack(name="first")


@pytest.fixture
def agreeing(make_pack):
    return make_pack(name="second", architecture="cnn")


@pytest.fixture
def denying(make_pack):
    return make_pack("denies", name="second", architecture="cnn", quantisation=DENIES)


def read(paths, *colours):
    pixels, cells = field(*colours)
    return ReaderPanel.open(*paths).read_cells(pixels, cells, 1.0)


def test_cells_are_read_in_order(first):
    assigned = [assignment.assigned for _, assignment in read([first], BLUE, RED, GREEN)]
    assert assigned == [CellClass.NEUTROPHIL, CellClass.LYMPHOBLAST, CellClass.LYMPHOCYTE]


def test_both_readers_see_every_cell(first, agreeing):
    for readings, _ in read([first, agreeing], RED, GREEN, GREY, BLUE):
        assert [reading.reader for reading in readings] == ["mobilenet", "cnn"]


def test_crops_made_before_give_the_same(first, agreeing):
    pixels, cells = field(RED, GREEN, GREY)
    panel = ReaderPanel.open(first, agreeing)
    crops = [panel.crop(pixels, cell, 1.0) for cell in cells]
    assert panel.read_cells(pixels, cells, 1.0, crops) == panel.read_cells(pixels, cells, 1.0)


def test_each_reader_gets_the_colours_and_the_size_it_wants(make_pack):
    pixels, cells = field(RED)
    wanted = load_pack(make_pack(name="any")).manifest.input
    own = make_pack(name="own", input=wanted.model_copy(update={"colour": "none"}).model_dump())
    even = wanted.model_copy(update={"colour": "standardised"}).model_dump()
    panel = ReaderPanel.open(own, make_pack(name="even", architecture="cnn", input=even))
    seen, standardised = panel.crop(pixels, cells[0], 1.0)
    for reader, crop in zip(panel.readers, (seen, standardised), strict=True):
        assert np.array_equal(crop, crops_of(reader, pixels, cells, 1.0)[0])
    assert not np.array_equal(seen, standardised)


def test_both_readers_saying_blast_make_a_blast(first, agreeing):
    ((_, assignment),) = read([first, agreeing], RED)
    assert assignment.assigned is CellClass.LYMPHOBLAST
    assert not assignment.disagreement


def test_readers_that_differ_leave_a_cell_unidentified_and_say_so(first, denying):
    ((readings, assignment),) = read([first, denying], RED)
    assert [reading.top == "lymphoblast" for reading in readings] == [True, False]
    assert assignment.assigned is CellClass.UNIDENTIFIED
    assert assignment.disagreement


def test_a_field_without_cells_gives_nothing(first, agreeing):
    pixels, _ = field(RED)
    assert ReaderPanel.open(first, agreeing).read_cells(pixels, [], 1.0) == []


def test_a_cell_at_the_border_is_read(first):
    pixels, _ = field(RED)
    cell = LocatedCell((0.0, 0.0), (0, 0, 4, 4), np.full((4, 4), 255, np.uint8), 0.5, 10.0, True)
    ((readings, _),) = ReaderPanel.open(first).read_cells(pixels, [cell], 1.0)
    assert sum(readings[0].probabilities.values()) == pytest.approx(1.0)


def test_the_field_packs_read_the_whole_field(first, make_pack):
    names = [{"name": n, "display": n} for n in ("benign", "early", "pro")]
    changes = {"task": "field", "labels": names, "input": FIELD_INPUT, "operating_point": None}
    one = make_pack(name="field-one", **changes)
    two = make_pack(name="field-two", architecture="cnn", **changes)
    panel = ReaderPanel.open(two, first, one)
    readings = panel.read_field(np.full((48, 64, 3), GREEN, np.uint8))
    assert [reading.reader for reading in readings] == ["mobilenet", "cnn"]
    assert [reading.top for reading in readings] == ["early", "early"]


def test_without_field_packs_there_are_no_field_readings(first):
    assert ReaderPanel.open(first).read_field(np.zeros((8, 8, 3), np.uint8)) == ()


def test_the_references_name_all_packs_first_reader_first(first, agreeing):
    assert [reference.name for reference in ReaderPanel.open(agreeing, first).references] == [
        "first",
        "second",
    ]


def test_the_false_blast_rate_is_the_cautious_end_of_the_first_readers(first):
    assert ReaderPanel.open(first).flag_rate(SiteRate()).value == pytest.approx(0.1)


def measured_with(make_pack, first, second):
    """The first reader, stating a specificity of 0.95 at least together with the second."""
    point = load_pack(first).manifest.operating_point
    pair = MeasuredPair(
        second="second 0.1.0",
        second_sha256=load_pack(second).sha256,
        sensitivity=point.sensitivity,
        specificity=Estimate(value=0.97, low=0.95, high=0.99),
    )
    return make_pack(name="paired", operating_point=point.model_copy(update={"pair": pair}).model_dump())


def test_with_the_second_reader_it_was_measured_with_the_rate_is_that_of_both(make_pack, first, agreeing):
    panel = ReaderPanel.open(measured_with(make_pack, first, agreeing), agreeing)
    assert panel.flag_rate(SiteRate()).value == pytest.approx(0.05)


def test_with_another_second_reader_or_none_the_rate_is_the_first_ones(make_pack, first, agreeing):
    paired = measured_with(make_pack, first, agreeing)
    other = make_pack(name="other", architecture="cnn")
    for panel in (ReaderPanel.open(paired), ReaderPanel.open(paired, other)):
        assert panel.flag_rate(SiteRate()).value == pytest.approx(0.1)


def test_a_rate_counted_here_with_the_same_pack_takes_its_place(first):
    panel = ReaderPanel.open(first)
    here = SiteRate(pack_sha256=panel.first.reference.sha256, false_blast_rate=0.03)
    assert panel.flag_rate(here) == FlagRate(0.03, "site")


def test_a_rate_counted_with_another_second_reader_is_not_used(first, agreeing):
    panel = ReaderPanel.open(first, agreeing)
    sha256, second = (reader.reference.sha256 for reader in panel.readers)
    alone = SiteRate(pack_sha256=sha256, false_blast_rate=0.03)
    assert panel.flag_rate(alone).origin == "pack"
    assert panel.flag_rate(alone.model_copy(update={"second_sha256": second})).origin == "site"


def test_a_rate_counted_with_another_pack_is_not_used(first):
    panel = ReaderPanel.open(first)
    rate = panel.flag_rate(SiteRate(pack_sha256="cd" * 32, false_blast_rate=0.03))
    assert (rate.value, rate.origin) == (pytest.approx(0.1), "pack")


def test_the_rate_is_about_the_healthy_cells_that_the_pack_names(make_pack, first):
    manifest = load_pack(first).manifest
    point = manifest.operating_point.model_copy(update={"negatives": ("lymphocyte",)})
    named = make_pack(name="named", operating_point=point.model_dump())
    assert ReaderPanel.open(named).flag_rate(SiteRate()).classes == (CellClass.LYMPHOCYTE,)


def test_without_a_first_reader_nothing_can_be_read(agreeing):
    with pytest.raises(PackError, match="There is no cell mobilenet pack"):
        ReaderPanel.open(agreeing)


def test_two_packs_for_one_place_are_refused(first, make_pack):
    other = make_pack(name="other")
    with pytest.raises(
        PackError, match=r"first-0\.1\.0\.lpack and other-0\.1\.0\.lpack are both cell mobilenet packs"
    ):
        ReaderPanel.open(first, other)


def test_a_bad_pack_stops_the_panel(first, tmp_path):
    (tmp_path / "bad.lpack").write_text("no")
    with pytest.raises(PackFormatError):
        ReaderPanel.open(first, tmp_path / "bad.lpack")


@pytest.mark.skipif(not shipped_packs(), reason="no packs are shipped yet")
def test_the_shipped_packs_make_a_full_panel():
    panel = ReaderPanel.shipped()
    assert panel.second is not None
    assert len(panel.field_readers) == 2
