import os
from pathlib import Path

import pytest

from edge_app.camera.folder import FolderSource

DATA = Path(os.environ.get("LEUKOSCOPE_DATA", Path(__file__).parents[3] / "shared" / "data"))


@pytest.mark.data
@pytest.mark.parametrize(
    ("folder", "shape"),
    [("chula_fields/images", (900, 1440, 3)), ("bccd_fields/JPEGImages", (480, 640, 3))],
)
def test_real_fields_are_read_one_by_one(folder, shape):
    if not (DATA / folder).is_dir():
        pytest.skip("LEUKOSCOPE_DATA names no folder with the real image sets")
    source = FolderSource([DATA / folder])
    assert source.open().frame_count > 50
    assert [source.read().pixels.shape for _ in range(3)] == [shape] * 3
