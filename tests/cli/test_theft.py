"""Doctor says plainly whether a stolen card can be read."""

import pytest

from edge_app.cli.findings import Level
from edge_app.cli.theft import theft_findings
from edge_app.logbook.log_key import KEY_VARIABLE
from tests.deploy.keys import Device


@pytest.fixture
def device(tmp_path, monkeypatch):
    made = Device(tmp_path)
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    made.make()
    monkeypatch.setenv(KEY_VARIABLE, str(made.binding.unlocked))
    return made


def stolen(device):
    return theft_findings(device.binding.log)[0]


def test_a_key_beside_the_log_is_a_card_that_can_be_read_and_one_line_says_what_to_type(device):
    assert stolen(device).level is Level.NOTE
    assert stolen(device).found.startswith("Can be read")
    assert stolen(device).hints[0].startswith("sudo leukoscope-update key bind --recovery")


def test_a_bound_key_is_a_card_that_cannot_be_read(device):
    device.bind()

    assert stolen(device).level is Level.OK
    assert stolen(device).found.startswith("Cannot be read")
    assert "one-time-programmable" in stolen(device).found


def test_a_plain_key_that_is_left_beside_a_bound_one_is_told(device):
    plain = device.binding.plain.read_bytes()
    device.bind()
    device.binding.plain.write_bytes(plain)

    assert stolen(device).level is Level.NOTE
    assert "still lies on the card" in stolen(device).found


def test_a_card_of_another_board_is_a_fault(device, tmp_path):
    device.bind()
    device.binding.unlocked.unlink()

    assert stolen(device).level is Level.FAULT


def test_a_damaged_bound_key_is_a_fault_that_says_how_the_log_is_opened(device):
    device.bind()
    device.binding.bound.write_bytes(b"{")

    assert stolen(device).level is Level.FAULT
    assert "leukoscope-update key recover" in stolen(device).found


@pytest.mark.parametrize(
    ("swap", "behind", "told"),
    [
        ("/var/swap", None, True),
        ("/dev/zram0", None, False),
        ("/dev/zram0", "none", False),
        ("/dev/zram0", "/dev/loop0", True),
        (None, None, False),
    ],
)
def test_swap_that_may_reach_the_card_is_told(device, tmp_path, swap, behind, told):
    line = f"{swap} file 204796 0 -2\n" if swap else ""
    (tmp_path / "swaps").write_text(f"Filename Type Size Used Priority\n{line}")
    (tmp_path / "block" / "zram0").mkdir(parents=True)
    if behind:
        (tmp_path / "block" / "zram0" / "backing_dev").write_text(f"{behind}\n")

    found = theft_findings(device.binding.log, tmp_path / "swaps", tmp_path / "block")

    assert [finding.topic for finding in found[1:]] == (["swap"] if told else [])
