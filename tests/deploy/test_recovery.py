"""The recovery copy: a file that opens the log with its passphrase and not without."""

import json

import pytest
from typer.testing import CliRunner

from edge_app.exceptions import KeyBindingError
from edge_app.logbook.log_key import key_text
from edge_app.update.command import app
from edge_app.update.recovery import read_recovery, write_recovery
from tests.deploy.keys import PASSPHRASE

KEY = bytes(range(32))


@pytest.fixture
def copy(tmp_path):
    path = tmp_path / "copy.lrecovery"
    write_recovery(path, KEY, PASSPHRASE)
    return path


def test_a_copy_gives_the_key_back_and_does_not_hold_it(copy):
    assert read_recovery(copy, PASSPHRASE) == KEY
    assert KEY.hex() not in copy.read_text()
    assert copy.stat().st_mode & 0o777 == 0o600


def test_another_passphrase_or_a_changed_file_opens_nothing(copy):
    with pytest.raises(KeyBindingError, match="does not open"):
        read_recovery(copy, PASSPHRASE + "!")
    said = json.loads(copy.read_text())
    said["sealed"] = f"{int(said['sealed'], 16) ^ 1:096x}"
    copy.write_text(json.dumps(said))
    with pytest.raises(KeyBindingError, match="does not open"):
        read_recovery(copy, PASSPHRASE)


@pytest.mark.parametrize("change", [{"memory_kib": 2**31}, {"passes": 10**6}, {"salt": "00"}, {"more": 1}])
def test_a_copy_that_asks_for_too_much_or_is_none_is_refused(copy, change):
    copy.write_text(json.dumps(json.loads(copy.read_text()) | change))

    with pytest.raises(KeyBindingError, match="no recovery copy"):
        read_recovery(copy, PASSPHRASE)


def test_the_copy_of_a_try_before_will_do(copy):
    before = copy.read_bytes()

    write_recovery(copy, KEY, PASSPHRASE)

    assert copy.read_bytes() == before


def test_an_older_copy_is_never_written_over(copy):
    with pytest.raises(KeyBindingError, match="there already"):
        write_recovery(copy, bytes(32), PASSPHRASE)
    assert read_recovery(copy, PASSPHRASE) == KEY


def test_a_passphrase_from_another_keyboard_or_editor_is_the_same(tmp_path):
    write_recovery(tmp_path / "copy", KEY, "caf\u00e9 in the rain")
    (tmp_path / "words").write_text("cafe\u0301 in the rain\r\n", encoding="utf-8-sig", newline="")

    said = [
        "key",
        "recover",
        tmp_path / "copy",
        "--out",
        tmp_path / "key",
        "--passphrase-file",
        tmp_path / "words",
    ]
    done = CliRunner().invoke(app, list(map(str, said)))

    assert done.exit_code == 0, done.exception
    assert (tmp_path / "key").read_bytes() == key_text(KEY)
