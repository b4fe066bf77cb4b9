"""The device's end of a cable, as sshd runs it: a real process with the laptop at its pipes."""

import hashlib
import json
import subprocess
import sys

import pytest
from exam_samples import started

from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.enrolment import HUB_CARD
from edge_app.sync.keys import HubKeys
from edge_app.sync.receipt import make_receipt

HUB = HubKeys.create("district laptop")
SERVE = (
    "import sys\n"
    "from pathlib import Path\n"
    "from edge_app.sync.keys import load_hub_card\n"
    "from edge_app.sync.serve import Server\n"
    "hub = load_hub_card(Path(sys.argv[2]))\n"
    "Server(Path(sys.argv[1]), hub, sys.stdin.buffer, sys.stdout.buffer).run()\n"
)
COMMAND = "from edge_app.cli.sync import app; app()"


class Wire:
    """A laptop that speaks with ``leukoscope sync serve``."""

    def __init__(self, *order):
        order = [sys.executable, "-c", *order]
        self.process = subprocess.Popen(order, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.greeting = self.answer()

    def answer(self):
        return json.loads(self.process.stdout.readline())

    def ask(self, line=None, **command):
        self.process.stdin.write((line or json.dumps(command).encode()) + b"\n")
        self.process.stdin.flush()
        return self.answer()

    def send(self, name, offset, length=None):
        told = self.ask(do="send", name=name, offset=offset)
        return self.process.stdout.read(told["size"] if length is None else length)

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait(30)


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "log.sqlite"
    HUB.card().save(tmp_path / HUB_CARD)
    _examine(path)
    return path


@pytest.fixture
def connect(log):
    wires = []

    def connect(*order):
        wires.append(Wire(*order or (SERVE, log, log.parent / HUB_CARD)))
        return wires[-1]

    yield connect
    for wire in wires:
        wire.process.kill()
        wire.end()


def _examine(path):
    with Logbook.open(path) as logbook:
        logbook.start_exam(started())
        logbook.pictures.put(bytes(200_000))


def _receipt(log, sequence, digest=None):
    with LogReader.open(log) as reader:
        made = make_receipt(HUB, reader.device_id(), sequence, digest or reader.hash_at(sequence))
    return made.model_dump(mode="json")


def test_a_laptop_pulls_what_is_new_and_then_nothing(log, connect, tmp_path):
    wire = connect(COMMAND, "serve", "--log", log)
    assert wire.greeting.items() >= {"leukoscope": "sync", "last_sequence": 1, "receipted": 0}.items()
    told = wire.ask(do="bundle")
    content = wire.send(told["name"], 0)
    assert hashlib.sha256(content).hexdigest() == told["sha256"]
    (tmp_path / "pulled").write_bytes(content)
    key = device_key(log).public_key().public_bytes_raw().hex()
    with BundleReader.open(tmp_path / "pulled", HUB, {wire.greeting["device_id"]: key}) as bundle:
        last = bundle.header.last_sequence
    assert wire.ask(do="receipt", receipt=_receipt(log, last)) == {"taken": True}
    assert wire.ask(do="receipt", receipt=_receipt(log, last)) == {"taken": False}
    assert wire.ask(do="bundle") == {"name": None}
    assert wire.end() == 0
    assert connect().greeting["receipted"] == last


def test_a_laptop_goes_on_where_the_wire_broke_also_when_the_log_grew(log, connect):
    wire = connect()
    told = wire.ask(do="bundle")
    first = wire.send(told["name"], 0, length=300)
    wire.process.kill()
    wire.end()
    _examine(log)
    again = connect()
    assert again.ask(do="bundle") == told
    content = first + again.send(told["name"], len(first))
    assert hashlib.sha256(content).hexdigest() == told["sha256"]


def test_another_laptops_bundle_is_not_sent_on(log, connect, tmp_path):
    told = connect().ask(do="bundle")
    HubKeys.create("another").card().save(tmp_path / HUB_CARD)
    other = connect().ask(do="bundle")
    assert other["sha256"] != told["sha256"]
    assert len(list((tmp_path / "outbox").iterdir())) == 1


def test_what_is_no_command_is_refused_with_a_sentence_and_the_next_is_served(connect):
    wire = connect()
    for line in (
        *(b"", b"no json", b"[]", b"{}", b'{"do": "sh"}', b'{"do": ["bundle"]}', b"\xff"),
        *(b'{"do":' + b"[" * 8000, b"x" * 8191),
    ):
        assert "error" in wire.ask(line)
    assert wire.ask(do="bundle")["size"] > 0


def test_nothing_but_the_waiting_bundle_can_be_asked_for(connect):
    wire = connect()
    assert "ask for the bundle first" in wire.ask(do="send", name="x.lbundle", offset=0)["error"]
    name = wire.ask(do="bundle")["name"]
    for other in ("../log.sqlite", f"../outbox/{name}", "", None, [name]):
        assert "error" in wire.ask(do="send", name=other, offset=0)
    for offset in (-1, 10**9, "0", True, 1.5, None):
        assert "error" in wire.ask(do="send", name=name, offset=offset)


def test_forged_receipts_and_those_of_another_chain_are_refused(log, connect):
    wire = connect()
    forged = _receipt(log, 1) | {"sequence": 2}
    assert "not from the laptop" in wire.ask(do="receipt", receipt=forged)["error"]
    assert "cloned" in wire.ask(do="receipt", receipt=_receipt(log, 1, "0" * 64))["error"]
    assert "no receipt" in wire.ask(do="receipt", receipt={"kind": "receipt"})["error"]
    assert "no receipt" in wire.ask(do="receipt")["error"]


def test_a_receipt_is_taken_while_a_kiosk_writes_the_log(log, connect):
    with Logbook.open(log) as kiosk:
        kiosk.start_exam(started())
        assert connect().ask(do="receipt", receipt=_receipt(log, 1)) == {"taken": True}
        kiosk.start_exam(started())
    with LogReader.open(log) as reader:
        assert reader.verify().ok
