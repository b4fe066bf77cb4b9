"""Hubs on SQLite and on PostgreSQL."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hub_device import Device

from hub.place import Place
from hub.store import HubStore
from hub.tables import METADATA


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """URL of a PostgreSQL server of the tests' own, from Debian's package."""
    pytest.importorskip("psycopg", reason="the extra [postgres] is not installed")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    tools, folder = found[-1].parent, tmp_path_factory.mktemp("postgres")
    as_user = []
    if os.geteuid() == 0:
        # PostgreSQL does not run as root; its package has made an account.
        if shutil.which("runuser") is None:
            pytest.skip("PostgreSQL does not run as root and there is no runuser")
        for parent in (folder, *folder.parents):
            if parent.stat().st_uid == 0 and parent != Path("/tmp") and parent != Path("/"):  # noqa: S108
                parent.chmod(parent.stat().st_mode | 0o011)
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(*command, check=True):
        return subprocess.run([*as_user, *map(str, command)], check=check, capture_output=True, cwd=folder)

    data = folder / "data"
    run(tools / "initdb", "-D", data, "-A", "trust", "-U", "hub", "--no-sync")
    options = f"-c listen_addresses='' -k {folder} -c fsync=off"
    run(tools / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
    yield f"postgresql+psycopg://hub@/postgres?host={folder}"
    # It may have ended by itself, with the folder that another run of the tests cleared away.
    run(tools / "pg_ctl", "-D", data, "-m", "immediate", "stop", check=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    folder = tmp_path / "hub"
    if request.param == "sqlite":
        place = Place(folder, f"sqlite:///{folder / 'hub.sqlite'}")
    else:
        place = Place(folder, request.getfixturevalue("postgres"))
    place.create("district laptop")
    return place


@pytest.fixture
def keys(place):
    return place.keys()


@pytest.fixture
def store(place):
    store = HubStore.open(place)
    yield store
    METADATA.drop_all(store._engine)
    store.close()


@pytest.fixture
def device(tmp_path, keys, store):
    device = Device(tmp_path / "device", "Ward 3", keys)
    store.enroll(device.card())
    return device
