import pytest
from real_pictures import require

from edge_app.camera.folder import FolderSource


@pytest.mark.data
@pytest.mark.parametrize(
    ("folder", "shape"),
    [("chula_fields/images", (900, 1440, 3)), ("bccd_fields/JPEGImages", (480, 640, 3))],
)
def test_real_fields_are_read_one_by_one(folder, shape):
    source = FolderSource([require(folder)])
    assert source.open().frame_count > 50
    assert [source.read().pixels.shape for _ in range(3)] == [shape] * 3
