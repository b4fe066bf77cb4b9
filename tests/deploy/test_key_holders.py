"""What keeps the secret that the log's key is bound to; the TPM is swtpm behind the real systemd-creds."""

import os
import shutil
import subprocess
import time

import pytest
from typer.testing import CliRunner

from edge_app.exceptions import KeyBindingError
from edge_app.logbook.log_key import KEY_VARIABLE
from edge_app.sync.stick import KEY_FOLDER
from edge_app.update import key_command, key_holders
from edge_app.update.command import app
from edge_app.update.key_holders import StickHolder, TpmHolder, best_here
from tests.deploy.keys import PASSPHRASE, Device


class Tpms:
    """Starts TPMs, each with a state of its own; systemd is told of the one that is in the board."""

    def __init__(self, folder, monkeypatch):
        self._folder, self._monkeypatch, self._running = folder, monkeypatch, []

    def insert(self, name):
        (state := self._folder / name).mkdir(exist_ok=True)
        socket = state / "s"
        command = ["swtpm", "socket", "--tpm2", "--tpmstate", f"dir={state}", "--flags", "startup-clear"]
        command += ["--server", f"type=unixio,path={socket}", "--ctrl", f"type=unixio,path={socket}.ctrl"]
        self._running.append(subprocess.Popen(command))
        while not socket.exists():
            time.sleep(0.01)
        self._monkeypatch.setenv("SYSTEMD_TPM2_DEVICE", f"swtpm:path={socket}")

    def stop(self):
        for process in self._running:
            process.terminate()
            process.wait()


@pytest.fixture
def tpms(tmp_path_factory, monkeypatch):
    if shutil.which("swtpm") is None or shutil.which("systemd-creds") is None:
        pytest.skip("needs apt-get install swtpm libtss2-tcti-swtpm0 and systemd 250")
    made = Tpms(tmp_path_factory.mktemp("tpm"), monkeypatch)
    yield made
    made.stop()


def test_a_tpm_opens_what_it_sealed_and_another_does_not(tpms):
    tpms.insert("a")
    secret, credential = TpmHolder().new_secret()
    assert TpmHolder().secret(credential) == secret
    assert secret.hex() not in credential

    tpms.insert("b")
    with pytest.raises(KeyBindingError, match=r"came from another board.* key recover"):
        TpmHolder().secret(credential)


def test_without_a_tpm_nothing_is_sealed_with_a_key_that_lies_on_the_disk(monkeypatch):
    if shutil.which("systemd-creds") is None:
        pytest.skip("needs systemd 250")
    monkeypatch.setenv("SYSTEMD_TPM2_DEVICE", "device:/dev/null")

    with pytest.raises(KeyBindingError, match="does not encrypt"):
        TpmHolder().new_secret()


def test_an_older_systemd_is_one_sentence(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(KeyBindingError, match=r"JetPack 6.*key stick"):
        TpmHolder().new_secret()


@pytest.mark.parametrize("number", ["../../etc/shadow", "", "0123456g"])
def test_a_number_that_could_name_another_file_is_refused(tmp_path, number):
    with pytest.raises(KeyBindingError, match="no number of a key stick"):
        StickHolder(places=lambda: [tmp_path]).secret(number)


@pytest.mark.parametrize(
    ("model", "tpm", "best"),
    [("Raspberry Pi 5 Model B Rev 1.0\0", False, "pi"), ("", True, "tpm"), ("NVIDIA Orin", False, None)],
)
def test_what_a_board_has_of_its_own(tmp_path, monkeypatch, model, tpm, best):
    (tmp_path / "model").write_text(model)
    monkeypatch.setattr(key_holders, "MODEL", tmp_path / "model")
    monkeypatch.setattr(key_holders, "TPM", tmp_path / "tpm")
    if tpm:
        (tmp_path / "tpm").touch()

    assert best_here() == best


@pytest.fixture
def device(tmp_path, monkeypatch):
    made = Device(tmp_path)
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    made.make()
    monkeypatch.setattr(key_holders, "plugged_in", lambda: [made.stick])
    monkeypatch.setattr(key_command, "BoardOtp", made.otp)
    monkeypatch.setattr(key_holders, "BoardOtp", made.otp)
    monkeypatch.setenv(KEY_VARIABLE, str(made.binding.unlocked))
    return made


@pytest.fixture
def key(device):
    def key(*words, answers=""):
        command = ["key", *map(str, words), "--root", str(device.layout.root)]
        return CliRunner().invoke(app, command, input=answers)

    return key


def test_a_technician_binds_by_one_command_and_is_asked_before_anything_is_burnt(device, key):
    command = ("bind", "--to", "pi", "--recovery", device.stick / "copy.lrecovery")
    assert key(*command, answers="n\n").exit_code == 1
    assert not any(device.otp().read())
    assert device.binding.plain.exists()

    done = key(*command, answers=f"y\n{PASSPHRASE}\n{PASSPHRASE}\n")

    assert done.exit_code == 0, done.output
    assert "cannot be undone" in done.output
    assert PASSPHRASE not in done.output
    assert "the card alone tells no names" in key("status").output
    assert key("unlock").exit_code == 0


def test_what_is_written_down_can_be_given_in_files(device, key, tmp_path):
    words = tmp_path / "words"
    words.write_text(f"{PASSPHRASE}\n")
    copy, other = tmp_path / "copy", tmp_path / "other"
    said = ("--passphrase-file", words)

    assert key("bind", "--stick", device.stick, "--recovery", copy, *said).exit_code == 0
    assert key("export", other, *said).exit_code == 0
    shutil.rmtree(device.stick / KEY_FOLDER)
    shutil.rmtree(device.binding.unlocked.parent)
    assert isinstance(key("unlock").exception, KeyBindingError)
    assert key("recover", other, "--to", "card", *said).exit_code == 0
    assert "who takes the card reads names" in key("status").output
    assert device.binding.plain.exists()
    assert key("recover", copy, "--out", tmp_path / "plain", *said).exit_code == 0
    assert (tmp_path / "plain").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "plain").read_text() == device.binding.plain.read_text()


def test_a_board_that_keeps_nothing_is_told_of_the_key_stick(device, key, monkeypatch, tmp_path):
    monkeypatch.setattr(key_holders, "MODEL", tmp_path / "nothing")
    monkeypatch.setattr(key_holders, "TPM", tmp_path / "nothing")

    done = key("bind", "--recovery", device.stick / "copy")

    assert isinstance(done.exception, KeyBindingError)
    assert "take a small stick" in str(done.exception)


def test_who_has_a_key_stick_is_told_to_write_its_number_on_it(device, key, tmp_path):
    (tmp_path / "words").write_text(PASSPHRASE)
    said = ("--recovery", tmp_path / "copy", "--passphrase-file", tmp_path / "words")

    done = key("bind", "--stick", device.stick, *said)

    (number,) = (path.stem for path in (device.stick / KEY_FOLDER).iterdir())
    assert f"a key stick, number {number}" in done.output
    assert "Write that number on the key stick" in done.output
    shutil.rmtree(device.binding.unlocked.parent)
    (device.stick / KEY_FOLDER / f"{number}.key").unlink()
    key("unlock")
    assert (
        f"It is not open now: The log is locked: plug in its key stick, number {number}"
        in key("status").output
    )


def test_rows_in_use_are_refused_before_anything_is_asked_or_written(device, key, tmp_path):
    (device.folder / "otp.json").write_text(str([5] * 16))

    done = key("bind", "--to", "pi", "--recovery", tmp_path / "copy")

    assert "--use-existing" in str(done.exception)
    assert done.output == ""
    assert not (tmp_path / "copy").exists()


def test_the_key_of_another_log_is_not_written_over_with_a_recovered_one(device, key, tmp_path):
    (tmp_path / "words").write_text(PASSPHRASE)
    device.binding.export(tmp_path / "copy", PASSPHRASE)
    (tmp_path / "log.key").write_text("another log's")

    done = key(
        "recover", tmp_path / "copy", "--out", tmp_path / "log.key", "--passphrase-file", tmp_path / "words"
    )

    assert "name another file" in str(done.exception)
    assert (tmp_path / "log.key").read_text() == "another log's"


def test_who_is_not_root_is_told_to_use_sudo_before_anything_is_asked(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    for words in (
        ["bind", "--recovery", "copy"],
        ["status"],
        ["export", "copy"],
        ["recover", "copy"],
        ["unbind"],
    ):
        done = CliRunner().invoke(app, ["key", *words])
        assert isinstance(done.exception, KeyBindingError)
        assert "sudo" in str(done.exception)
        assert done.output == ""
