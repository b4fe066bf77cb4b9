import numpy as np
import pytest

from edge_app.report.contact_sheet import ACROSS, CAPTION_PX, TILE_PX, Piece, contact_sheet, cut_around

FIELD = np.full((300, 400, 3), (200, 180, 190), np.uint8)


@pytest.mark.parametrize("box", [(100, 100, 40, 30), (-10, -10, 40, 40), (380, 280, 60, 60), (50, 50, 0, 0)])
def test_a_piece_is_a_tile_wherever_the_box_lies(box):
    tile = cut_around(FIELD, box)
    assert tile.shape == (TILE_PX, TILE_PX, 3)
    assert (tile == 0).all(axis=2).any()


@pytest.mark.parametrize(("pieces", "rows"), [(0, 1), (1, 1), (ACROSS, 1), (ACROSS + 1, 2), (40, 5)])
def test_pieces_are_laid_out_in_rows(pieces, rows):
    sheet = contact_sheet([Piece(np.zeros((TILE_PX, TILE_PX, 3), np.uint8), "missed")] * pieces)
    assert sheet.shape[0] == rows * (TILE_PX + CAPTION_PX)
    assert np.count_nonzero((sheet == 0).all(axis=2)) >= pieces * TILE_PX**2
