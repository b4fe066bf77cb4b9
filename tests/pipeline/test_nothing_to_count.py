"""Pictures that show no smear, from a finger to print: a hint, never a crash, never a counted cell."""

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from printed_page import coloured_print

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker
from edge_app.pipeline.state import Status
from edge_app.settings import Settings

WIDTH, HEIGHT = 480, 300
CAMERA = Capabilities("camera", live=True, stills=False, simulated=False)
STILLS = Capabilities("folder", live=False, stills=True, simulated=False)
GLASS = np.array([235.0, 225.0, 232.0])
NUCLEUS = np.array([120.0, 60.0, 160.0])
SKIN = np.array([205.0, 140.0, 120.0])
X, Y = np.meshgrid(np.linspace(0, 1, WIDTH), np.linspace(0, 1, HEIGHT))


@pytest.fixture
def panel(make_pack):
    return ReaderPanel.open(make_pack())


def _looks(panel, pixels, um_per_px=None, capabilities=CAMERA, looks=4):
    with Beside() as beside:
        taker = FieldTaker(capabilities, panel, Settings(), ScaleKeeper(Settings()), beside)
        return [taker.look(Frame(pixels.copy(), n, 0, "no smear", um_per_px)) for n in range(looks)]


def _gives_a_hint(panel, pixels, um_per_px=None):
    pixels = np.clip(pixels, 0, 255).astype(np.uint8)
    seen = _looks(panel, pixels, um_per_px) + _looks(panel, pixels, um_per_px, STILLS, looks=1)
    assert all(look.proposal is None and look.cells == () for look in seen)
    assert seen[-2].status is seen[-1].status is Status.ADJUST
    assert seen[-2].hint.endswith(".")
    return seen[-1].hint


def _shine(noise=0.0, seed=0):
    """A finger on the lens with the lamp shining through."""
    light = 0.7 + 0.4 * np.exp(-((X - 0.4) ** 2 + (Y - 0.5) ** 2) / 0.15)
    grain = np.random.default_rng(seed).normal(0, 1, (HEIGHT, WIDTH, 3))
    return SKIN * light[..., None] + noise * grain


def _usb_thumb(seed, quality):
    """A red finger with grain, darker outside, as a USB camera gives it: JPEG, whose blocks have edges."""
    random = np.random.default_rng(seed)
    blotches = cv2.GaussianBlur(random.normal(0, 1, (HEIGHT, WIDTH)), (0, 0), 60)[..., None] * 400
    finger = np.array([150 + 15 * seed, 60, 50]) + blotches + random.normal(0, 3, (HEIGHT, WIDTH, 3))
    finger *= (1 - 2 * ((X - 0.5) ** 2 + ((Y - 0.5) * HEIGHT / WIDTH) ** 2))[..., None]
    options = [cv2.IMWRITE_JPEG_QUALITY, quality]
    done, content = cv2.imencode(".jpg", finger.clip(0, 255).astype(np.uint8)[..., ::-1], options)
    assert done
    return cv2.imdecode(content, cv2.IMREAD_COLOR)[..., ::-1].astype(float)


def _checks(side, dark, bright):
    squares = (np.arange(HEIGHT)[:, None] // side + np.arange(WIDTH)[None] // side) % 2
    return np.where(squares[..., None] > 0, np.array(dark, float), np.array(bright, float))


def _print(ink, paper):
    picture = Image.new("RGB", (WIDTH, HEIGHT), paper)
    for row in range(0, HEIGHT, 14):
        ImageDraw.Draw(picture).text((3, row), "Leukoscope 0123456789 " * 4, fill=ink)
    return np.array(picture, float)


def _ruler():
    picture = np.full((HEIGHT, WIDTH, 3), 240.0)
    for number, x in enumerate(range(0, WIDTH, 12)):
        picture[100 : 160 if number % 10 == 0 else 130, x : x + 2] = 20
    return picture


def _shapes(seed):
    """As a photograph of a desk: things of any colour with sharp edges, shaded, with grain."""
    rng = np.random.default_rng(seed)
    picture = np.full((HEIGHT, WIDTH, 3), 150, np.uint8)
    for _ in range(250):
        colour, corner = rng.integers(0, 256, 3).tolist(), rng.integers(0, [WIDTH, HEIGHT])
        if rng.random() < 0.5:
            cv2.circle(picture, corner.tolist(), int(rng.integers(3, 40)), colour, cv2.FILLED)
        else:
            far = (corner + rng.integers(3, 80, 2)).tolist()
            cv2.rectangle(picture, corner.tolist(), far, colour, cv2.FILLED)
    return cv2.GaussianBlur(picture, (0, 0), 1.2) + rng.normal(0, 3, picture.shape)


@pytest.mark.parametrize(
    ("pixels", "hint"),
    [
        pytest.param(np.zeros((HEIGHT, WIDTH, 3)), "raise the lamp", id="lens cap"),
        pytest.param(
            np.abs(np.random.default_rng(0).normal(3, 3, (HEIGHT, WIDTH, 3))),
            "raise the lamp",
            id="noisy cap",
        ),
        pytest.param(np.full((HEIGHT, WIDTH, 3), 255.0), "lower the lamp", id="white"),
        pytest.param(np.dstack([255 * X, 255 * Y, 255 * (1 - X)]), "No specimen", id="gradient"),
        pytest.param(np.array([1, 0.35, 0.25]) * (30 + 80 * X)[..., None], "No specimen", id="dark thumb"),
        pytest.param(_shine(), "No specimen", id="thumb with light through it"),
        pytest.param(_shine(noise=6.0), "", id="thumb in a noisy picture"),
        *(
            pytest.param(_usb_thumb(seed, quality), "", id=f"thumb {seed} as JPEG {quality}")
            for seed in range(3)
            for quality in (40, 60, 80)
        ),
        pytest.param(_checks(8, (0, 0, 0), (255, 255, 255)), "lower the lamp", id="fine checks"),
        pytest.param(_checks(32, NUCLEUS, GLASS), "No specimen", id="checks in stain colour"),
        pytest.param(_checks(64, NUCLEUS, GLASS), "No specimen", id="coarse checks in stain colour"),
        pytest.param(_print((0, 0, 0), (255, 255, 255)), "lower the lamp", id="print"),
        pytest.param(_print((90, 40, 140), (235, 225, 232)), "No specimen", id="print in stain colour"),
        pytest.param(_print((200, 20, 20), (250, 250, 250)), "No specimen", id="red print"),
        pytest.param(_ruler(), "No specimen", id="ruler"),
        pytest.param(_shapes(1), "No stain", id="photograph"),
        pytest.param(_shapes(2), "No stain", id="another photograph"),
    ],
)
@pytest.mark.parametrize("um_per_px", [None, 0.2])
def test_what_is_no_smear_gets_a_hint_and_counts_nothing(panel, pixels, hint, um_per_px):
    assert hint in _gives_a_hint(panel, pixels, um_per_px)


def _smear():
    """A drawn smear with white cells, which counts as it is."""
    return draw_smear(3, WIDTH, HEIGHT, 0.16)[0].astype(float)


def _half(fill, noise=0.0):
    """A picture of which the camera lost the lower half."""
    picture = _smear()
    grain = np.random.default_rng(0).normal(0, 1, (HEIGHT - HEIGHT // 2, WIDTH, 3))
    picture[HEIGHT // 2 :] = np.array(fill) + noise * grain
    return picture


def _cloth(colour, seed):
    """A glove: one colour in folds, of a fine grain."""
    random = np.random.default_rng(seed)
    folds = cv2.GaussianBlur(random.normal(0, 1, (720, 1280)), (0, 0), 80)
    grain = cv2.GaussianBlur(random.normal(0, 1, (720, 1280)), (0, 0), 2.5)
    picture = np.array(colour) * (1 + 0.15 * (folds / folds.std())[..., None])
    return picture + 6 * (grain / grain.std())[..., None] + random.normal(0, 3, picture.shape)


def test_the_drawn_smear_that_these_pictures_are_made_of_counts(panel):
    assert any(look.proposal for look in _looks(panel, _smear().astype(np.uint8), 0.16))


@pytest.mark.parametrize(
    ("pixels", "hint"),
    [
        pytest.param(_smear()[..., ::-1], "camera's colours", id="red and blue exchanged"),
        pytest.param(_half((128, 128, 128)), "missing", id="half grey"),
        pytest.param(_half((0, 255, 0)), "", id="half green"),
        pytest.param(_half((128, 128, 128), noise=1.5), "missing", id="half grey, with noise"),
        pytest.param(_half((128, 128, 128))[::-1], "missing", id="upper half grey"),
        pytest.param(_half((0, 0, 0)), "missing", id="half black"),
    ],
)
def test_a_smear_that_the_camera_spoils_gets_a_hint_and_counts_nothing(panel, pixels, hint):
    assert hint in _gives_a_hint(panel, pixels, 0.16)


@pytest.mark.parametrize(
    "pixels",
    [
        pytest.param(coloured_print(), id="coloured print"),
        *(
            pytest.param(_cloth(colour, seed), id=f"{name} cloth")
            for seed, (name, colour) in enumerate(
                {"violet": (110, 80, 170), "blue": (60, 120, 190), "pink": (130, 60, 160)}.items()
            )
        ),
    ],
)
@pytest.mark.parametrize("um_per_px", [None, 0.2])
def test_things_on_a_desk_get_a_hint_or_have_no_cells(panel, pixels, um_per_px):
    pixels = np.clip(pixels, 0, 255).astype(np.uint8)
    for look in _looks(panel, pixels, um_per_px, looks=2) + _looks(panel, pixels, um_per_px, STILLS, looks=1):
        assert look.cells == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(colour=st.tuples(*[st.integers(0, 255)] * 3), noise=st.floats(0, 4), seed=st.integers(0, 99))
def test_one_colour_all_over_gets_a_hint(panel, colour, noise, seed):
    grain = np.random.default_rng(seed).normal(0, 1, (HEIGHT, WIDTH, 3))
    _gives_a_hint(panel, np.array(colour) + noise * grain)


INTERPOLATIONS = {"blocks": cv2.INTER_NEAREST, "blotches": cv2.INTER_CUBIC, "facets": cv2.INTER_LINEAR}


def _blotches(grain_px, kind, channels, seed):
    """Noise of mean 0 and spread 1 whose grains have this size, each channel for itself."""
    size = (max(2, round(HEIGHT / grain_px)), max(2, round(WIDTH / grain_px)), channels)
    coarse = np.random.default_rng(seed).normal(0, 1, size).astype(np.float32)
    fine = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=INTERPOLATIONS[kind])
    fine = fine.reshape(HEIGHT, WIDTH, channels)
    return fine / fine.std()


NOISE = {
    "grain_px": st.floats(1, 100),
    "kind": st.sampled_from(sorted(INTERPOLATIONS)),
    "seed": st.integers(0, 9999),
    "um_per_px": st.sampled_from([None, 0.1, 0.2]),
}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spread=st.floats(15, 90), **NOISE)
@example(spread=40.0, grain_px=12.0, kind="blocks", seed=0, um_per_px=0.2)
@example(spread=40.0, grain_px=48.0, kind="blocks", seed=0, um_per_px=None)
@example(spread=80.0, grain_px=12.0, kind="blotches", seed=0, um_per_px=0.2)
def test_blotches_of_all_colours_get_a_hint_however_coarse(panel, grain_px, kind, seed, um_per_px, spread):
    _gives_a_hint(panel, 160 + spread * _blotches(grain_px, kind, 3, seed), um_per_px)


# As dark as nuclei in at least one colour: paler blotches of one ink may be red cells with no white one.
INK = st.tuples(st.floats(0.2, 1.2), st.floats(0.2, 1.2), st.floats(1.0, 1.4)).flatmap(st.permutations)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ink=INK, depth=st.floats(0.5, 0.9), **NOISE)
@example(ink=(0.9, 1.2, 0.25), depth=0.5, grain_px=12.0, kind="blotches", seed=0, um_per_px=0.2)
@example(ink=(0.35, 1.0, 0.8), depth=0.5, grain_px=20.0, kind="blocks", seed=0, um_per_px=None)
def test_blotches_of_one_ink_get_a_hint_however_coarse(panel, grain_px, kind, seed, um_per_px, ink, depth):
    density = np.clip(0.35 + depth * _blotches(grain_px, kind, 1, seed), 0, None) * np.array(ink)
    _gives_a_hint(panel, GLASS * np.exp(-density), um_per_px)


@pytest.mark.parametrize(
    ("height", "width"), [(1, 1), (1, 10_000), (10_000, 1), (63, 480), (300, 20)], ids=str
)
def test_a_picture_too_small_to_hold_a_field_says_its_size(panel, height, width):
    smear = np.full((height, width, 3), 200, np.uint8)
    for look in _looks(panel, smear) + _looks(panel, smear, capabilities=STILLS):
        assert look.status is Status.ADJUST
        assert f"{width} x {height}" in look.hint
        assert look.proposal is None


def test_a_huge_empty_picture_gets_a_hint(panel):
    (look,) = _looks(panel, np.full((5000, 8000, 3), 230, np.uint8), capabilities=STILLS, looks=1)
    assert look.status is Status.ADJUST
    assert look.hint
    assert look.proposal is None


def test_pictures_that_change_their_shape_are_hints_and_the_slide_counts_again_after_them(panel, beside):
    taker = FieldTaker(CAMERA, panel, Settings(), ScaleKeeper(Settings()), beside)
    smear, _ = draw_smear(3, WIDTH, HEIGHT, 0.16)
    strange = [np.full((HEIGHT, HEIGHT, 3), 200, np.uint8), np.zeros((1, 1, 3), np.uint8)]
    first = [taker.look(Frame(smear.copy(), 0, 0, "smear", 0.16)) for _ in range(4)]
    between = [taker.look(Frame(pixels, 0, 0, "strange", 0.16)) for pixels in strange]
    after = [taker.look(Frame(smear.copy(), 0, 0, "smear", 0.16)) for _ in range(4)]
    assert any(look.proposal for look in first)
    assert all(look.status is Status.ADJUST and look.hint and look.proposal is None for look in between)
    assert any(look.proposal for look in after)


@pytest.mark.parametrize(
    "pixels",
    [
        pytest.param(np.zeros((HEIGHT, WIDTH), np.uint8), id="grey"),
        pytest.param(np.zeros((HEIGHT, WIDTH, 4), np.uint8), id="with transparency"),
        pytest.param(np.zeros((HEIGHT, WIDTH, 3), np.float32), id="float"),
        pytest.param(np.zeros((HEIGHT, WIDTH, 3), np.uint16), id="16 bit"),
    ],
)
def test_what_is_not_8_bit_colour_never_becomes_a_frame(pixels):
    with pytest.raises(ValueError, match="HxWx3 uint8"):
        Frame(pixels, 0, 0, "no colour picture")
