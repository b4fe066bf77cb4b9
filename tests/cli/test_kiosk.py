"""The installed program, run as a user runs it, without a screen."""

import json
import os
import resource
import signal
import subprocess
import sys

import pytest

PROGRAM = [sys.executable, "-c", "from edge_app.cli import main; main()"]


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "LEUKOSCOPE_HOME": str(tmp_path / "home"), "COLUMNS": "80"}


@pytest.fixture
def run(environment):
    def run(*arguments, **options):
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **options,
        )

    return run


def _refused(result, code, *words):
    assert result.returncode == code
    assert "Traceback" not in result.stderr
    sentence = " ".join(result.stderr.split())
    assert sentence.startswith("leukoscope: ")
    for word in words:
        assert word in sentence


def test_a_headless_exam_ends_by_itself_and_its_log_verifies(run, make_pack):
    result = run("kiosk", "--headless", "--source", "simulated", "--cells", 6, "--pack", make_pack())
    assert result.returncode == 0, result.stderr
    assert "SIMULATED" in result.stdout
    assert "Decision support for a trained morphologist; research use; not a diagnosis." in result.stdout
    assert "target reached" in result.stdout
    verified = run("log", "verify")
    assert verified.returncode == 0
    assert "1 exams verify" in verified.stdout


def test_a_folder_of_which_nothing_can_be_counted_is_no_success(run, make_pack, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "broken.jpg").write_text("no picture " * 50)
    result = run("kiosk", "--headless", "--source", folder, "--cells", 6, "--pack", make_pack())
    assert result.returncode == 3
    assert "Traceback" not in result.stderr
    assert "Nothing of" in result.stderr


def test_without_a_display_the_kiosk_runs_headless(environment, make_pack):
    bare = {
        k: v for k, v in environment.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [*PROGRAM, "kiosk", "--source", "simulated", "--cells", "2", "--pack", str(make_pack())]
    result = subprocess.run(command, env=bare, capture_output=True, text=True, timeout=120, check=True)
    assert "No screen found" in result.stdout


def test_what_was_shown_as_saved_survives_kill_9(environment, run, make_pack):
    command = [*PROGRAM, "kiosk", "--headless", "--source", "simulated", "--pack", str(make_pack())]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        shown = next(line for line in process.stdout if line.startswith("saved field 3:"))
        process.send_signal(signal.SIGKILL)
    assert run("log", "verify").returncode == 0
    exam = json.loads(run("log", "show", shown.split()[-1], "--json").stdout)
    assert exam["fields_taken"] >= 3
    assert exam["cells_found"] >= int(shown.split(", ")[1].split()[0])
    assert exam["status"] == "open"


def test_a_full_disk_is_one_sentence_and_no_half_written_row(run, make_pack):
    def small_files():
        # A failing write, as on a full card: of the field's picture, 166 kB or more. The log has 91 kB by
        # then, 20 more where the clock is doubted.
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    result = run(
        "kiosk",
        "--headless",
        "--source",
        "simulated",
        "--cells",
        5000,
        "--pack",
        make_pack(),
        preexec_fn=small_files,
    )
    _refused(result, 6, "free space")
    assert run("log", "verify").returncode == 0


def test_a_camera_that_is_not_there_is_one_sentence(run, make_pack):
    _refused(run("kiosk", "--headless", "--source", "camera:97", "--pack", make_pack()), 4, "97")


def test_a_sample_id_that_no_label_holds_is_one_sentence(run):
    _refused(run("kiosk", "--headless", "--source", "simulated", "--sample", "x" * 65), 2, "65 characters")


def test_a_log_that_is_no_database_is_one_sentence(run, make_pack, tmp_path):
    log = tmp_path / "log.txt"
    log.write_text("not a database, but long enough to look like a file of some kind" * 40)
    result = run("kiosk", "--headless", "--source", "simulated", "--pack", make_pack(), "--log", log)
    _refused(result, 6, "not a log")
    assert log.read_text().startswith("not a database")


def test_a_pack_with_one_flipped_byte_is_one_sentence(run, make_pack):
    pack = make_pack()
    content = bytearray(pack.read_bytes())
    content[len(content) // 2] ^= 1
    pack.write_bytes(content)
    result = run("kiosk", "--headless", "--source", "simulated", "--pack", pack)
    _refused(result, 5, "tiny-cell")


def test_a_running_exam_imports_no_tensorflow_and_no_workshop(environment, make_pack):
    script = (
        "import sys\n"
        "from edge_app.cli import app\n"
        "try:\n"
        "    app(['kiosk', '--headless', '--source', 'simulated', '--cells', '2', "
        f"'--pack', {str(make_pack())!r}])\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        "roots = {name.split('.')[0] for name in sys.modules}\n"
        "print(sorted(roots & {'tensorflow', 'keras', 'training', 'converter', 'sklearn', 'matplotlib'}))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert result.stdout.splitlines()[-1] == "[]"
