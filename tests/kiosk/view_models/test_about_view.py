"""What the device says of itself, without a window."""

from edge_app import __version__
from edge_app.kiosk.upkeep import DeviceFacts
from edge_app.kiosk.view_models.about import DATASETS, about_view
from edge_app.pack.library import PackLibrary
from edge_app.pack.load import load_pack, shipped_packs

FACTS = DeviceFacts(device_id="bench-7", records=42, head="ab12", free_bytes=12_340_000_000)


def facts(packs=()):
    return {row.name: row.value for row in about_view(FACTS, packs).facts}


def test_research_use_and_review_by_a_person_are_said():
    said = facts()
    assert "Research use only" in said["Status"]
    assert "needs a person's review" in said["Intended use"]
    assert "does not replace a diagnosis" in said["Intended use"]


def test_device_log_version_and_room_are_those_of_the_device():
    said = facts()
    assert (said["Version"], said["Device"]) == (__version__, "bench-7")
    assert said["Log"] == "42 records, hash ab12"
    assert said["Free space"] == "12.3 GB"


def test_only_packs_that_read_are_named(tmp_path, make_pack):
    library = PackLibrary(tmp_path / "packs", shipped=[make_pack(version="0.1.0")])
    library.install(make_pack(version="0.2.0"))
    assert facts(library.held())["Model packs"] == "tiny-cell 0.1.0"


def test_all_that_the_shipped_packs_learnt_from_can_be_said_in_every_language():
    trained = {data.dataset for path in shipped_packs() for data in load_pack(path).manifest.training_data}
    assert trained == set(DATASETS)
