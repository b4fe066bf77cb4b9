import io
import json
import re
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from deploy import bundle as bundles
from deploy.board import BOARDS, load_board
from deploy.exceptions import BoardError, BundleError
from edge_app.camera.source import open_source
from edge_app.exceptions import LeukoscopeError, PackSignatureError, UpdateBundleError
from edge_app.pack.signing import SigningKey, TrustedKey, load_signing_key
from edge_app.update.bundle import Board

KEY = SigningKey("test", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
TRUSTED = (TrustedKey("test", KEY.key.public_key()),)


def wheel(folder: Path, name: str, licence: str = "License-Expression: MIT") -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}-1.0-py3-none-any.whl"
    with ZipFile(file, "w") as archive:
        metadata = f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{licence}\n\nWords.\n"
        archive.writestr(f"{name}-1.0.dist-info/METADATA", metadata)
    return file


@pytest.fixture
def made(tmp_path: Path) -> Path:
    wheel(tmp_path / "wheels", "leukoscope")
    wheel(tmp_path / "wheels", "numpy", "License: BSD-3-Clause")
    return bundles.assemble(load_board("pi-bookworm"), tmp_path / "wheels", tmp_path / "out", KEY)


def test_a_bundle_names_every_file_and_what_it_is_made_of(made):
    manifest = bundles.check(made, "pi-bookworm", TRUSTED)

    with tarfile.open(made) as tar:
        names = set(tar.getnames())
        parts = json.load(tar.extractfile("sbom.cdx.json"))["components"]
        licences = tar.extractfile("LICENCES.txt").read().decode()
    assert names == {part.path for part in manifest.parts} | {"bundle.json", "bundle.sig"}
    assert {part["name"] for part in parts} == {"leukoscope", "numpy"}
    assert "numpy 1.0: BSD-3-Clause\n" in licences


def test_the_same_wheels_make_the_same_wheels_part_whoever_packs_them(made):
    with tarfile.open(made) as tar:
        entries = [entry for entry in tar if entry.name.startswith("wheels/")]

    assert {(entry.uid, entry.gid, entry.uname, entry.mtime, entry.mode) for entry in entries} == {
        (0, 0, "", 0, 0o644)
    }


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_one_changed_byte_of_what_counts_is_refused(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("changed")
    wheel(folder / "wheels", "leukoscope")
    file = bundles.assemble(load_board("pc"), folder / "wheels", folder, KEY)
    content = bytearray(file.read_bytes())
    with tarfile.open(file) as tar:
        spans = [(entry.offset_data, entry.size) for entry in tar if entry.size]
    start, size = data.draw(st.sampled_from(spans))
    content[start + data.draw(st.integers(0, size - 1))] ^= data.draw(st.integers(1, 255))
    file.write_bytes(content)

    with pytest.raises(LeukoscopeError, match=r"copy it again|changed after it was signed"):
        bundles.check(file, None, TRUSTED)


@settings(deadline=None, max_examples=60)
@given(share=st.floats(0.0, 0.999))
def test_a_bundle_cut_off_anywhere_in_its_files_is_refused(tmp_path_factory, share):
    folder = tmp_path_factory.mktemp("cut")
    wheel(folder / "wheels", "leukoscope")
    file = bundles.assemble(load_board("pc"), folder / "wheels", folder, KEY)
    with tarfile.open(file) as tar:
        last = max(entry.offset_data + entry.size for entry in tar)
    file.write_bytes(file.read_bytes()[: int(last * share)])

    with pytest.raises(LeukoscopeError, match=r"copy it again|changed after it was signed"):
        bundles.check(file, None, TRUSTED)


def test_a_bundle_of_another_board_is_refused(made):
    with pytest.raises(UpdateBundleError, match=r"is for .* Bookworm .*; get the one for pi-trixie"):
        bundles.check(made, "pi-trixie", TRUSTED)


def test_a_bundle_signed_by_a_stranger_is_refused(made):
    stranger = (TrustedKey("other", Ed25519PrivateKey.generate().public_key()),)

    with pytest.raises(PackSignatureError, match="a key this device does not trust"):
        bundles.check(made, None, stranger)


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "wheels/extra-1.0-py3-none-any.whl"])
def test_a_file_that_the_manifest_does_not_name_is_refused(made, name):
    with tarfile.open(made, "a") as tar:
        entry = tarfile.TarInfo(name)
        entry.size = 4
        tar.addfile(entry, io.BytesIO(b"evil"))

    with pytest.raises(UpdateBundleError, match="copy it again"):
        bundles.check(made, None, TRUSTED)


def test_a_link_is_refused(made):
    with tarfile.open(made, "a") as tar:
        entry = tarfile.TarInfo("wheels/link")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(entry)

    with pytest.raises(UpdateBundleError, match="copy it again"):
        bundles.check(made, None, TRUSTED)


def test_a_folder_without_wheels_makes_no_bundle(tmp_path):
    with pytest.raises(BundleError, match="no wheels"):
        bundles.assemble(load_board("pc"), tmp_path, tmp_path / "out", KEY)

    assert not (tmp_path / "out").exists()


def test_a_file_that_is_no_wheel_is_named(tmp_path):
    (tmp_path / "bad-1.0-py3-none-any.whl").write_bytes(b"no zip")

    with pytest.raises(BundleError, match=r"bad-1\.0-py3-none-any\.whl is not a wheel"):
        bundles.assemble(load_board("pc"), tmp_path, tmp_path / "out", KEY)


@pytest.mark.parametrize("board", sorted(path.stem for path in BOARDS.glob("*.toml")))
def test_every_board_takes_wheels_of_its_own_glibc_and_older_but_no_newer(board):
    loaded = load_board(board)
    minor = int(loaded.glibc.partition(".")[2])

    assert loaded.platforms[0] == f"manylinux_2_{minor}_{loaded.machine}"
    assert f"manylinux_2_{minor + 1}_{loaded.machine}" not in loaded.platforms
    assert f"manylinux2014_{loaded.machine}" in loaded.platforms


def test_an_unknown_board_is_answered_with_the_known_ones():
    with pytest.raises(BoardError, match=r"no board 'toaster'; choose one of jetson-jp6, pc, pi-bookworm"):
        load_board("toaster")


def test_a_board_file_with_a_wrong_line_says_which(tmp_path):
    (tmp_path / "odd.toml").write_text('name = "x"\npython = "2"\nmachine = "aarch64"\nglibc = "2.36"\n')

    with pytest.raises(BoardError, match=r"odd\.toml is wrong at 'python'"):
        load_board("odd", tmp_path)


def test_the_development_key_in_the_repository_signs_what_a_device_takes(tmp_path):
    wheel(tmp_path / "wheels", "leukoscope")
    key = load_signing_key(bundles.DEVELOPMENT_KEY)

    file = bundles.assemble(load_board("pc"), tmp_path / "wheels", tmp_path, key)

    assert bundles.check(file, "pc").board.id == "pc"


def test_a_bundle_of_a_newer_kind_is_not_called_damaged(made, monkeypatch, tmp_path):
    monkeypatch.setattr("edge_app.update.bundle.SCHEMA_VERSION", 0)

    with pytest.raises(UpdateBundleError, match=r"newer kind than this version reads; run install\.sh"):
        bundles.check(made, None, TRUSTED)


@pytest.mark.parametrize("board", sorted(path.stem for path in BOARDS.glob("*.toml")))
def test_every_board_says_which_cameras_it_has_and_only_choices_that_are_taken(board, tmp_path):
    wheel(tmp_path / "wheels", "leukoscope")
    file = bundles.assemble(load_board(board), tmp_path / "wheels", tmp_path / "out", KEY)

    with tarfile.open(file) as tar:
        text = tar.extractfile("system/etc/leukoscope/kiosk.env.example").read().decode()
    sources = re.findall(r"^#KIOSK_OPTIONS=--source (\S+)$", text, re.MULTILINE)

    assert {"camera:0", "simulated"} <= set(sources)
    for source in sources:
        open_source(source)


def test_the_manifest_says_nothing_that_an_older_updater_does_not_know(made):
    with tarfile.open(made) as tar:
        board = json.load(tar.extractfile("bundle.json"))["board"]

    assert set(board) == set(Board.model_fields)
