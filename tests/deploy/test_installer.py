"""``install.sh`` from a stick into a scratch root, as one in a hurry and one who means harm would try it."""

import contextlib
import hashlib
import io
import os
import shutil
import stat
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.board import load_board
from deploy.bundle import INSTALLER
from tests.deploy.device import BOARD, copy_device
from tests.deploy.power_cut import starting_version as says
from tests.deploy.stick import make_stick, make_whole_bundle, needed

WANTED = "etc/systemd/system/multi-user.target.wants/leukoscope.service"

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="takes another account or mounts a small disk")
needs_systemd = pytest.mark.skipif(shutil.which("systemctl") is None, reason="no systemd here")


@pytest.fixture(scope="module")
def stick(tmp_path_factory) -> Path:
    return make_stick(tmp_path_factory.mktemp("media") / "Clé USB 1", "1.0")


@pytest.fixture(scope="module")
def installed(tmp_path_factory, stick) -> Path:
    """A scratch root with version 1.0, put there by the installer."""
    root = tmp_path_factory.mktemp("gerät") / "root of it"
    done = install(stick, "--root", str(root))
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture
def device(tmp_path, installed) -> Path:
    return copy_device(installed, tmp_path / "device")


def install(
    stick: Path, *options: str, cwd: Path | None = None, temporary: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs the installer of a stick with the Python that the bundles are for."""
    environment = {**os.environ, "PATH": f"{sys.base_prefix}/bin:{os.environ['PATH']}"}
    if temporary is not None:
        environment["TMPDIR"] = str(temporary)
    command = ["sh", str(stick / INSTALLER.name), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, env=environment)


def tree(root: Path) -> dict[str, tuple[object, ...]]:
    """All that lies below a folder: kind and rights, content, time of change."""
    found: dict[str, tuple[object, ...]] = {}
    for path in sorted(root.rglob("*")):
        status = path.lstat()
        content = str(path.readlink()) if path.is_symlink() else ""
        if stat.S_ISREG(status.st_mode):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        found[str(path.relative_to(root))] = (status.st_mode, content, status.st_mtime_ns)
    return found


def refused(done: subprocess.CompletedProcess[str], words: str, root: Path) -> None:
    """Asserts that a run ended with one sentence and left nothing."""
    assert done.returncode != 0
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert not root.exists()


def changed(bundle: Path, to: Path, without: str = "", spoilt: str = "") -> Path:
    """A copy of a bundle that lacks one of its files, or has one byte of it changed."""
    with tarfile.open(bundle) as old, tarfile.open(to, "w") as new:
        for entry in old:
            content = bytearray(old.extractfile(entry).read())
            if without and without in entry.name:
                continue
            if spoilt and spoilt in entry.name:
                content[len(content) // 2] ^= 1
            new.addfile(entry, io.BytesIO(content))
    return to


@needs_systemd
def test_an_install_makes_a_release_that_starts_with_the_board(installed):
    assert says(installed) == "1.0"
    assert (installed / WANTED).is_symlink()
    assert (installed / "etc/leukoscope/board").read_text() == f"{BOARD.id}\n"
    assert "camera:0" in (installed / "etc/leukoscope/kiosk.env.example").read_text()


def test_a_second_run_changes_nothing(device, stick):
    before = tree(device)

    done = install(stick, "--root", str(device))

    assert "is installed already" in done.stdout
    assert {name: what[:2] for name, what in tree(device).items()} == {
        name: what[:2] for name, what in before.items()
    }


@needs_systemd
def test_a_second_run_ends_what_a_cut_off_one_began(device, stick):
    (device / WANTED).unlink()
    (device / "etc/leukoscope/board").unlink()

    install(stick, "--root", str(device))

    assert (device / WANTED).is_symlink()
    assert (device / "etc/leukoscope/board").exists()


@needs_systemd
def test_who_switched_the_kiosk_off_finds_it_off_after_another_run(device, stick):
    (device / WANTED).unlink()

    install(stick, "--root", str(device))

    assert not (device / WANTED).exists()


def test_a_root_may_be_named_from_where_one_stands(stick, tmp_path):
    (tmp_path / "here").mkdir()

    done = install(stick, "--root", "../there", cwd=tmp_path / "here")

    assert done.returncode == 0, done.stderr
    assert says(tmp_path / "there") == "1.0"


@pytest.mark.parametrize("options", [["--dry-run"], ["--uninstall", "--purge-data", "--dry-run"]])
def test_a_dry_run_changes_nothing_at_all(device, stick, tmp_path, options):
    (tmp_path / "tmp").mkdir()
    before = tree(device)

    done = install(stick, "--root", str(device), *options, temporary=tmp_path / "tmp")

    assert done.returncode == 0, done.stderr
    assert "would " in done.stdout
    assert tree(device) == before
    assert not any((tmp_path / "tmp").iterdir())


def test_a_dry_run_before_the_first_install_makes_no_root(stick, tmp_path):
    done = install(stick, "--root", str(tmp_path / "root"), "--dry-run")

    assert done.returncode == 0
    assert not (tmp_path / "root").exists()


def test_another_stick_updates_and_the_old_one_is_refused(device, stick, tmp_path):
    newer = make_stick(tmp_path / "newer", "1.1")

    assert install(newer, "--root", str(device)).returncode == 0
    done = install(stick, "--root", str(device))

    assert says(device) == "1.1"
    assert "holds version 1.0, older than the 1.1 that runs" in done.stderr
    assert done.stderr.count("\n") == 1


@needs_systemd
def test_uninstalling_leaves_only_data_and_account_and_the_board_boots_as_before(stick, tmp_path):
    root = tmp_path / "root"
    shipped = root / "usr/lib/systemd/system"
    shipped.mkdir(parents=True)
    for name in ("graphical", "multi-user"):
        (shipped / f"{name}.target").write_text("[Unit]\n")
    default = root / "etc/systemd/system/default.target"
    default.parent.mkdir(parents=True)
    default.symlink_to("/usr/lib/systemd/system/graphical.target")
    install(stick, "--root", str(root))
    log = root / "var/lib/leukoscope/log.sqlite"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"exams")
    with_kiosk = default.readlink().name

    done = install(stick, "--root", str(root), "--uninstall")

    assert done.returncode == 0, done.stderr
    left = {name for name, what in tree(root).items() if not stat.S_ISDIR(what[0])}
    account = {f"etc/{name}" for name in ("passwd", "group", "shadow", "gshadow", ".pwd.lock")}
    assert {name for name in left - account if "/systemd/" not in name} == {"var/lib/leukoscope/log.sqlite"}
    assert (with_kiosk, default.readlink().name) == ("multi-user.target", "graphical.target")
    assert not (root / WANTED).is_symlink()


def test_purging_takes_the_data_too(device, stick):
    data = device / "var/lib/leukoscope/pictures/1.webp"
    data.parent.mkdir(parents=True)
    data.write_bytes(b"cell")

    done = install(stick, "--root", str(device), "--uninstall", "--purge-data")

    assert "removed all data" in done.stdout
    assert not (device / "var/lib/leukoscope").exists()


def test_data_on_a_disk_of_their_own_are_purged_there(device, stick, tmp_path):
    disk = tmp_path / "ssd"
    disk.mkdir()
    (disk / "log.sqlite").write_bytes(b"exams")
    shutil.rmtree(device / "var/lib/leukoscope", ignore_errors=True)
    (device / "var/lib").mkdir(parents=True, exist_ok=True)
    (device / "var/lib/leukoscope").symlink_to(disk)

    done = install(stick, "--root", str(device), "--uninstall", "--purge-data")

    assert done.returncode == 0, done.stderr
    assert not any(disk.iterdir())


@pytest.mark.parametrize("share", [0.0001, 0.3, 0.9])
@pytest.mark.parametrize("named", [True, False])
def test_a_copy_that_was_cut_off_is_called_damaged(stick, tmp_path, share, named):
    media = tmp_path / "media"
    media.mkdir()
    (bundle,) = stick.glob("*.bundle")
    copy = media / bundle.name
    copy.write_bytes(bundle.read_bytes()[: int(share * bundle.stat().st_size)])
    shutil.copy(stick / INSTALLER.name, media)

    options = ["--bundle", str(copy)] if named else []
    done = install(media, "--root", str(tmp_path / "root"), *options)

    refused(done, f"{copy.name} is damaged", tmp_path / "root")
    assert "copy it again" in done.stderr


@pytest.mark.parametrize("part", ["typer", "pip"])
@pytest.mark.parametrize("how", ["without", "spoilt"])
def test_a_bundle_with_a_missing_or_changed_wheel_is_called_damaged(stick, tmp_path, part, how):
    bad = changed(next(stick.glob("*.bundle")), tmp_path / "bad.bundle", **{how: f"wheels/{part}-"})

    done = install(stick, "--root", str(tmp_path / "root"), "--bundle", str(bad))

    refused(done, "is damaged", tmp_path / "root")


@pytest.mark.parametrize("how", [{"spoilt": "bundle.json"}, {"spoilt": "bundle.sig"}])
def test_an_unsigned_or_changed_manifest_is_not_its_makers(stick, tmp_path, how):
    bad = changed(next(stick.glob("*.bundle")), tmp_path / "bad.bundle", **how)

    done = install(stick, "--root", str(tmp_path / "root"), "--bundle", str(bad))

    refused(done, "not signed by the maker", tmp_path / "root")


def test_a_bundle_without_a_signature_is_refused(stick, tmp_path):
    bad = changed(next(stick.glob("*.bundle")), tmp_path / "bad.bundle", without="bundle.sig")

    done = install(stick, "--root", str(tmp_path / "root"), "--bundle", str(bad))

    refused(done, "is damaged; copy it again", tmp_path / "root")


@pytest.mark.parametrize("named", [True, False])
def test_a_bundle_for_another_board_is_refused_with_what_this_one_is(stick, tmp_path, named):
    media = tmp_path / "media"
    media.mkdir()
    shutil.copy(stick / INSTALLER.name, media)
    other = load_board("pi-trixie" if BOARD.machine == "x86_64" else "pc")
    bundle = make_whole_bundle(media, "1.0", other)

    done = install(media, "--root", str(tmp_path / "root"), *(["--bundle", str(bundle)] if named else []))

    refused(done, f"is for {other.name}" if named else "no bundle here is for this board", tmp_path / "root")


def test_the_bundle_that_fits_is_chosen_among_others(stick, tmp_path):
    media = tmp_path / "media"
    shutil.copytree(stick, media)
    make_whole_bundle(media, "1.0", load_board("pi-trixie"))
    (media / "holiday.bundle").write_bytes(b"no tar")

    done = install(media, "--root", str(tmp_path / "root"), "--dry-run")

    assert done.returncode == 0, done.stderr


def test_two_bundles_that_fit_are_left_to_the_technician(stick, tmp_path):
    media = tmp_path / "media"
    shutil.copytree(stick, media)
    make_whole_bundle(media, "1.1")

    done = install(media, "--root", str(tmp_path / "root"))

    refused(done, "several bundles fit this board; choose one with --bundle", tmp_path / "root")


def test_a_python_file_beside_the_installer_is_never_run(stick, tmp_path):
    media = tmp_path / "media"
    shutil.copytree(stick, media)
    for name in ("json", "tarfile", "typer", "edge_app", "platform"):
        (media / f"{name}.py").write_text(f"open({str(tmp_path / 'harm')!r}, 'w')\n")

    done = install(media, "--root", str(tmp_path / "root"), "--dry-run", cwd=media)

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "harm").exists()


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.85, 0.95])
def test_an_installer_that_was_cut_off_does_nothing(stick, tmp_path, share):
    media = tmp_path / "media"
    shutil.copytree(stick, media)
    text = (stick / INSTALLER.name).read_bytes()
    (media / INSTALLER.name).write_bytes(text[: int(share * len(text))])

    done = install(media, "--root", str(tmp_path / "root"))

    assert done.returncode != 0
    assert not (tmp_path / "root").exists()


@as_root
def test_without_rights_it_asks_for_sudo(stick, tmp_path):
    copy = tmp_path / INSTALLER.name
    shutil.copy(stick / INSTALLER.name, copy)
    command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-s"]

    done = subprocess.run(command, input=copy.read_text(), capture_output=True, text=True, check=False)

    assert done.stderr == "install.sh: run it with sudo.\n"


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of 5 MB."""
    disk = tmp_path / "small"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", disk], check=True)
    yield disk
    subprocess.run(["umount", disk], check=True)


@as_root
@pytest.mark.parametrize("taken_mb", [5, 2])
def test_no_room_for_what_the_installer_needs_is_said_with_the_way_out(stick, tmp_path, small_disk, taken_mb):
    with contextlib.suppress(OSError), (small_disk / "other").open("wb") as other:
        other.write(bytes(taken_mb << 20))

    done = install(stick, "--root", str(tmp_path / "root"), temporary=small_disk)

    refused(done, "TMPDIR=FOLDER", tmp_path / "root")


@as_root
def test_a_card_without_room_is_said_before_anything_is_unpacked(stick, small_disk):
    root = small_disk / "root"

    done = install(stick, "--root", str(root))

    assert "the update needs" in done.stderr
    assert not any((root / "opt/leukoscope/releases").iterdir())


def test_all_that_the_installer_unpacks_for_itself_is_there():
    assert {"pydantic", "typer", "cryptography", "packaging"} <= set(needed())
