"""What the packs page offers for real signed packs, without a window."""

from pathlib import Path

import pytest

from edge_app.kiosk.view_models.packs import limits_text, packs_view
from edge_app.pack.library import PackLibrary


@pytest.fixture
def library(tmp_path, make_pack):
    return PackLibrary(tmp_path / "packs", shipped=[make_pack(version="0.1.0")])


def actions(library):
    rows = packs_view(library.held(), ()).packs
    return [(row.name.split()[-1], row.can_activate, row.can_roll_back) for row in rows]


def test_the_only_pack_that_reads_can_be_neither_activated_nor_rolled_back(library):
    assert actions(library) == [("0.1.0", False, False)]


def test_an_installed_pack_can_be_activated_and_stands_after_the_one_that_reads(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    assert actions(library) == [("0.1.0", False, False), ("0.2.0", True, False)]


def test_the_pack_that_reads_stands_first_and_can_be_rolled_back(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    library.activate("tiny-cell-0.2.0")
    assert actions(library) == [("0.2.0", False, True), ("0.1.0", False, False)]


def test_whether_a_pack_reads_is_said_in_words_and_not_by_place_alone(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    reads, idle = packs_view(library.held(), ()).packs
    assert reads.state.startswith("✓ reads")
    assert idle.state.startswith("does not read")


def test_limits_are_said_with_the_interval_that_was_measured(library):
    (held,) = library.held()
    point = held.pack.manifest.operating_point
    for one in (point.sensitivity, point.specificity):
        measured = f"{100 * one.value:.0f} % ({100 * one.low:.0f}-{100 * one.high:.0f} %)"
        assert measured in limits_text(held.pack.manifest)


def test_a_file_on_a_stick_is_shown_by_name_and_taken_by_its_whole_path():
    (row,) = packs_view((), (Path("/media/stick/tiny-cell-0.2.0.lpack"),)).found
    assert (row.name, row.path) == ("tiny-cell-0.2.0.lpack", "/media/stick/tiny-cell-0.2.0.lpack")
