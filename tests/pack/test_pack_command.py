import json

import pytest
from typer.testing import CliRunner

from edge_app.cli.pack import app
from edge_app.exceptions import PackFormatError, PackSignatureError
from edge_app.logbook.reader import LogReader


@pytest.fixture
def run():
    runner = CliRunner(env={"COLUMNS": "200"})
    return lambda *arguments: runner.invoke(app, [str(argument) for argument in arguments])


def test_show_says_what_a_pack_is(run, make_pack):
    result = run("show", make_pack())
    assert result.exit_code == 0
    for words in (
        "tiny-cell 0.1.0",
        "lymphoblast",
        "95.0 %",
        "90.0-98.0 %",
        "Made up for tests.",
        "DEVELOPMENT",
    ):
        assert words in result.output


def test_show_as_json_holds_manifest_and_hash(run, make_pack):
    (record,) = json.loads(run("show", make_pack(), "--json").output)
    assert record["manifest"]["name"] == "tiny-cell"
    assert record["development_key"] is True
    assert len(record["sha256"]) == 64


def test_show_of_a_field_pack_leaves_the_operating_point_out(run, make_pack):
    wanted = {"size_px": 16, "um_per_px": None, "masking": "none", "colour": "none"}
    result = run("show", make_pack(task="field", input=wanted, operating_point=None))
    assert result.exit_code == 0
    assert "Blast sensitivity" not in result.output


def test_show_of_a_bad_pack_is_an_error(run, tmp_path):
    assert isinstance(run("show", tmp_path / "none.lpack").exception, PackFormatError)


def test_verify_accepts_a_good_pack(run, make_pack):
    result = run("verify", make_pack())
    assert result.exit_code == 0
    assert "good" in result.output


def test_verify_reports_the_bad_pack_and_goes_on_with_the_rest(run, make_pack, tmp_path):
    good = make_pack()
    bad = tmp_path / "bad.lpack"
    content = bytearray(good.read_bytes())
    content[len(content) // 2] ^= 1
    bad.write_bytes(content)
    result = run("verify", bad, good, "--json")
    assert result.exit_code == 5
    assert [entry["ok"] for entry in json.loads(result.output)] == [False, True]


def test_verify_refuses_a_model_that_is_not_what_its_manifest_says(run, make_pack):
    labels = [{"name": n, "display": n} for n in ("lymphoblast", "lymphocyte")]
    result = run("verify", make_pack(labels=labels))
    assert result.exit_code == 5
    assert "refused" in result.output


def test_a_bad_key_folder_is_an_error_of_its_own_pack(run, make_pack, tmp_path):
    (tmp_path / "notes.pub").write_text("call Anna")
    assert isinstance(run("show", make_pack(), "--keys", tmp_path).exception, PackSignatureError)


@pytest.fixture
def small_device(tmp_path, make_pack, monkeypatch):
    """A device that came with one tiny pack."""
    shipped = make_pack(version="0.1.0")
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("edge_app.pack.library.shipped_packs", lambda: (shipped,))
    return tmp_path / "home"


def test_packs_on_a_stick_are_installed_activated_and_taken_back(run, small_device, make_pack, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    make_pack(version="0.2.0").rename(stick / "tiny-cell-0.2.0.lpack")
    assert "0.2.0 reads from the next start on" in run("install", stick, "--activate").output
    (line,) = [line for line in run("list").output.splitlines() if "yes" in line]
    assert "tiny-cell 0.2.0" in line and "installed" in line
    assert "read by tiny-cell 0.1.0" in run("rollback", "cell-mobilenet").output
    with LogReader.open(small_device / "log.sqlite") as reader:
        kept = [event for _, event in reader.device_events() if event.kind == "pack"]
    assert [(event.action, event.version) for event in kept] == [
        ("activated", "0.2.0"),
        ("rolled back", "0.1.0"),
    ]


def test_a_stick_without_packs_is_told(run, small_device, tmp_path):
    (tmp_path / "empty").mkdir()
    assert isinstance(run("install", tmp_path / "empty").exception, PackFormatError)
