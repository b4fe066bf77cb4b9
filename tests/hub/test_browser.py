"""The hub's pages in a real browser: Debian's Chromium, headless."""

import re
import shutil
import subprocess
import threading

import pytest
from exam_samples import started
from hub_device import Device
from werkzeug.serving import make_server

from edge_app.logbook.logbook import Logbook
from hub.place import Place
from hub.store import HubStore
from hub.web.accounts import Accounts
from hub.web.app import create_app

CHROMIUM = shutil.which("chromium")
PASSWORD = "correct horse battery"  # noqa: S105 - of an account made here
EVIL = "<img src=x onerror=\"document.title='taken over'\">"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium (apt-get install chromium)")


class SignedIn:
    """Gives every request the cookie of somebody who signed in: Chromium takes none on its command line."""

    def __init__(self, app):
        client = app.test_client()
        token = re.search(r'name="token" value="([^"]+)"', client.get("/sign-in").text).group(1)
        client.post("/sign-in", data={"name": "Ana", "password": PASSWORD, "token": token})
        self._cookie = "; ".join(f"{one.key}={one.value}" for one in client._cookies.values())
        self._app = app

    def __call__(self, environ, start_response):
        return self._app(environ | {"HTTP_COOKIE": self._cookie}, start_response)


@pytest.fixture
def address(tmp_path):
    """A hub with a device and an exam whose names are meant to run as scripts."""
    place = Place(tmp_path / "hub", f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}")
    keys = place.create("laptop")
    store = HubStore.open(place)
    device = Device(tmp_path / "device", EVIL, keys)
    store.enroll(device.card())
    device.take_exam("S-1", blasts=10)
    with Logbook.open(device.log) as logbook:
        logbook.start_exam(started(sample_id=EVIL, operator=EVIL))
    store.take(device.export(tmp_path / "stick"), keys)
    Accounts(store).set("Ana", PASSWORD)
    server = make_server("127.0.0.1", 0, SignedIn(create_app(place, store)), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    store.close()


def browse(url, folder):
    """The page as the browser has it after its scripts ran, and what its console said."""
    done = subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--virtual-time-budget=3000",
            "--enable-logging=stderr",
            f"--user-data-dir={folder}",
            "--dump-dom",
            url,
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.mark.parametrize("page", ["/", "/exams", "/charts", "/upload"])
def test_a_page_shows_without_a_complaint_and_runs_nobodys_script(address, tmp_path, page):
    dom, console = browse(address + page, tmp_path / "profile")
    assert "Leukoscope" in dom
    assert console == []
    assert "taken over" not in re.search(r"<title>(.*?)</title>", dom, re.S).group(1)


def test_an_exams_page_shows_its_cells_without_a_complaint(address, tmp_path):
    exams, _ = browse(f"{address}/exams", tmp_path / "profile")
    *_, link = re.findall(r'href="(/exams/[^"]+)"', exams)
    dom, console = browse(address + link, tmp_path / "profile")
    assert "<img" in dom
    assert console == []
