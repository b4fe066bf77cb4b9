"""Cuts the power before each step of binding, unbinding and recovering a key, and boots again.

``python -m tests.deploy.key_cut FOLDER JOB`` prints a line of JSON for each cut. SIGKILL stands for the power
cut; what was in memory is removed. One process forks for each: starting Python takes longer than a cut.
"""

import json
import os
import shutil
import signal
import sys
from pathlib import Path

from edge_app.exceptions import LogbookError, OtherBoardError
from edge_app.logbook.log_key import KEY_VARIABLE
from edge_app.logbook.reader import LogReader
from edge_app.update.key_holders import PiHolder
from tests.deploy.keys import PASSPHRASE, Device

CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.chmod")


def do(device: Device, job: str) -> None:
    """One of the three jobs."""
    if job == "bind":
        device.bind()
    elif job == "unbind":
        device.binding.unbind()
    else:
        here = PiHolder(device.otp(), use_existing=True)
        device.binding.recover(device.stick / "copy.lrecovery", PASSPHRASE, here)


def is_cut(device: Device, job: str, step: int) -> bool:
    """Does a job and dies before the step-th change of a file; whether it had so many."""
    child = os.fork()
    if not child:
        seen = 0

        def look(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            flags = arguments[2] if event == "open" else 0
            writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
            if (event in CHANGES or writes) and str(device.folder) in str(arguments[0]):
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(look)
        do(device, job)
        os._exit(0)
    (_, status) = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        sys.exit(f"{job} fails before step {step}")
    return os.WIFSIGNALED(status)


def found(device: Device) -> dict[str, object]:
    """The device after its next boot."""
    shutil.rmtree(device.binding.unlocked.parent, ignore_errors=True)
    if device.binding.bound.exists():
        try:
            device.binding.unlock()
        except OtherBoardError:
            return {"state": "locked", "sample": ""}
    try:
        with LogReader.open(device.binding.log) as reader:
            sample = reader.exams()[0].exam.started.sample_id
    except LogbookError as error:
        sample = str(error)
    bound, plain = device.binding.bound.exists(), device.binding.plain.exists()
    tidy = not [path for path in device.layout.data.glob("log.key.*") if "bound" not in path.name]
    return {"state": f"bound {bound}, plain {plain}, tidy {tidy}", "sample": sample}


def main() -> None:
    """Cuts until the job has no further step."""
    folder, job = Path(sys.argv[1]), sys.argv[2]
    device, whole, step = Device(folder / "device"), folder / "whole", 0
    os.environ[KEY_VARIABLE] = str(device.binding.unlocked)
    shutil.copytree(device.folder, whole)
    cut = True
    while cut:
        step += 1
        shutil.rmtree(device.folder)
        shutil.copytree(whole, device.folder)
        cut = is_cut(device, job, step)
        print(json.dumps({"step": step, "cut": cut, **found(device)}), flush=True)


if __name__ == "__main__":
    main()
