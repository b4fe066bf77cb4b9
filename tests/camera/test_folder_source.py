import numpy as np
import pytest
from PIL import Image

from edge_app.camera.folder import FolderSource
from edge_app.exceptions import EndOfSourceError, ImageError


def write(path, value):
    Image.new("RGB", (80, 70), (value, value, value)).save(path)


def test_an_unusable_picture_raises_and_the_next_read_goes_on(tmp_path):
    write(tmp_path / "1.png", 10)
    (tmp_path / "2.png").write_text("no picture")
    write(tmp_path / "3.png", 30)
    source = FolderSource([tmp_path])
    capabilities = source.open()
    assert (capabilities.stills, capabilities.live, capabilities.frame_count) == (True, False, 3)
    assert source.read().pixels[0, 0, 0] == 10
    with pytest.raises(ImageError, match=r"2\.png"):
        source.read()
    third = source.read()
    assert (third.number, third.source_name, third.pixels[0, 0, 0]) == (2, "3.png", 30)
    with pytest.raises(EndOfSourceError):
        source.read()


def test_files_and_folders_may_be_mixed(tmp_path):
    (tmp_path / "b").mkdir()
    write(tmp_path / "a.png", 1)
    write(tmp_path / "b" / "c.png", 2)
    source = FolderSource([tmp_path / "b", tmp_path / "a.png"], um_per_px=0.2)
    source.open()
    frames = [source.read(), source.read()]
    assert [f.source_name for f in frames] == ["c.png", "a.png"]
    assert frames[0].um_per_px == 0.2


def test_opening_again_starts_again_and_closing_twice_is_safe(tmp_path):
    write(tmp_path / "1.png", 10)
    source = FolderSource([tmp_path])
    source.open()
    first = source.read().pixels
    source.open()
    assert np.array_equal(source.read().pixels, first)
    source.close()
    source.close()
    with pytest.raises(EndOfSourceError):
        source.read()


def test_an_empty_folder_is_told_at_opening(tmp_path):
    with pytest.raises(ImageError, match="holds no picture"):
        FolderSource([tmp_path]).open()
