import pytest

from edge_app.exceptions import PackFormatError, PackSignatureError
from edge_app.pack.library import CHOICE_FILE, PackLibrary
from edge_app.pack.load import load_pack

PLACE = "cell-mobilenet"


@pytest.fixture
def library(tmp_path, make_pack):
    return PackLibrary(tmp_path / "packs", shipped=[make_pack(version="0.1.0")])


def _reads(library):
    return [load_pack(path).manifest.version for path in library.active_paths()]


def test_the_pack_that_came_with_the_program_reads_at_first(library):
    assert _reads(library) == ["0.1.0"]


def test_of_two_that_came_with_the_program_the_newer_reads(tmp_path, make_pack):
    shipped = [make_pack(version=version) for version in ("0.10.0", "0.9.0")]
    assert _reads(PackLibrary(tmp_path / "packs", shipped=shipped)) == ["0.10.0"]


def test_an_installed_pack_reads_only_once_activated(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    assert _reads(library) == ["0.1.0"]
    library.activate("tiny-cell-0.2.0")
    assert _reads(library) == ["0.2.0"]
    assert [(held.pack.manifest.version, held.shipped, held.active) for held in library.held()] == [
        ("0.1.0", True, False),
        ("0.2.0", False, True),
    ]


def test_the_pack_of_a_place_that_reads_is_given_and_an_empty_place_is_told(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    library.activate("tiny-cell-0.2.0")
    assert library.active(PLACE).manifest.version == "0.2.0"
    with pytest.raises(PackFormatError, match="no field-cnn pack"):
        library.active("field-cnn")


def test_choices_are_taken_back_one_by_one_down_to_what_was_shipped(library, make_pack):
    for version in ("0.2.0", "0.3.0"):
        library.install(make_pack(version=version))
        library.activate(f"tiny-cell-{version}.lpack")
    assert library.roll_back(PLACE).manifest.version == "0.2.0"
    assert library.roll_back(PLACE).manifest.version == "0.1.0"
    with pytest.raises(PackFormatError, match="nothing to go back to"):
        library.roll_back(PLACE)


def test_activating_twice_is_one_choice(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    for _ in range(2):
        library.activate("tiny-cell-0.2.0")
    assert library.roll_back(PLACE).manifest.version == "0.1.0"


def test_a_changed_pack_is_not_installed(library, make_pack):
    path = make_pack(version="0.2.0")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises((PackFormatError, PackSignatureError)):
        library.install(path)
    assert not library.folder.exists()


def test_another_pack_of_the_same_name_and_version_is_refused(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    with pytest.raises(PackFormatError, match=r"Another pack tiny-cell-0\.2\.0"):
        library.install(make_pack("denies", version="0.2.0"))


def test_installing_the_same_pack_again_changes_nothing(library, make_pack):
    path = make_pack(version="0.2.0")
    assert library.install(path).sha256 == library.install(path).sha256


def test_a_pack_for_a_place_the_program_does_not_have_is_refused(library, make_pack):
    with pytest.raises(PackFormatError, match="cell-cnn, which this version does not use"):
        library.install(make_pack(name="other-cell", architecture="cnn"))


def test_what_is_not_installed_is_not_activated(library):
    with pytest.raises(PackFormatError, match=r"No pack tiny-cell-9\.9\.9.lpack is installed"):
        library.activate("tiny-cell-9.9.9")


def test_an_active_pack_that_is_gone_is_told_with_the_way_back(library, make_pack):
    library.install(make_pack(version="0.2.0"))
    library.activate("tiny-cell-0.2.0")
    (library.folder / "tiny-cell-0.2.0.lpack").unlink()
    with pytest.raises(PackFormatError, match="pack rollback cell-mobilenet"):
        library.active_paths()
    library.roll_back(PLACE)
    assert _reads(library) == ["0.1.0"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"chosen": 7}', b"\xff"])
def test_a_choice_that_cannot_be_read_is_told(library, content):
    library.folder.mkdir()
    (library.folder / CHOICE_FILE).write_bytes(content)
    with pytest.raises(PackFormatError, match="remove it to use the shipped packs"):
        library.active_paths()


def test_a_folder_that_cannot_be_written_is_told(tmp_path, make_pack):
    (tmp_path / "packs").touch()
    with pytest.raises(PackFormatError, match="cannot be written"):
        PackLibrary(tmp_path / "packs", shipped=[make_pack()]).install(make_pack(version="0.2.0"))
