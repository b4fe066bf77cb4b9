"""What the packs page offers for real signed packs, without a window."""

from pathlib import Path

import pytest

from edge_app.kiosk.languages import LANGUAGES, Language
from edge_app.kiosk.view_models.packs import all_limits_text, limits_text, packs_view
from edge_app.pack.library import PackLibrary
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.pack.manifest import Estimate, MeasuredPair


@pytest.fixture
def library(tmp_path, make_pack):
    return PackLibrary(tmp_path / "packs", shipped=[make_pack(version="0.1.0")])


@pytest.fixture
def language(qapp):
    one = Language()
    yield one
    one.drop()


def plain(words):
    """Without the signs that keep figures together and in order."""
    return words.translate({0x2060: None, 0x2066: None, 0x2069: None, 0xA0: " "})


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
        assert measured in plain(limits_text(held.pack.manifest))


def test_a_first_reader_says_what_it_is_worth_with_its_second(library):
    (held,) = library.held()
    point = held.pack.manifest.operating_point
    pair = MeasuredPair(
        second="cell-cnn 0.1.0",
        second_sha256="ab" * 32,
        sensitivity=Estimate(value=0.38, low=0.30, high=0.48),
        specificity=Estimate(value=0.86, low=0.79, high=0.91),
    )
    manifest = held.pack.manifest.model_copy(
        update={"operating_point": point.model_copy(update={"pair": pair})}
    )
    assert limits_text(manifest).startswith(limits_text(held.pack.manifest))
    assert plain(limits_text(manifest)).endswith(
        "Together with cell-cnn 0.1.0: sensitivity 38 % (30-48 %), specificity 86 % (79-91 %)"
    )


def test_a_file_on_a_stick_is_shown_by_name_and_taken_by_its_whole_path():
    (row,) = packs_view((), (Path("/media/stick/tiny-cell-0.2.0.lpack"),)).found
    assert (row.name, row.path) == ("tiny-cell-0.2.0.lpack", "/media/stick/tiny-cell-0.2.0.lpack")


def test_what_a_shipped_pack_is_worth_is_said_from_its_makers_sentences():
    cell, _, field, _ = (load_pack(path).manifest for path in shipped_packs())
    assert "Measured on 35 patients (cnmc2019), each left out of training in one of 5 rounds" in plain(
        all_limits_text(cell)
    )
    assert "no evidence of performance" in all_limits_text(field)


def test_a_sentence_that_is_not_known_stays_as_its_maker_wrote_it(library):
    (held,) = library.held()
    manifest = held.pack.manifest.model_copy(update={"evidence": "Measured by hand, in Kampala."})
    assert all_limits_text(manifest).endswith("Measured by hand, in Kampala.")


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_nothing_of_a_shipped_packs_limits_is_english_in_another_language(language, code):
    english = [all_limits_text(load_pack(path).manifest) for path in shipped_packs()]
    language.use(code)
    for path, before in zip(shipped_packs(), english, strict=True):
        said = all_limits_text(load_pack(path).manifest)
        assert said != before
        for word in ("evidence", "Measured", "measured", "patients kept", "int8:", "at most"):
            assert word not in said
