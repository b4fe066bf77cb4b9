"""The files a release puts into the system: units, udev rules, limits, the account; and taking them out.

A release carries them below ``system/`` as they are to lie below the root. What was put there is noted, so
that the next release and the uninstaller remove what is no longer wanted and nothing else.
"""

import json
import shutil
import subprocess
from pathlib import Path

from edge_app.exceptions import UpdateError
from edge_app.files import write_durably
from edge_app.update.releases import Layout

ACCOUNT = "leukoscope"

UNIT = "leukoscope.service"

CAGE = """# A Wayland session of one window. Written because /usr/bin/cage is installed.
[Service]
ExecStart=
ExecStart=/usr/bin/cage -s -- /opt/leukoscope/current/bin/leukoscope kiosk $KIOSK_OPTIONS
Environment=QT_QPA_PLATFORM=wayland XDG_RUNTIME_DIR=/run/leukoscope
NotifyAccess=all
PAMName=login
"""


def apply_system(layout: Layout, version: str) -> list[str]:
    """Puts the system files of a release in place; those of the one before that it lacks go.

    Returns:
        What changed, relative to the root.

    Raises:
        UpdateError: a file cannot be written, or the account cannot be made.
    """
    source = layout.release(version) / "system"
    wanted = {
        str(path.relative_to(source)): path.read_bytes()
        for path in sorted(source.rglob("*"))
        if path.is_file()
    }
    if (layout.root / "usr" / "bin" / "cage").exists():
        wanted["etc/systemd/system/leukoscope.service.d/cage.conf"] = CAGE.encode()
    changed = []
    try:
        layout.etc.mkdir(parents=True, exist_ok=True)
        for name in _noted(layout):
            if name not in wanted and (layout.root / name).exists():
                (layout.root / name).unlink()
                changed.append(name)
        # Noted before they are written: a file that lies there unnoted would stay for ever.
        write_durably(_note(layout), json.dumps(sorted(wanted), indent=1).encode())
        for name, content in wanted.items():
            path = layout.root / name
            if path.is_file() and path.read_bytes() == content:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(path, content, mode=0o755 if path.parent.name == "bin" else 0o644)
            changed.append(name)
    except OSError as error:
        raise UpdateError(
            f"{error.filename} cannot be written ({error.strerror}); run it with sudo."
        ) from error
    _make_account(layout)
    if changed and layout.root == Path("/"):
        _reload()
    return changed


def remove_system(layout: Layout) -> list[str]:
    """Takes out what ``apply_system`` put in; what was removed, relative to the root.

    Raises:
        UpdateError: a file cannot be removed.
    """
    live = layout.root == Path("/")
    if live:
        _system("systemctl", "disable", "--now", UNIT)
    removed = []
    try:
        for name in _noted(layout):
            path = layout.root / name
            if path.exists():
                path.unlink()
                removed.append(name)
            for folder in path.parents:
                if not folder.name.endswith(".d") or not folder.is_dir() or any(folder.iterdir()):
                    break
                folder.rmdir()
        shutil.rmtree(layout.etc, ignore_errors=True)
        shutil.rmtree(layout.base, ignore_errors=True)
    except OSError as error:
        raise UpdateError(
            f"{error.filename} cannot be removed ({error.strerror}); run it with sudo."
        ) from error
    if live:
        _reload()
    return removed


def switch_on(layout: Layout) -> None:
    """Makes the kiosk start with the board, in place of a desktop.

    Raises:
        UpdateError: systemd refuses.
    """
    where = [] if layout.root == Path("/") else [f"--root={layout.root}"]
    _must("systemctl", *where, "--quiet", "enable", UNIT)
    _must("systemctl", *where, "--quiet", "set-default", "multi-user.target")


def open_account(layout: Layout, *, opened: bool) -> None:
    """Gives the account a shell, without which sshd can start nothing for it, or takes it away.

    Raises:
        UpdateError: the system refuses.
    """
    if layout.root != Path("/"):
        return
    _must("usermod", "--shell", "/bin/sh" if opened else "/usr/sbin/nologin", ACCOUNT)
    # Not there, or not running: it reads its files when it starts.
    _system("systemctl", "try-reload-or-restart", "ssh.service")


def _make_account(layout: Layout) -> None:
    """The account and the data folder, from sysusers.d and tmpfiles.d."""
    where = [] if layout.root == Path("/") else [f"--root={layout.root}"]
    for program, kind in (("systemd-sysusers", "sysusers.d"), ("systemd-tmpfiles", "tmpfiles.d")):
        if not (layout.root / "usr" / "lib" / kind / "leukoscope.conf").is_file():
            continue
        _must(program, *where, *(["--create"] if kind == "tmpfiles.d" else []), "leukoscope.conf")


def _note(layout: Layout) -> Path:
    return layout.etc / "installed.json"


def _noted(layout: Layout) -> list[str]:
    try:
        names = json.loads(_note(layout).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return []
    return [str(name) for name in names]


def _reload() -> None:
    _system("systemctl", "daemon-reload")
    _system("udevadm", "control", "--reload")


def _must(*command: str) -> None:
    problem = _system(*command)
    if problem:
        raise UpdateError(
            f"'{' '.join(command)}' fails ({problem}); run install.sh with sudo on a systemd board."
        )


def _system(*command: str) -> str:
    """Runs a program of the system; its last words where it failed."""
    try:
        # A program of the system with arguments from this file.
        done = subprocess.run([*command], capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        return str(error.strerror)
    if done.returncode == 0:
        return ""
    return (done.stderr.strip() or f"exit status {done.returncode}").splitlines()[-1]
