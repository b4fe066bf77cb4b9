import numpy as np
import pytest

from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import PackShapeError
from edge_app.inference.reader import HALF, Reader, _input_levels
from edge_app.pack.load import load_pack, shipped_packs

RED, GREEN, BLUE, GREY = (220, 30, 30), (30, 220, 30), (30, 30, 220), (128, 128, 128)


def crops(*colours: tuple[int, int, int]) -> np.ndarray:
    return np.stack([np.full((16, 16, 3), colour, np.uint8) for colour in colours])


@pytest.fixture
def reader(make_pack):
    return Reader(load_pack(make_pack()))


def test_each_colour_gets_its_label(reader):
    top = reader.read(crops(RED, GREEN, BLUE)).argmax(axis=1)
    assert [reader.labels[n] for n in top] == ["lymphoblast", "lymphocyte", "neutrophil"]


def test_probabilities_of_a_crop_sum_to_one(reader):
    rows = reader.read(np.random.default_rng(0).integers(0, 256, (20, 16, 16, 3), dtype=np.uint8))
    assert rows.dtype == np.float64
    np.testing.assert_allclose(rows.sum(axis=1), 1.0, atol=1e-12)


def test_the_logits_are_those_of_the_float_network(reader):
    colours = [RED, GREEN, BLUE, GREY, (0, 0, 0), (255, 255, 255)]
    float_logits = 8.0 * (np.array(colours) / 127.5 - 1.0)
    output_step = reader.manifest.quantisation.output_scale
    error = np.abs(reader.read_logits(crops(*colours)) - float_logits)
    # The calibration crops of the tiny model end just short of black and white.
    assert error[:4].max() <= 3 * output_step
    assert error.max() <= 8 * output_step


def test_a_higher_temperature_makes_it_less_sure(make_pack):
    sure, unsure = (Reader(load_pack(make_pack(temperature=t))).read(crops(RED))[0].max() for t in (1.0, 4.0))
    assert unsure < sure


def test_temperature_divides_the_logits(make_pack):
    reader = Reader(load_pack(make_pack(temperature=2.5)))
    scaled = np.exp(reader.read_logits(crops(RED, GREY)) / 2.5)
    np.testing.assert_allclose(reader.read(crops(RED, GREY)), scaled / scaled.sum(axis=1, keepdims=True))


def test_every_grey_level_is_quantised_as_the_runtime_would(reader):
    quantisation = reader.manifest.quantisation
    levels = reader._levels[np.arange(256)].astype(float)
    real = (levels - quantisation.input_zero_point) * quantisation.input_scale
    wanted = np.arange(256) / 127.5 - 1.0
    inside = (levels > -128) & (levels < 127)
    assert np.abs(real - wanted)[inside].max() <= (0.5 + HALF) * quantisation.input_scale + 1e-12
    assert np.all(np.diff(levels) >= 0)


@pytest.mark.parametrize("crumb", [0.0, 1e-7, -1e-7])
def test_every_grey_level_has_its_own_step_whatever_the_last_digit_of_the_scale(reader, crumb):
    exact = reader.manifest.quantisation.model_copy(
        update={"input_scale": 2.0 / 255.0 * (1.0 + crumb), "input_zero_point": 0}
    )
    levels = _input_levels(reader.manifest.model_copy(update={"quantisation": exact}))
    np.testing.assert_array_equal(levels, np.arange(256) - 128)


@pytest.mark.parametrize("shipped", [True, False], ids=["grey levels centred", "by table"])
def test_crops_are_quantised_grey_level_by_grey_level(reader, shipped):
    reader = Reader(load_pack(shipped_packs()[0])) if shipped else reader
    assert reader._centred == shipped
    size = reader.manifest.input.size_px
    greys = np.random.default_rng(0).integers(0, 256, (3, size, size, 3), dtype=np.uint8)
    np.testing.assert_array_equal(reader.levels(greys), reader._levels[greys])


def test_no_crops_give_no_readings(reader):
    assert reader.readings(np.empty((0, 16, 16, 3), np.uint8)) == ()


@pytest.mark.parametrize("shape", [(1, 8, 8, 3), (16, 16, 3), (1, 16, 16, 1)])
def test_crops_of_another_shape_are_a_mistake_of_the_caller(reader, shape):
    with pytest.raises(ValueError, match=r"wanted uint8 \(n, 16, 16, 3\)"):
        reader.read(np.zeros(shape, np.uint8))


def test_a_reading_names_reader_pack_and_labels(reader):
    (reading,) = reader.readings(crops(RED))
    assert reading.reader == "mobilenet"
    assert reading.pack_sha256 == reader.pack.sha256
    assert set(reading.probabilities) == {"lymphoblast", "lymphocyte", "neutrophil"}
    assert reading.top == "lymphoblast"
    assert reader.operating_point.opinion(reading).cell_class is CellClass.LYMPHOBLAST


def test_the_reference_says_where_a_result_came_from(reader):
    reference = reader.reference
    assert (reference.name, reference.version, reference.task) == ("tiny-cell", "0.1.0", "cell")
    assert reference.sha256 == reader.pack.sha256
    assert reference.development_key


def test_a_pack_of_few_classes_can_be_read(make_pack, tiny_manifest):
    labels = [{"name": n, "display": n} for n in ("lymphoblast", "lymphocyte", "erythroblast")]
    assert Reader(load_pack(make_pack(labels=labels))).labels[2] == "erythroblast"


def test_a_model_with_another_number_of_labels_is_refused(make_pack):
    labels = [{"name": n, "display": n} for n in ("lymphoblast", "lymphocyte")]
    with pytest.raises(PackShapeError, match=r"output int8 \(1, 3\) where its manifest says int8 \(1, 2\)"):
        Reader(load_pack(make_pack(labels=labels)))


def test_a_model_of_another_input_size_is_refused(make_pack):
    wanted = {"size_px": 32, "um_per_px": 0.5, "masking": "none", "colour": "none"}
    with pytest.raises(PackShapeError, match=r"input int8 \(1, 16, 16, 3\) where"):
        Reader(load_pack(make_pack(input=wanted)))


@pytest.mark.parametrize("change", [{"input_scale": 0.01}, {"input_zero_point": -1}])
def test_a_model_that_quantises_differently_is_refused(make_pack, tiny_manifest, change):
    quantisation = tiny_manifest().quantisation.model_dump() | change
    with pytest.raises(PackShapeError, match="quantises its input differently"):
        Reader(load_pack(make_pack(quantisation=quantisation)))


def test_a_cell_pack_with_a_foreign_label_is_refused(make_pack):
    labels = [{"name": n, "display": n} for n in ("lymphoblast", "lymphocyte", "martian")]
    with pytest.raises(PackShapeError, match="the label 'martian', which the differential does not know"):
        Reader(load_pack(make_pack(labels=labels)))


def test_a_field_pack_names_its_own_classes(make_pack):
    labels = [{"name": n, "display": n} for n in ("benign", "pre", "pro")]
    wanted = {"size_px": 16, "um_per_px": None, "masking": "none", "colour": "none"}
    reader = Reader(load_pack(make_pack(task="field", labels=labels, input=wanted, operating_point=None)))
    assert reader.operating_point is None
    assert reader.labels == ("benign", "pre", "pro")
