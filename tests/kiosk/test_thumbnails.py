from types import SimpleNamespace

import numpy as np

from edge_app.kiosk.thumbnails import GROUND, THUMB_PX, Thumbnails


def test_a_cell_without_a_kept_picture_is_said_to_lack_one(qtbot):
    cell = SimpleNamespace(found=SimpleNamespace(cell_id="c", field_id="f"))
    exam = SimpleNamespace(fields=[SimpleNamespace(field_id="f", scale=SimpleNamespace(um_per_px=0.1))])
    thumbnails = Thumbnails()
    thumbnails.want([cell], exam, SimpleNamespace(get=lambda found: None))
    qtbot.waitUntil(thumbnails.collect)
    assert thumbnails.lacks("c") and not thumbnails.has("c")
    thumbnails.want([cell], exam, SimpleNamespace(get=lambda found: None))
    assert not thumbnails.collect()
    image = thumbnails.requestImage("c", None, None)
    assert (image.width(), image.pixelColor(3, THUMB_PX - 1).red()) == (THUMB_PX, GROUND)
    thumbnails.close()


def test_thumbnails_of_another_exam_are_let_go(qtbot):
    cell = SimpleNamespace(found=SimpleNamespace(cell_id="c", field_id="f"))
    exam = SimpleNamespace(fields=[SimpleNamespace(field_id="f", scale=SimpleNamespace(um_per_px=0.1))])
    pictures = SimpleNamespace(get=lambda found: np.full((90, 90, 3), 7, np.uint8))
    thumbnails = Thumbnails()
    thumbnails.want([cell], exam, pictures)
    qtbot.waitUntil(thumbnails.collect)
    assert thumbnails.has("c")
    thumbnails.clear()
    assert not thumbnails.has("c")
    thumbnails.want([cell], exam, pictures)
    qtbot.waitUntil(thumbnails.collect)
    assert thumbnails.has("c")
    thumbnails.close()
