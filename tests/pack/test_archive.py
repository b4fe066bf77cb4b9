import hashlib
import io
import zipfile

import pytest

from edge_app.exceptions import PackFormatError, PackSignatureError
from edge_app.pack import archive
from edge_app.pack.archive import MEMBERS, Members, build_archive, read_archive, read_file

FOUR = Members(b'{"a": 1}', b"model", b"# card", b"s" * 64)


def zipped(*members: tuple[str, bytes], compression=zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as other:
        for name, content in members:
            other.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()


def four(**changes: bytes) -> list[tuple[str, bytes]]:
    contents = {"manifest.json": b"{}", "model.tflite": b"m", "MODEL_CARD.md": b"c", "signature": b"s" * 64}
    return list((contents | changes).items())


def test_reading_gives_back_what_was_built():
    assert read_archive(build_archive(FOUR), "p") == FOUR


def test_the_form_is_the_same_on_every_python():
    # Taken from CPython 3.10, 3.11, 3.12 and 3.13; another value would orphan every pack in the field.
    assert hashlib.sha256(build_archive(FOUR)).hexdigest() == (
        "df47c8bc6b75c4593492c5e4124ef996b35e6fc61cb7dcddf6c1f88ca2f24101"
    )


def test_an_ordinary_unzip_program_can_open_it():
    with zipfile.ZipFile(io.BytesIO(build_archive(FOUR))) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == list(MEMBERS)
        assert opened.read("model.tflite") == b"model"


@pytest.mark.parametrize("content", [b"", b"hello, I am a text file", b"PK\x03\x04", b"\x00" * 1000])
def test_what_is_no_zip_is_refused(content):
    with pytest.raises(PackFormatError, match="is not a model pack or is cut off"):
        read_archive(content, "p")


def test_a_pack_cut_off_anywhere_is_refused():
    whole = build_archive(FOUR)
    for length in range(len(whole)):
        with pytest.raises(PackFormatError):
            read_archive(whole[:length], "p")


@pytest.mark.parametrize("around", [(b"x", b""), (b"", b"x"), (b"#!/bin/sh\n", b"")])
def test_bytes_before_or_behind_the_pack_are_refused(around):
    before, behind = around
    with pytest.raises(PackFormatError):
        read_archive(before + build_archive(FOUR) + behind, "p")


def test_a_missing_member_is_named():
    with pytest.raises(PackFormatError, match=r"lacks 'model\.tflite'"):
        read_archive(zipped(*[m for m in four() if m[0] != "model.tflite"]), "p")


def test_a_missing_signature_is_called_unsigned():
    with pytest.raises(PackSignatureError, match="is not signed"):
        read_archive(zipped(*[m for m in four() if m[0] != "signature"]), "p")


@pytest.mark.parametrize("name", ["extra.txt", "../../etc/passwd", "MODEL.TFLITE"])
def test_a_foreign_member_is_refused(name):
    with pytest.raises(PackFormatError, match="which no pack has"):
        read_archive(zipped(*four(), (name, b"x")), "p")


def test_a_doubled_member_is_refused():
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(*four(), ("manifest.json", b"{}"))
    with pytest.raises(PackFormatError, match=r"holds 'manifest\.json' twice"):
        read_archive(content, "p")


def test_a_zip_bomb_is_refused_without_being_unpacked():
    bomb = zipped(*four(**{"model.tflite": bytes(50_000_000)}), compression=zipfile.ZIP_DEFLATED)
    assert len(bomb) < 100_000
    with pytest.raises(PackFormatError, match="packed again by another program"):
        read_archive(bomb, "p")


def test_members_in_another_order_are_refused():
    with pytest.raises(PackFormatError, match="packed again by another program"):
        read_archive(zipped(*reversed(four())), "p")


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(PackFormatError, match="There is no model pack"):
        read_file(tmp_path / "none.lpack")


def test_a_directory_is_no_pack(tmp_path):
    with pytest.raises(PackFormatError, match="cannot be read"):
        read_file(tmp_path)


def test_a_huge_file_is_refused_before_it_is_taken_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MAX_BYTES", 1024)
    (tmp_path / "big.lpack").write_bytes(bytes(1025))
    with pytest.raises(PackFormatError, match="is no model pack"):
        read_file(tmp_path / "big.lpack")
