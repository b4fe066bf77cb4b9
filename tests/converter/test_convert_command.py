import sys

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from converter.cli import main
from edge_app.pack.load import load_pack


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command as its console script does; gives exit code, standard output and standard error."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["leukoscope-convert", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            main()
        return stopped.value.code or 0, *capsys.readouterr()

    return run


def test_it_makes_a_pack_and_shows_float_beside_int8(run, changed_run, tmp_path):
    code, output, _ = run(changed_run, "--out", tmp_path, "--name", "tiny", "--version", "0.2.0")
    assert code == 0
    assert "balanced accuracy" in output
    assert load_pack(tmp_path / "tiny-0.2.0.lpack").development_key


def test_a_key_of_ones_own_signs_and_its_public_half_is_asked_for(run, changed_run, tmp_path):
    key = Ed25519PrivateKey.generate()
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    (tmp_path / "hospital.pem").write_bytes(key.private_bytes(pem, pkcs8, serialization.NoEncryption()))
    public = serialization.PublicFormat.SubjectPublicKeyInfo
    (tmp_path / "hospital.pub").write_bytes(key.public_key().public_bytes(pem, public))
    arguments = (changed_run, "--out", tmp_path, "--name", "tiny", "--version", "0.3.0")
    code, output, _ = run(*arguments, "--key", tmp_path / "hospital.pem")
    assert code == 0
    assert "Devices load it only with hospital.pub among their keys" in output
    assert load_pack(tmp_path / "tiny-0.3.0.lpack", extra_keys=tmp_path).key_name == "hospital"


def test_what_is_no_run_is_one_sentence_and_an_exit_code(run, tmp_path):
    code, output, error = run(tmp_path, "--out", tmp_path, "--name", "tiny", "--version", "0.1.0")
    assert code == 10
    assert output == ""
    assert error.count("\n") == 1
    assert error.startswith("leukoscope-convert: ")


def test_a_missing_key_is_one_sentence_and_an_exit_code(run, changed_run, tmp_path):
    arguments = (changed_run, "--out", tmp_path, "--name", "tiny", "--version", "0.1.0")
    code, _, error = run(*arguments, "--key", tmp_path / "none.pem")
    assert code == 5
    assert "give a key file with --key" in error


def test_a_second_reader_without_its_run_is_one_sentence(run, finished_run, tmp_path):
    arguments = (finished_run, "--out", tmp_path, "--name", "tiny", "--version", "0.1.0")
    code, _, error = run(*arguments, "--second", tmp_path / "second.lpack")
    assert code == 2
    assert "--second and --second-run belong together" in error
