import io
import struct
import warnings
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from edge_app.camera.images import list_images, natural_order, read_image
from edge_app.exceptions import ImageError


@pytest.fixture
def pixels():
    ramp = np.linspace(0, 255, 90 * 70 * 3).astype(np.uint8)
    return ramp.reshape(70, 90, 3)


def refusal(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ImageError) as caught:
            read_image(path)
    message = str(caught.value)
    assert path.name in message
    assert message.endswith(".")
    assert "\n" not in message
    return message


def png_header(width, height, depth=8, colour=2):
    """A PNG that states its size and holds no pixels."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize("suffix", ["png", "tif", "tiff", "bmp"])
def test_lossless_pictures_come_back_as_written(tmp_path, pixels, suffix):
    path = tmp_path / f"field.{suffix}"
    Image.fromarray(pixels).save(path)
    assert np.array_equal(read_image(path), pixels)


@pytest.mark.parametrize("suffix", ["jpg", "jpeg", "webp"])
def test_lossy_pictures_come_back_nearly_as_written(tmp_path, pixels, suffix):
    path = tmp_path / f"field.{suffix}"
    Image.fromarray(pixels).save(path, quality=95)
    read = read_image(path)
    assert read.dtype == np.uint8
    assert np.abs(read.astype(int) - pixels).mean() < 4


def test_a_text_file_named_jpg_is_refused(tmp_path):
    path = tmp_path / "notes.jpg"
    path.write_text("patient seen on Monday")
    assert "not a picture" in refusal(path)


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "field.jpg"
    path.touch()
    assert "0 bytes" in refusal(path)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "bmp", "webp"])
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_truncated_picture_is_refused_not_half_decoded(tmp_path, suffix, share):
    whole = io.BytesIO()
    noise = np.random.default_rng(1).integers(0, 256, (120, 130, 3), dtype=np.uint8)
    Image.fromarray(noise).save(whole, format={"jpg": "JPEG", "tif": "TIFF"}.get(suffix, suffix.upper()))
    path = tmp_path / f"field.{suffix}"
    path.write_bytes(whole.getvalue()[: int(share * len(whole.getvalue()))])
    assert "cut off or damaged" in refusal(path) or "not a picture" in refusal(path)


@pytest.mark.parametrize("size", [(1, 1), (63, 400), (400, 63)])
def test_a_picture_below_64_px_a_side_is_refused_with_its_size(tmp_path, size):
    path = tmp_path / "tiny.png"
    Image.new("RGB", size).save(path)
    assert f"{size[0]}x{size[1]} px" in refusal(path)


def test_a_picture_of_64_px_a_side_is_read(tmp_path):
    path = tmp_path / "small.png"
    Image.new("RGB", (64, 64)).save(path)
    assert read_image(path).shape == (64, 64, 3)


@pytest.mark.parametrize(("width", "height"), [(12_000, 9_000), (60_000, 50_000)])
def test_a_huge_picture_is_refused_by_its_header_alone(tmp_path, width, height):
    path = tmp_path / "scan.png"
    path.write_bytes(png_header(width, height))
    message = refusal(path)
    assert "megapixels" in message


def test_a_huge_picture_is_refused_with_its_numbers(tmp_path):
    path = tmp_path / "scan.png"
    path.write_bytes(png_header(12_000, 9_000))
    message = refusal(path)
    assert "12000x9000" in message
    assert "108 megapixels" in message


@pytest.mark.parametrize(
    ("mode", "suffix", "word"),
    [
        ("L", "png", "greyscale"),
        ("L", "jpg", "greyscale"),
        ("LA", "png", "greyscale"),
        ("CMYK", "jpg", "CMYK"),
        ("CMYK", "tif", "CMYK"),
        ("I;16", "png", "16-bit"),
        ("I;16", "tif", "16-bit"),
        ("F", "tif", "32-bit"),
        ("1", "png", "1-bit"),
        ("LAB", "tif", "LAB"),
    ],
)
def test_a_picture_that_is_not_8_bit_colour_is_refused(tmp_path, mode, suffix, word):
    path = tmp_path / f"field.{suffix}"
    Image.new(mode, (80, 80)).save(path)
    assert word in refusal(path)


def test_16_bit_rgb_png_is_refused_though_pillow_would_cut_it_to_8(tmp_path):
    import cv2

    path = tmp_path / "deep.png"
    cv2.imwrite(str(path), np.full((80, 80, 3), 40_000, np.uint16))
    assert "16-bit" in refusal(path)


def test_16_bit_rgb_tiff_is_refused(tmp_path):
    import cv2

    path = tmp_path / "deep.tif"
    cv2.imwrite(str(path), np.full((80, 80, 3), 40_000, np.uint16))
    assert "16-bit" in refusal(path)


def test_a_palette_picture_is_expanded(tmp_path):
    path = tmp_path / "field.png"
    Image.new("RGB", (80, 80), (200, 40, 10)).quantize(8).save(path)
    assert read_image(path)[40, 40].tolist() == [200, 40, 10]


def test_opaque_alpha_is_dropped(tmp_path):
    path = tmp_path / "field.png"
    Image.new("RGBA", (80, 80), (200, 40, 10, 255)).save(path)
    assert read_image(path)[40, 40].tolist() == [200, 40, 10]


def test_transparency_is_laid_on_white(tmp_path):
    path = tmp_path / "field.png"
    Image.new("RGBA", (80, 80), (200, 40, 10, 0)).save(path)
    assert read_image(path)[40, 40].tolist() == [255, 255, 255]


def test_exif_orientation_is_applied(tmp_path):
    picture = Image.new("RGB", (100, 80), (0, 0, 0))
    picture.paste((255, 0, 0), (0, 0, 50, 40))
    exif = picture.getexif()
    exif[0x0112] = 6  # shot with the camera turned: to be shown rotated by 90 degrees clockwise
    path = tmp_path / "field.png"
    picture.save(path, exif=exif)
    read = read_image(path)
    assert read.shape == (100, 80, 3)
    assert read[10, 70].tolist() == [255, 0, 0]


def test_a_missing_file_is_refused(tmp_path):
    assert "not there" in refusal(tmp_path / "gone.png")


def test_a_folder_is_no_picture(tmp_path):
    path = tmp_path / "folder.png"
    path.mkdir()
    assert "folder" in refusal(path)


@given(st.binary(min_size=1, max_size=400), st.integers(0, 700))
def test_damage_anywhere_is_refused_with_a_sentence_or_read_whole(tmp_path_factory, junk, place):
    whole = io.BytesIO()
    Image.new("RGB", (70, 70), (9, 99, 199)).save(whole, "PNG")
    content = bytearray(whole.getvalue())
    content[place : place + len(junk)] = junk
    path = tmp_path_factory.mktemp("damage") / "field.png"
    path.write_bytes(content)
    try:
        assert read_image(path).shape[2] == 3
    except ImageError as error:
        assert str(error).endswith(".")


def test_a_folder_is_listed_in_counting_order_without_other_files(tmp_path):
    for name in ("f10.png", "f2.PNG", "F1.jpg", "notes.txt", ".hidden.png"):
        (tmp_path / name).touch()
    (tmp_path / "folder.png").mkdir()
    assert [p.name for p in list_images(tmp_path)] == ["F1.jpg", "f2.PNG", "f10.png"]


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(ImageError, match=r"holds no picture: put .*\.$"):
        list_images(tmp_path)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(ImageError, match=r"cannot be read"):
        list_images(tmp_path / "gone")


@given(st.lists(st.text("aB0129²٣._-", min_size=1, max_size=8), unique=True))
def test_natural_order_keeps_every_name_and_depends_on_nothing_but_the_names(names):
    from pathlib import Path

    paths = [Path(name) for name in names if name not in (".", "..")]
    ordered = natural_order(paths)
    assert sorted(ordered) == sorted(paths)
    assert natural_order(reversed(paths)) == ordered
