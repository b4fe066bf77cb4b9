"""What lies where a search is to be kept: its own file, another program's, or no database at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from training.exceptions import TuneError
from training.study_file import check_study_file
from training.tune import STUDY_FILE, _storage

pytestmark = pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")


def of_another_program(file: Path, mode: str = "delete") -> bytes:
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA journal_mode = {mode}")
        database.execute("CREATE TABLE studies (id INTEGER, patient TEXT)")
        database.execute("CREATE TABLE patients (id INTEGER)")
        database.commit()
    return file.read_bytes()


@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize("url", [None, "sqlite:///{file}"])
def test_the_database_of_another_program_is_refused_and_not_touched(tmp_path, mode, url):
    file = tmp_path / STUDY_FILE
    before = of_another_program(file, mode)

    with pytest.raises(TuneError, match=r"study\.db, which is the database of another program; move it away"):
        _storage(tmp_path, url and url.format(file=file))

    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path):
    file = tmp_path / STUDY_FILE
    file.write_bytes(b"a letter" * 100)

    with pytest.raises(TuneError, match="which is no SQLite database; move it away"):
        _storage(tmp_path, None)

    assert file.read_bytes() == b"a letter" * 100


@pytest.mark.parametrize("kept", [100, 4096 * 3])
def test_a_search_that_was_cut_off_in_copying_is_told_to_be_damaged(tmp_path, kept):
    file = tmp_path / STUDY_FILE
    _storage(tmp_path, None)
    file.write_bytes(before := file.read_bytes()[:kept])

    with pytest.raises(TuneError, match="which is damaged; move it away"):
        _storage(tmp_path, None)

    assert file.read_bytes() == before


def test_a_search_is_found_again(tmp_path):
    _storage(tmp_path, None)

    check_study_file(tmp_path / STUDY_FILE)


def test_a_search_that_was_killed_as_it_made_its_tables_goes_on(tmp_path):
    with closing(sqlite3.connect(tmp_path / STUDY_FILE)) as database:
        database.execute("CREATE TABLE version_info (version_info_id INTEGER)")

    check_study_file(tmp_path / STUDY_FILE)


def test_an_empty_file_is_one_to_begin_in(tmp_path):
    (tmp_path / STUDY_FILE).touch()

    check_study_file(tmp_path / STUDY_FILE)
