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

KEY_UNIT = "etc/systemd/system/leukoscope-key.service"
"""Opens a bound key of the log at boot."""

KIOSK_BOOT = "multi-user.target"
"""What a board with the kiosk boots into: no desktop beside it."""

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
    _system("systemctl", *_below(layout), "--quiet", "disable", *(["--now"] if live else []), UNIT)
    _boot_as_before(layout)
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
        for folder in (layout.etc, layout.base):
            if folder.exists():
                shutil.rmtree(folder)
    except OSError as error:
        raise UpdateError(
            f"{error.filename} cannot be removed ({error.strerror}); run it with sudo."
        ) from error
    if live:
        _reload()
    return removed


def remove_data(layout: Layout) -> None:
    """Removes all data. They may lie on a disk of their own, mounted or linked, which is emptied.

    Raises:
        UpdateError: some of them are left.
    """
    data = layout.data
    try:
        for path in data.iterdir() if data.exists() else ():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        if data.is_symlink():
            data.unlink()
        elif data.exists() and not data.is_mount():
            data.rmdir()
    except OSError as error:
        raise UpdateError(
            f"{error.filename} cannot be removed ({error.strerror}); data are left in {data}."
        ) from error


def finish_install(layout: Layout, board: str) -> None:
    """The end of an install: the kiosk starts with the board, in place of a desktop, and its board is noted.

    Raises:
        UpdateError: systemd refuses, or a note cannot be written.
    """
    try:
        if shutil.which("systemctl"):
            _must("systemctl", *_below(layout), "--quiet", "enable", UNIT)
            _boot_into_kiosk(layout)
        write_durably(layout.board_file, f"{board}\n".encode())
    except OSError as error:
        raise UpdateError(
            f"{error.filename or layout.etc} cannot be written ({error.strerror}); free space, start again."
        ) from error


def _boot_into_kiosk(layout: Layout) -> None:
    """Sets what the board boots into, and notes what it was, for who takes the kiosk out again."""
    if layout.root != Path("/") and not (layout.root / "usr/lib/systemd/system" / KIOSK_BOOT).exists():
        # A folder to try things out in, which does not boot.
        return
    if not _boot_note(layout).exists():
        before = _says("systemctl", *_below(layout), "get-default")
        write_durably(_boot_note(layout), f"{before or KIOSK_BOOT}\n".encode())
    _must("systemctl", *_below(layout), "--quiet", "set-default", KIOSK_BOOT)


def _boot_as_before(layout: Layout) -> None:
    try:
        before = _boot_note(layout).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return
    _system("systemctl", *_below(layout), "--quiet", "set-default", before)


def _boot_note(layout: Layout) -> Path:
    return layout.etc / "boot-before"


def _below(layout: Layout) -> list[str]:
    """How systemd's programs are told of a root that is not the running one."""
    return [] if layout.root == Path("/") else [f"--root={layout.root}"]


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
    for program, kind in (("systemd-sysusers", "sysusers.d"), ("systemd-tmpfiles", "tmpfiles.d")):
        if not (layout.root / "usr" / "lib" / kind / "leukoscope.conf").is_file():
            continue
        _must(program, *_below(layout), *(["--create"] if kind == "tmpfiles.d" else []), "leukoscope.conf")


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
        done = _run(*command)
    except OSError as error:
        return str(error.strerror)
    if done.returncode == 0:
        return ""
    return (done.stderr.strip() or f"exit status {done.returncode}").splitlines()[-1]


def _says(*command: str) -> str:
    """What a program of the system prints; nothing where it fails."""
    try:
        done = _run(*command)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    # A program of the system with arguments from this file.
    return subprocess.run([*command], capture_output=True, text=True, check=False)  # noqa: S603
