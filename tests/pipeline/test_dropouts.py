"""A camera that drops out again and again: no cell that was shown as saved is lost, none counted twice."""

from soak.dropouts import run

from edge_app.inference.panel import ReaderPanel


def test_an_exam_with_dropouts_loses_no_cell_and_counts_none_twice(make_pack, tmp_path):
    outcome = run(100.0, 4.0, 1, ReaderPanel.open(make_pack()), tmp_path, enough_drops=3)
    assert outcome.drops == 3
    assert outcome.reconnects >= 2
    assert outcome.tally.fields >= 1
    assert outcome.tally.doubled == 0
    assert outcome.lost == 0
    assert outcome.verified
