"""Pictures of fields and cells: kept when there is room, exact for cells, never in the way of counting."""

import cv2
import numpy as np
import pytest
from exam_samples import cell, field
from hypothesis import given
from hypothesis import strategies as st

from edge_app.camera.frame import Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exam.events import Box
from edge_app.exceptions import LogbookWriteError
from edge_app.logbook import pictures
from edge_app.logbook.pictures import PictureStore
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.picture_keeper import CROP_MARGIN, PictureKeeper, cell_crop
from edge_app.settings import Settings

PIXELS, _ = draw_smear(1, 320, 240, 0.16)


@pytest.fixture
def store(tmp_path):
    return PictureStore(tmp_path / "pictures")


def _keep(store, *cells, **settings):
    frame = Frame(PIXELS.copy(), 0, 0, "made up")
    with Beside() as beside:
        pictures = PictureKeeper(store, Settings(**settings), beside).begin(frame)
        for one in cells:
            pictures.add(one.box_px)
        pictures.write([one.box_px for one in cells])
        named = pictures.name(field(), cells)
        pictures.keep()
        return named


def _files(store):
    return [path for path in store.folder.rglob("*") if path.is_file()]


def _decoded(store, name):
    return cv2.cvtColor(cv2.imdecode(np.frombuffer(store.get(name), np.uint8), 1), cv2.COLOR_BGR2RGB)


def test_a_field_looks_as_it_did_and_a_cell_is_kept_to_the_bit(store):
    kept, cells = _keep(store, cell())
    difference = _decoded(store, kept.picture_sha256).astype(int) - PIXELS
    assert np.abs(difference).mean() < 2
    box = cells[0].box_px
    assert np.array_equal(_decoded(store, cells[0].crop_sha256), cell_crop(PIXELS, box))


def test_a_site_that_keeps_no_pictures_has_none(store):
    assert _keep(store, cell(), keep_pictures=False) == (field(), (cell(),))
    assert not store.folder.exists()


def test_beyond_the_quota_counting_goes_on_without_pictures(store):
    assert _keep(store, cell(), picture_quota_mb=0) == (field(), (cell(),))


def test_the_logs_reserve_of_the_disk_is_left_alone(store, monkeypatch):
    monkeypatch.setattr(pictures, "RESERVE_BYTES", 1 << 62)
    assert _keep(store, cell()) == (field(), (cell(),))


def test_what_is_kept_counts_against_the_quota(store):
    before = store.used_bytes()
    _keep(store, cell())
    assert store.used_bytes() - before == sum(path.stat().st_size for path in _files(store))
    assert PictureStore(store.folder).used_bytes() == store.used_bytes()


def test_a_store_that_cannot_be_written_is_said_and_no_record_names_a_picture(store):
    store.folder.write_text("a file")
    with pytest.raises(LogbookWriteError, match="could not be saved"):
        _keep(store, cell())


def test_of_a_field_that_cannot_be_written_whole_nothing_is_left(store, monkeypatch):
    real = PictureStore.stage
    contents = []

    def stage(self, content):
        contents.append(content)
        if len(contents) > 1:
            raise LogbookWriteError("The card is full.")
        return real(self, content)

    monkeypatch.setattr(PictureStore, "stage", stage)
    with pytest.raises(LogbookWriteError, match="full"):
        _keep(store, cell(), cell(), cell())
    assert _files(store) == []


def test_a_field_that_is_begun_and_not_counted_leaves_nothing(store):
    with Beside() as beside:
        pictures = PictureKeeper(store, Settings(), beside).begin(Frame(PIXELS.copy(), 0, 0, "made up"))
        pictures.add(cell().box_px)
        beside.work.submit(lambda: None).result()
        assert len(_files(store)) == 2
        pictures.drop()
        assert _files(store) == []


def test_of_a_field_only_the_cells_that_count_are_kept(store):
    counted, other = cell().box_px, Box(x=5, y=7, width=30, height=40)
    with Beside() as beside:
        pictures = PictureKeeper(store, Settings(), beside).begin(Frame(PIXELS.copy(), 0, 0, "made up"))
        for box in (other, counted):
            pictures.add(box)
        beside.work.submit(lambda: None).result()
        pictures.write([counted])
        field_kept, (cell_kept,) = pictures.name(field(), [cell()])
        pictures.keep()
    assert {path.name for path in _files(store)} == {field_kept.picture_sha256, cell_kept.crop_sha256}


def test_what_has_its_name_is_not_taken_back(store):
    """Another record may name the same picture by now; one that none names is the first to go."""
    with Beside() as beside:
        pictures = PictureKeeper(store, Settings(), beside).begin(Frame(PIXELS.copy(), 0, 0, "made up"))
        pictures.write([])
        kept, _ = pictures.name(field(), [])
        pictures.keep()
        pictures.drop()
    assert store.names() == [kept.picture_sha256]


def test_where_the_room_runs_out_between_finding_and_counting_nothing_is_left(store, monkeypatch):
    with Beside() as beside:
        keeper = PictureKeeper(store, Settings(), beside).begin(Frame(PIXELS.copy(), 0, 0, "made up"))
        keeper.add(cell().box_px)
        beside.work.submit(lambda: None).result()
        monkeypatch.setattr(pictures, "RESERVE_BYTES", 1 << 62)
        keeper.write([cell().box_px])
        assert keeper.name(field(), [cell()]) == (field(), (cell(),))
        keeper.keep()
    assert _files(store) == []


def test_two_cells_that_look_the_same_are_one_file(store):
    _, cells = _keep(store, cell(), cell())
    assert cells[0].crop_sha256 == cells[1].crop_sha256
    assert len(store.names()) == 2
    assert store.used_bytes() == sum(store.size(name) for name in store.names())


@given(st.floats(-50, 400), st.floats(-50, 300), st.floats(1, 200), st.floats(1, 200))
def test_a_crop_is_never_empty_and_never_leaves_the_picture(x, y, width, height):
    crop = cell_crop(PIXELS, Box(x=x, y=y, width=width, height=height))
    assert 1 <= crop.shape[0] <= 240
    assert 1 <= crop.shape[1] <= 320


def test_a_crop_has_its_margin_inside_the_picture():
    crop = cell_crop(PIXELS, Box(x=100, y=100, width=40, height=20))
    assert crop.shape[:2] == (20 + 2 * CROP_MARGIN * 40, 40 + 2 * CROP_MARGIN * 40)
