import numpy as np
import pytest
import zxingcpp
from PIL import Image

from edge_app.camera.barcode import read_barcode
from edge_app.camera.folder import FolderSource


@pytest.fixture
def source(tmp_path):
    def source(*pictures):
        for number, pixels in enumerate(pictures):
            Image.fromarray(pixels).save(tmp_path / f"{number}.png")
        return FolderSource([tmp_path])

    return source


def label(text, format):
    """A printed label, somewhere on a dim bench."""
    code = np.asarray(zxingcpp.create_barcode(text, format).to_image(scale=3))
    bench = np.full((480, 640, 3), 150, np.uint8)
    bench[100 : 100 + code.shape[0], 60 : 60 + code.shape[1]] = code[..., np.newaxis]
    return bench


@pytest.mark.parametrize("format", ["Code128", "DataMatrix", "QRCode"])
def test_the_barcode_of_a_label_is_read(source, format):
    blank = np.full((480, 640, 3), 150, np.uint8)
    assert (
        read_barcode(source(blank, label("LAB-0042", getattr(zxingcpp.BarcodeFormat, format)))) == "LAB-0042"
    )


def test_pictures_without_a_barcode_give_nothing(source):
    assert read_barcode(source(np.full((480, 640, 3), 150, np.uint8))) == ""
