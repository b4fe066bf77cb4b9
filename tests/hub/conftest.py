"""Hubs on SQLite and on PostgreSQL."""

import pytest
from hub_device import Device
from postgres_server import NoPostgresError, postgres_server

from hub.place import Place
from hub.store import HubStore
from hub.tables import METADATA


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """URL of a PostgreSQL server of the tests' own."""
    pytest.importorskip("psycopg", reason="the extra [postgres] is not installed")
    try:
        with postgres_server(tmp_path_factory.mktemp("postgres"), "fsync=off") as url:
            yield url
    except NoPostgresError as error:
        pytest.skip(str(error))


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
