"""A device pulled through the real OpenSSH, its account closed but for the one command."""

import getpass
import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from deploy.bundle import SYSTEM
from edge_app.exceptions import SyncError
from edge_app.sync.enrolment import HUB_CARD
from edge_app.update.cable import allow, laptops_file, revoke
from edge_app.update.releases import Layout
from hub.place import Place
from hub.pull import pull, ssh_command

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
CUT_AFTER = """
import os, subprocess, sys
left = int(sys.argv[1])
with subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE) as ssh:
    while left and (block := os.read(ssh.stdout.fileno(), left)):
        os.write(1, block)
        left -= len(block)
    ssh.kill()
"""
SERVE = "from edge_app.cli import main; main()"

pytestmark = pytest.mark.skipif(
    SSHD is None or shutil.which("ssh") is None,
    reason="OpenSSH is not installed (apt-get install openssh-server)",
)


@dataclass
class Cable:
    """An account on this machine that sshd lets in to run the device's command, and nothing else."""

    folder: Path
    port: int
    device: Path
    layout: Layout

    @property
    def address(self):
        return f"ssh://{getpass.getuser()}@127.0.0.1:{self.port}"

    def command(self, key="laptop"):
        """The hub's own ssh command, with this test's keys in place of the account's."""
        config = self.folder / f"{key}.config"
        config.write_text(
            f"IdentityFile {self.folder / key}\nIdentitiesOnly yes\nStrictHostKeyChecking no\n"
            f"UserKnownHostsFile {self.folder / 'known'}\nLogLevel ERROR\n"
        )
        program, *options = ssh_command(self.address)
        return [program, "-F", str(config), *options]

    def serve(self, log):
        """What runs on the device when the laptop calls."""
        self.device.write_text(f"{sys.executable} -c '{SERVE}' sync serve --log {log}\n")


@pytest.fixture
def cable(tmp_path):
    folder = tmp_path / "ssh"
    folder.mkdir(mode=0o700)
    for name in ("host", "laptop", "stranger"):
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(made, check=True)
    device = folder / "device.sh"
    layout = Layout(tmp_path / "device-root")
    layout.etc.mkdir(parents=True)
    allow(layout, folder / "laptop.pub")
    # As on a device, but for the account and the places of this test.
    rules = (SYSTEM / "etc/ssh/sshd_config.d/leukoscope.conf").read_text()
    for theirs, ours in (
        ("Match User leukoscope", f"Match User {getpass.getuser()}"),
        ("/etc/leukoscope/laptops", str(laptops_file(layout))),
        ("/usr/local/bin/leukoscope sync serve", f"sh {device}"),
    ):
        assert theirs in rules
        rules = rules.replace(theirs, ours)
    (folder / "leukoscope.conf").write_text(rules)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "sshd.config").write_text(
        f"Include {folder / 'leukoscope.conf'}\n"
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nPidFile none\nUsePAM no\n"
        "AuthorizedKeysFile none\nStrictModes no\nPermitRootLogin yes\nLogLevel ERROR\n"
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    with subprocess.Popen([SSHD, "-D", "-e", "-f", str(folder / "sshd.config")]) as server:
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert server.poll() is None and time.monotonic() < deadline, "sshd does not listen"
                time.sleep(0.05)
        yield Cable(folder, port, device, layout)
        server.terminate()


@pytest.fixture
def hub(tmp_path, device, place, store, cable):
    place.keys().card().save(device.log.parent / HUB_CARD)
    cable.serve(device.log)
    return place, store, place.keys()


@pytest.fixture
def place(tmp_path):
    place = Place(tmp_path / "hub", f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}")
    place.create("district laptop")
    return place


def test_a_device_is_pulled_through_ssh_and_gets_its_receipt(hub, device, cable):
    device.take_exam()
    assert "of 1 exams" in pull(cable.address, *hub, cable.command())
    assert "nothing new" in pull(cable.address, *hub, cable.command())


def test_a_pull_that_breaks_goes_on_where_it_stopped(hub, device, cable):
    place, store, _ = hub
    for number in range(4):
        device.take_exam(f"S-{number}", others=30)
    cut_off = [sys.executable, "-c", CUT_AFTER, "9000", *cable.command()]
    with pytest.raises(SyncError, match="hung up"):
        pull(cable.address, *hub, cut_off)
    (part,) = (place.folder / "incoming").iterdir()
    arrived = part.stat().st_size
    assert 0 < arrived <= 9000
    assert "of 4 exams" in pull(cable.address, *hub, cable.command())
    assert len(store.devices()) == 1


def test_who_asks_for_a_shell_gets_the_device_instead(hub, cable):
    *ssh, _ = cable.command()
    asked = subprocess.run(
        [*ssh, "echo intruder; cat /etc/passwd"],
        input="",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert asked.stdout.startswith('{"')
    assert "intruder" not in asked.stdout
    assert "root:" not in asked.stdout


def test_the_key_opens_no_way_into_the_network(hub, cable):
    program, *options, host, _ = cable.command()
    through = [program, "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:9", *options, host, "x"]
    asked = subprocess.run(through, input="", capture_output=True, text=True, check=False, timeout=60)
    assert asked.returncode != 0
    assert "forward" in asked.stderr


def test_another_key_is_not_let_in(hub, device, cable):
    device.take_exam()
    with pytest.raises(SyncError):
        pull(cable.address, *hub, cable.command("stranger"))


def test_a_key_that_was_revoked_is_let_in_no_more(hub, device, cable):
    device.take_exam()
    revoke(cable.layout, cable.folder / "laptop.pub")
    with pytest.raises(SyncError):
        pull(cable.address, *hub, cable.command())
