"""Pulling a device's log over SSH: the system's own ssh carries ``leukoscope sync serve``."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from edge_app.exceptions import SyncError
from edge_app.sync.keys import HubKeys
from edge_app.sync.receipt import make_receipt
from hub.place import Place
from hub.store import HubStore

CONNECT_TIMEOUT_S = 20
ALIVE_EVERY_S = 10
BLOCK_BYTES = 65_536


def is_address(source: str) -> bool:
    """Whether a source is a device at the end of a cable rather than a file."""
    return source.startswith("ssh://")


def ssh_command(address: str) -> list[str]:
    """The command that reaches a device; its answer is that of ``leukoscope sync serve``.

    Raises:
        SyncError: it is no address, or there is no ssh here.
    """
    parts = urlsplit(address)
    program = shutil.which("ssh")
    if parts.hostname is None or parts.path not in ("", "/") or parts.hostname.startswith("-"):
        raise SyncError(f"{address} is no address of a device; give ssh://USER@HOST.")
    if program is None:
        raise SyncError("This laptop has no ssh; install OpenSSH, or carry a stick.")
    user = [] if parts.username is None else ["-l", parts.username]
    port = [] if parts.port is None else ["-p", str(parts.port)]
    options = ["BatchMode=yes", f"ConnectTimeout={CONNECT_TIMEOUT_S}"]
    # A cable that was pulled says nothing: after three questions without an answer the pull ends.
    options += [f"ServerAliveInterval={ALIVE_EVERY_S}", "ServerAliveCountMax=3"]
    given = [word for option in options for word in ("-o", option)]
    return [program, "-T", *given, *user, *port, "--", parts.hostname, "leukoscope sync serve"]


def pull(address: str, place: Place, store: HubStore, keys: HubKeys, command: list[str] | None = None) -> str:
    """Takes what a device has that the hub has not, and gives it the receipt.

    Args:
        address: ``ssh://USER@HOST``.
        place: the hub's folder; a part of a bundle waits there for the rest.
        store: the hub's database.
        keys: the hub's.
        command: what to run in place of ssh.

    Returns:
        What came, in a sentence.

    Raises:
        SyncError: the device does not answer or refuses.
        BundleError: what came does not verify.
        ImportRefusedError: it does not fit what the hub has.
    """
    with subprocess.Popen(  # noqa: S603 - no shell; the address was taken apart
        command or ssh_command(address), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as wire:
        assert wire.stdin is not None and wire.stdout is not None  # noqa: S101 - both are pipes
        try:
            device_id = str(_answer(wire.stdout, address)["device_id"])
            bundle = _ask(wire.stdin, wire.stdout, address, do="bundle")
            if bundle.get("name") is None:
                told = f"{address}: nothing new"
            else:
                file = _fetch(wire.stdin, wire.stdout, address, bundle, place)
                try:
                    taken = store.take(file, keys)
                finally:
                    # Also where it is refused: going on behind a damaged part would never mend it.
                    file.unlink()
                told = f"{address}: {taken.records} records of {taken.exams} exams"
            sequence, digest = store.head(device_id)
            if sequence:
                receipt = make_receipt(keys, device_id, sequence, digest)
                _ask(wire.stdin, wire.stdout, address, do="receipt", receipt=receipt.model_dump(mode="json"))
            wire.stdin.write(b'{"do": "end"}\n')
            wire.stdin.close()
        except BrokenPipeError as error:
            raise SyncError(
                f"The device {address} hung up; check cable and account and try again."
            ) from error
    return told


def _fetch(
    commands: IO[bytes], answers: IO[bytes], address: str, bundle: dict[str, Any], place: Place
) -> Path:
    """The rest of a bundle behind the part that is here from a cable that was pulled."""
    incoming = place.folder / "incoming"
    incoming.mkdir(exist_ok=True)
    file = incoming / f"{bundle['sha256'][:32]}.lbundle"
    have = file.stat().st_size if file.exists() else 0
    size = int(_ask(commands, answers, address, do="send", name=bundle["name"], offset=have)["size"])
    with file.open("ab") as part:
        while size:
            block = answers.read(min(BLOCK_BYTES, size))
            if not block:
                raise SyncError(f"The device {address} hung up; run the same again, the rest will do.")
            part.write(block)
            size -= len(block)
    return file


def _ask(commands: IO[bytes], answers: IO[bytes], address: str, **command: object) -> dict[str, Any]:
    commands.write(json.dumps(command).encode() + b"\n")
    commands.flush()
    return _answer(answers, address)


def _answer(answers: IO[bytes], address: str) -> dict[str, Any]:
    line = answers.readline(8192)
    try:
        answer = json.loads(line)
    except ValueError as error:
        raise SyncError(
            f"{address} does not answer like a Leukoscope; check account and key there."
        ) from error
    if not isinstance(answer, dict):
        raise SyncError(f"{address} does not answer like a Leukoscope; check account and key there.")
    if "error" in answer:
        raise SyncError(f"The device {address} says: {answer['error']}")
    return answer
