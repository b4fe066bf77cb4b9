import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from training import cli, distributed, models, run

pytestmark = pytest.mark.usefixtures("few_resamples")

TOY = Path(__file__).with_name("toy_train.py")

NO_DROPOUT = os.environ | {"TOY_DROPOUT": "0", "COLUMNS": "200"}
"""Every worker draws dropout for itself, so only without it they do exactly what one machine does."""


def free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    for each in held:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


def fit_line(file: Path, home: Path, *more: str) -> list[str]:
    line = ["fit", "--images", file, "--um-per-px", "0.25", "--masked", "--data", home, *more]
    line += ["--architecture", "cnn", "--out", home / "run", "--cache", home / "cache"]
    return [sys.executable, str(TOY), *map(str, line)]


def start_two(file: Path, homes: tuple[Path, Path], *more: dict[str, str]) -> list[subprocess.Popen[str]]:
    addresses = [f"127.0.0.1:{port}" for port in free_ports(2)]
    started = []
    for index, home in enumerate(homes):
        home.mkdir(exist_ok=True)
        config = {"cluster": {"worker": addresses}, "task": {"type": "worker", "index": index}}
        started.append(
            subprocess.Popen(
                fit_line(file, home, "--distributed"),
                env=NO_DROPOUT | {"TF_CONFIG": json.dumps(config)} | (more[index] if more else {}),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
    return started


def ends(started: list[subprocess.Popen[str]]) -> list[tuple[int, str, str]]:
    found = []
    try:
        for process in started:
            out, err = process.communicate(timeout=600)
            found.append((process.returncode, out, err))
    finally:
        for process in started:
            process.kill()
    return found


def test_two_workers_fit_what_one_machine_does_and_only_the_chief_writes(cell_list, tmp_path):
    file = cell_list(6, 2)
    homes = tmp_path / "chief", tmp_path / "other"

    chief, other = ends(start_two(file, homes))
    alone = subprocess.run(
        fit_line(file, tmp_path / "alone"), env=NO_DROPOUT, capture_output=True, text=True, timeout=600
    )

    assert (chief[0], other[0], alone.returncode) == (0, 0, 0), chief[2] + other[2] + alone.stderr
    assert "the run is with the chief" in other[1]
    assert not (homes[1] / "run").exists()
    histories = [
        json.loads((home / "run" / run.HISTORY_FILE).read_text()) for home in (homes[0], tmp_path / "alone")
    ]
    for curve in ("loss", "validation_loss", "validation_score"):
        assert histories[0][curve] == pytest.approx(histories[1][curve], abs=1e-4), curve
    logits = [run.load_split(home / "run" / run.TEST_FILE).logits for home in (homes[0], tmp_path / "alone")]
    np.testing.assert_allclose(logits[0], logits[1], atol=1e-2)
    assert run.load_run(homes[0] / "run").settings["workers"] == 2


def test_a_worker_with_other_settings_is_told_and_the_chief_does_not_wait_for_it(cell_list, tmp_path):
    file = cell_list(6, 2)

    chief, other = ends(start_two(file, (tmp_path / "chief", tmp_path / "other"), {}, {"TOY_DROPOUT": "0.1"}))

    assert (chief[0], other[0]) == (10, 10)
    assert "other settings, data, warm-start weights or library versions than the chief" in other[2]
    assert "Another worker is lost" in chief[2]
    assert "Traceback" not in chief[2] + other[2]


@pytest.mark.parametrize(
    ("config", "says"),
    [
        (None, "--distributed needs the variable TF_CONFIG"),
        ("{", "does not describe a cluster"),
        ('{"cluster": {"worker": "host:1"}, "task": {"type": "worker", "index": 0}}', "does not describe"),
        ('{"cluster": {"worker": ["host:1"]}, "task": {"type": "worker", "index": 1}}', "does not describe"),
        ('{"cluster": {"worker": ["host"]}, "task": {"type": "worker", "index": 0}}', "does not describe"),
    ],
)
def test_a_missing_or_malformed_cluster_is_one_sentence(monkeypatch, capsys, config, says):
    monkeypatch.delenv("TF_CONFIG", raising=False)
    if config is not None:
        monkeypatch.setenv("TF_CONFIG", config)
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", "fit", "--distributed"])

    with pytest.raises(SystemExit) as end:
        cli.main()

    assert end.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("numbers", [0, 2])
def test_the_loss_of_the_classes_is_that_of_one_machine_with_and_without_a_second_answer(numbers):
    built = models.build_cnn((4, 8), 32, 3, dropout=0.0).model
    model = models.as_fitted(models.measuring_too(built, numbers) if numbers else built)
    random = np.random.default_rng(0)
    pictures = random.uniform(-1, 1, (4, 32, 32, 3)).astype(np.float32)
    classes = np.eye(3, dtype=np.float32)[[0, 1, 2, 1]]
    offsets = random.normal(size=(4, 3)).astype(np.float32)
    measured = np.zeros((4, numbers), np.float32)

    naming, _ = distributed._losses(model, pictures, classes, measured, offsets, 4.0, 0.5)

    answers = model([pictures, offsets], training=True)
    logits = np.asarray(answers[0] if numbers else answers, np.float64)
    each = np.log(np.exp(logits).sum(axis=1)) - (classes * logits).sum(axis=1)
    assert float(naming) == pytest.approx(each.mean(), rel=1e-4)
