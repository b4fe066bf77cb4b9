"""Real cells of three laboratories, put together touching: ``make crowds`` has the figures."""

import pytest
from real_pictures import DATA, require
from touching_cells import LABORATORIES, Bank

from edge_app.vision.locate import locate_cells
from edge_app.vision.matching import match


@pytest.mark.data
@pytest.mark.parametrize("name", LABORATORIES)
def test_cells_that_touch_are_found_one_by_one(name):
    laboratory = LABORATORIES[name]
    require(laboratory.folders[0])
    bank = Bank(laboratory, DATA, every=40, first=20)
    results = [
        match(crowd.boxes, locate_cells(crowd.pixels, laboratory.um_per_px))
        for crowd in bank.fields(4, seed=0)
    ]
    found, missed = sum(len(r.pairs) for r in results), sum(len(r.missed) for r in results)
    assert found + missed > 50
    assert found >= 0.97 * (found + missed)
    # Rims of cells that the locator left on the red cells' pictures are found too.
    assert sum(len(r.false) for r in results) <= 0.15 * found
