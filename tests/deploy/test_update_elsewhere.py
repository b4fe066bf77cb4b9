"""Which folders are lost together with the card; files describe the disks as the kernel does.

``/proc`` stands for the folder that is asked for: its device is another than that of the tests' files.
"""

import os
from pathlib import Path

import pytest

from edge_app.exceptions import KeyBindingError
from edge_app.update.elsewhere import refuse_near
from edge_app.update.releases import Layout

FOLDER = Path("/proc")


@pytest.fixture
def layout(tmp_path):
    running = Layout(Path("/"))
    running.data = tmp_path
    return running


@pytest.fixture
def partition(tmp_path):
    """Says which partition of which disk a folder's device is, or which partition it is encrypted on."""

    def partition(folder, disk, name, *, encrypted=""):
        place = tmp_path / "devices" / disk / name
        place.mkdir(parents=True)
        (place / "partition").touch()
        if encrypted:
            (below := tmp_path / "devices" / encrypted / "slaves").mkdir(parents=True)
            (below / name).symlink_to(place)
            place = below.parent
        number = folder.stat().st_dev
        (tmp_path / "block").mkdir(exist_ok=True)
        link = tmp_path / "block" / f"{os.major(number)}:{os.minor(number)}"
        link.symlink_to(place)

    return partition


@pytest.fixture
def refuse(tmp_path, layout):
    def refuse(folder=FOLDER, kind="vfat"):
        number = folder.stat().st_dev
        mounts = tmp_path / "mountinfo"
        mounts.write_text(
            f"36 35 {os.major(number)}:{os.minor(number)} / {folder} rw shared:1 - {kind} none rw\n"
        )
        refuse_near(folder, layout, mounts, tmp_path / "block")

    return refuse


def test_a_stick_is_elsewhere(partition, refuse, tmp_path):
    partition(tmp_path, "mmcblk0", "mmcblk0p2")
    partition(FOLDER, "sda", "sda1")

    refuse()


def test_another_partition_of_the_card_is_not(partition, refuse, tmp_path):
    partition(tmp_path, "mmcblk0", "mmcblk0p2")
    partition(FOLDER, "mmcblk0", "mmcblk0p1")

    with pytest.raises(KeyBindingError, match="goes with it"):
        refuse()


def test_nor_is_a_plain_partition_beside_an_encrypted_one(partition, refuse, tmp_path):
    partition(tmp_path, "nvme0n1", "nvme0n1p3", encrypted="dm-0")
    partition(FOLDER, "nvme0n1", "nvme0n1p1")

    with pytest.raises(KeyBindingError, match="goes with it"):
        refuse()


def test_nor_is_a_folder_beside_the_data(refuse, tmp_path):
    with pytest.raises(KeyBindingError, match="goes with it"):
        refuse(tmp_path)


def test_nor_is_memory(refuse):
    with pytest.raises(KeyBindingError, match="gone at the next start"):
        refuse(kind="tmpfs")
