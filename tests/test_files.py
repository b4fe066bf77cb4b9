"""A file is whole under its name or not there."""

import os

import pytest

from edge_app.files import new_file, sync_file, whole_file, write_durably


def test_until_all_is_written_the_older_file_keeps_the_name(tmp_path):
    path = tmp_path / "a.txt"
    write_durably(path, b"old")
    with whole_file(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_half_way_leaves_the_older_file_and_no_rest(tmp_path):
    path = tmp_path / "a.txt"
    write_durably(path, b"old")
    with pytest.raises(OSError, match="full"), whole_file(path) as file:
        file.write(b"half")
        raise OSError("full")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_mode_holds_from_the_first_byte(tmp_path):
    with whole_file(tmp_path / "key", mode=0o600) as file:
        assert os.fstat(file.fileno()).st_mode & 0o777 == 0o600


def test_what_lies_where_the_file_is_written_neither_leads_it_away_nor_opens_it_to_others(tmp_path):
    (tmp_path / "victim").write_bytes(b"precious")
    (tmp_path / "linked.part").symlink_to(tmp_path / "victim")
    (tmp_path / "open.part").touch(mode=0o666)
    for name in ("linked", "open"):
        write_durably(tmp_path / name, b"key", mode=0o600)
        assert not (tmp_path / name).is_symlink()
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "victim").read_bytes() == b"precious"


def test_a_new_file_is_there_for_whoever_syncs_it(tmp_path):
    path = tmp_path / "a.part"
    with new_file(path) as file:
        file.write(b"content")
    sync_file(path)
    assert path.read_bytes() == b"content"


def test_a_file_that_is_gone_cannot_be_synced(tmp_path):
    with pytest.raises(FileNotFoundError):
        sync_file(tmp_path / "a.part")
