"""Installing a bundle beside what runs, testing it there, switching to it, and going back when it fails."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from edge_app.exceptions import LogbookError, SelfTestError, UpdateBundleError, UpdateError
from edge_app.files import sync_folder
from edge_app.logbook.log_key import BOUND_FILE
from edge_app.pack.signing import TrustedKey, trusted_keys
from edge_app.settings import HOME_VARIABLE
from edge_app.update.bundle import Manifest, check, unpack
from edge_app.update.releases import Layout, Pending, Release, is_newer
from edge_app.update.system import KEY_UNIT, apply_system

SPARE_BYTES = 300_000_000
"""Left free on the card after an install: the log must go on."""

UNPACKED_FACTOR = 5
"""A wheel takes up to four times its size once unpacked, and lies there itself until the end."""

LONGEST_S = 3600
"""No step of a release takes so long on any board, nor in an emulated one; more is a hang."""


@dataclass(frozen=True)
class Updater:
    """Installs on one device.

    Attributes:
        layout: where.
        keys: makers whose bundles are taken.
        restart: command that restarts the kiosk and fails when it does not come up; empty where none runs.
        tell: called with each step, in a sentence.
        board: the device's board; None to read it from the device.
    """

    layout: Layout
    restart: Sequence[str] = ()
    tell: Callable[[str], None] = print
    board: str | None = None
    keys: tuple[TrustedKey, ...] = field(default_factory=trusted_keys)

    def install(self, bundle: Path, *, dry_run: bool = False) -> str:
        """Installs a bundle and switches to it.

        Returns:
            The version that starts now.

        Raises:
            UpdateBundleError: the bundle is damaged, older than what runs, or for another board.
            PackSignatureError: no trusted maker signed it.
            SelfTestError: the new release does not work on this board; nothing was switched.
            UpdateError: it does not fit on the card, cannot be written there, or did not start and was taken
                back.
        """
        try:
            return self._install(bundle, dry_run=dry_run)
        except OSError as error:
            where = error.filename2 or error.filename or self.layout.base
            raise UpdateError(
                f"{where} cannot be written ({error.strerror}); free space and start again: what ran before "
                "still does."
            ) from error

    def _install(self, bundle: Path, *, dry_run: bool) -> str:
        layout, board = self.layout, self.board or self._board()
        self.tell(f"Checking {bundle.name}.")
        manifest = check(bundle, board, self.keys)
        version, current = manifest.app_version, layout.current_version
        if current is not None and version != current and not is_newer(version, current):
            raise UpdateBundleError(
                f"{bundle} holds version {version}, older than the {current} that runs; "
                "use 'leukoscope-update rollback' to go back to the one before."
            )
        if dry_run:
            self._describe(manifest, current)
            return version
        with layout.locked():
            self.settle()
            if version == current:
                self.tell(f"Version {version} is installed already; putting its system files in order.")
                apply_system(layout, version)
                return version
            layout.remove_unused()
            try:
                self._unpack(bundle, manifest)
                self._switch(version, current, self._test(version))
            finally:
                # What is not switched to would take the room that the log needs.
                if layout.current_version != version:
                    self._give_up()
            self._watch(version)
            layout.remove_unused()
        return version

    def confirm(self) -> None:
        """Notes that the release that starts came up; called by its unit once it says it is ready."""
        pending = self.layout.pending()
        if pending is not None:
            self._drop_copy(pending)
            self.layout.set_pending(None)

    def settle(self) -> None:
        """Puts an update that was cut off in order: one not yet switched to counts as not begun."""
        pending = self.layout.pending()
        if pending is not None and pending.version != self.layout.current_version:
            self.confirm()

    def roll_back(self, *, only_pending: bool = False) -> str:
        """Goes back to the release before.

        Args:
            only_pending: do so only where the switch was not yet seen to work.

        Returns:
            The version that starts now.

        Raises:
            UpdateError: there is none to go back to, it could not open the log, or nothing is pending.
        """
        layout, pending = self.layout, self.layout.pending()
        bad, good = layout.current_version, layout.linked(layout.previous)
        if only_pending and pending is None:
            raise UpdateError("No update is waiting to be confirmed; nothing was changed.")
        if good is None or good == bad:
            raise UpdateError("There is no release to go back to; install a bundle.")
        if (layout.data / BOUND_FILE).exists() and not (layout.release(good) / "system" / KEY_UNIT).exists():
            raise UpdateError(
                f"Release {good} cannot open a log whose key is bound; nothing was changed: first "
                "'leukoscope-update key unbind'."
            )
        layout.point(layout.current, good)
        self._put_back_log(good, bad, pending)
        apply_system(layout, good)
        layout.set_pending(None)
        return good

    def restart_now(self) -> None:
        """Restarts the kiosk.

        Raises:
            UpdateError: it does not start.
        """
        if not self._quiet(self.restart):
            raise UpdateError("The kiosk does not start; look with 'journalctl -u leukoscope'.")

    def _board(self) -> str:
        try:
            return self.layout.board_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError as error:
            raise UpdateError(
                "It is not known what board this is; run install.sh of the bundle's stick first."
            ) from error

    def _describe(self, manifest: Manifest, current: str | None) -> None:
        layout, version = self.layout, manifest.app_version
        for line in (
            f"would unpack {len(manifest.parts)} files, {manifest.size / 1e6:.0f} MB, "
            f"to {layout.release(version)}",
            f"would test {version} there: packs, known answers, a copy of the log in {layout.data}",
            f"would switch {layout.current} from {current or 'nothing'} to {version}",
            f"would write system files below {layout.root / 'etc'} and restart the kiosk: "
            f"{' '.join(self.restart) or 'no command'}",
        ):
            self.tell(line)

    def _unpack(self, bundle: Path, manifest: Manifest) -> None:
        layout, version, wanted = self.layout, manifest.app_version, manifest.board.python
        here = f"{sys.version_info.major}.{sys.version_info.minor}"
        if here != wanted:
            raise UpdateBundleError(
                f"{bundle} is for Python {wanted} and this board has {here}; get the other one."
            )
        free = shutil.disk_usage(layout.base).free
        needed = UNPACKED_FACTOR * manifest.size + (SPARE_BYTES if layout.root == Path("/") else 0)
        if free < needed:
            raise UpdateError(
                f"The card has {free / 1e6:.0f} MB free and the update needs {needed / 1e6:.0f} MB; "
                "sync and free space first."
            )
        folder = layout.release(version)
        self.tell(f"Unpacking version {version}.")
        folder.mkdir(parents=True)
        if unpack(bundle, folder, self.keys) != manifest:
            raise UpdateBundleError(f"{bundle} changed while it was read; take another stick.")
        self.tell("Installing it beside what runs.")
        venv.EnvBuilder(system_site_packages=True, symlinks=True, with_pip=False).create(folder)
        pip = next((folder / "wheels").glob("pip-*.whl"), None)
        if pip is None:
            raise UpdateBundleError(f"{bundle} carries no pip; get the bundle again from its maker.")
        self._run(
            [
                *(str(folder / "bin" / "python"), f"{pip}/pip", "install", "--quiet", "--no-index"),
                *("--ignore-installed", "--no-warn-script-location", "--disable-pip-version-check"),
                *("--root-user-action=ignore", "--no-cache-dir", f"--find-links={folder / 'wheels'}"),
                f"leukoscope[edge]=={version}",
            ],
            "does not install",
        )
        shutil.rmtree(folder / "wheels")
        layout.finish(Release(version=version, board=manifest.board.id))

    def _test(self, version: str) -> Path | None:
        layout = self.layout
        self.tell("Testing it: packs, known answers, a copy of the log.")
        command = [str(layout.release(version) / "bin" / "leukoscope-update"), "self-test"]
        log_copy = None
        if (layout.data / "log.sqlite").exists():
            log_copy, tried = self._copy_log(version)
            command += ["--log", str(tried)]
        self._run(command, "fails its self-test", version, SelfTestError)
        return log_copy

    def _give_up(self) -> None:
        self.settle()
        if self.layout.pending() is None:
            shutil.rmtree(self._copies, ignore_errors=True)
        self.layout.remove_unused()

    @property
    def _copies(self) -> Path:
        return self.layout.data / "update"

    def _copy_log(self, version: str) -> tuple[Path, Path]:
        """Copies the log twice: as it goes back in place, and for the new release to try itself on."""
        # Only here: a first install has no log, and runs before NumPy and OpenCV are there.
        from edge_app.logbook import database
        from edge_app.logbook.reader import LogReader

        log = self.layout.data / "log.sqlite"
        copies = self._copies
        kept, tried = copies / f"log-before-{version}.sqlite", copies / "try" / "log.sqlite"
        shutil.rmtree(copies, ignore_errors=True)
        copies.mkdir(mode=0o700)
        tried.parent.mkdir()
        try:
            with LogReader.open(log) as reader:
                reader.copy_into(kept)
        except (database.Error, LogbookError) as error:
            # SQLite opens nothing on a card without room, and the log is then taken for damaged.
            raise UpdateError(
                f"{log} cannot be copied; free space on the card and start again, or ask 'leukoscope doctor' "
                "what is wrong with it: what ran before still does."
            ) from error
        shutil.copyfile(kept, tried)
        return kept, tried

    def _switch(self, version: str, current: str | None, log_copy: Path | None) -> None:
        layout = self.layout
        self.tell(f"Switching from {current or 'nothing'} to {version}.")
        copy = str(log_copy.relative_to(layout.data)) if log_copy is not None else None
        if current is not None:
            layout.set_pending(Pending(version=version, previous=current, log_copy=copy))
            layout.point(layout.previous, current)
        layout.point(layout.current, version)
        try:
            apply_system(layout, version)
        except UpdateError:
            if current is not None:
                self.roll_back()
            raise

    def _watch(self, version: str) -> None:
        if not self.restart:
            self.tell("No kiosk runs here; it will be looked at when it starts.")
            return
        self.tell("Restarting the kiosk.")
        if self._quiet(self.restart):
            self.confirm()
            self.tell(f"Version {version} runs.")
            return
        if self.layout.pending() is None:
            raise UpdateError(f"Version {version} does not start; look with 'journalctl -u leukoscope'.")
        good = self.roll_back()
        came_back = "and it runs" if self._quiet(self.restart) else "but it does not start either"
        raise UpdateError(
            f"Version {version} did not start; went back to {good}, {came_back}: "
            "send the maker 'journalctl -u leukoscope'."
        )

    def _put_back_log(self, good: str, bad: str | None, pending: Pending | None) -> None:
        """Where the older release cannot open the log, moves it aside and puts back the copy made before."""
        layout = self.layout
        log = layout.data / "log.sqlite"
        copy = layout.data / pending.log_copy if pending is not None and pending.log_copy else None
        if copy is None or not copy.exists() or not log.exists():
            return
        test = [str(layout.release(good) / "bin" / "leukoscope-update"), "check-log", str(log)]
        if self._quiet(test):
            return
        aside = log.with_name(f"log-of-{bad}.sqlite")
        owner = log.stat()
        for suffix in ("-wal", "-shm", ""):
            part = log.with_name(log.name + suffix)
            if part.exists():
                part.replace(aside.with_name(aside.name + suffix))
        os.chown(copy, owner.st_uid, owner.st_gid)
        copy.chmod(0o600)
        copy.replace(log)
        sync_folder(log.parent)
        self.tell(f"The log is as before the update; what {bad} made of it is kept in {aside}.")

    def _drop_copy(self, pending: Pending) -> None:
        if pending.log_copy is not None:
            shutil.rmtree((self.layout.data / pending.log_copy).parent, ignore_errors=True)

    def _quiet(self, command: Sequence[str]) -> bool:
        return self._call(command).returncode == 0

    def _run(
        self, command: Sequence[str], verdict: str, version: str = "", kind: type[UpdateError] = UpdateError
    ) -> None:
        done = self._call(command)
        if done.returncode != 0:
            words = (done.stderr.strip() or done.stdout.strip() or "it says nothing").splitlines()[-1]
            name = f"Version {version}" if version else "The bundle"
            raise kind(f"{name} {verdict} ({words}); what ran before still does.")

    def _call(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        """Runs a program of a release or of the system, without the paths of the release this is."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environment[HOME_VARIABLE] = str(self.layout.data)
        try:
            # Programs of verified releases and the administrator's own restart command.
            return subprocess.run(  # noqa: S603
                [*command],
                capture_output=True,
                text=True,
                check=False,
                env=environment,
                timeout=LONGEST_S,
                stdin=subprocess.DEVNULL,
            )
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess([*command], 1, "", f"no answer in {LONGEST_S} s")
        except OSError as error:
            return subprocess.CompletedProcess([*command], 1, "", str(error))
