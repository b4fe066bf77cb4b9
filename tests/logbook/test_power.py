"""Power cuts, torn writes and full disks, some of each; ``make soak-log`` runs hundreds."""

import pytest
from soak.full_disk import can_mount, full_disks
from soak.kills import kill_rounds
from soak.torn import torn_writes


def test_nothing_acknowledged_is_lost_by_kill_9(log_path):
    figures = kill_rounds(log_path, rounds=12)
    assert figures.acknowledged > 0
    assert (figures.lost, figures.pictures_missing, figures.problem) == (0, 0, "")


def test_a_torn_write_takes_nothing_acknowledged_with_it_and_leaves_no_half(tmp_path):
    figures = torn_writes(tmp_path, count=30)
    assert figures.torn == 30
    assert (figures.lost, figures.half, figures.problems) == (0, 0, ())


def test_a_disk_full_at_any_step_of_an_exam_loses_nothing_acknowledged(tmp_path):
    if not can_mount(tmp_path):
        pytest.skip("a small file system can be mounted by root only")
    figures = full_disks(tmp_path, range(20_000, 600_000, 97_000))
    assert figures.refused == figures.sizes
    assert (figures.lost, figures.unfinished, figures.problems) == (0, 0, ())
