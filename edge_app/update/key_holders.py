"""What can keep the secret that the log's key is bound to, so that it is not on the card."""

import os
import re
import secrets
import subprocess
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from edge_app.exceptions import KeyBindingError, LogbookKeyError
from edge_app.files import forget_cached, sync_folder, write_durably
from edge_app.logbook.log_key import key_text, load_key
from edge_app.sync.stick import KEY_FOLDER, MARKER, mounted_sticks
from edge_app.update.board_otp import BoardOtp, packed_rows
from edge_app.update.bound_key import KEY_BYTES, HolderName, other_board

STICKS = Path("/run/media/leukoscope")
"""Where the release's udev rule mounts sticks."""

CREDENTIAL = "leukoscope-log-key"
"""Its name; systemd refuses one that was given another's."""

MODEL = Path("/proc/device-tree/model")
TPM = Path("/dev/tpmrm0")


class Holder(Protocol):
    """Keeps a secret of 32 bytes that is not on the card."""

    @property
    def name(self) -> HolderName:
        """Which it is."""

    def new_secret(self) -> tuple[bytes, str]:
        """Makes or takes the secret; it and the note with which it is found again.

        Raises:
            KeyBindingError: it cannot, or may not without being told to.
        """

    def secret(self, note: str) -> bytes:
        """The secret again.

        Raises:
            KeyBindingError: it is not here.
        """


class PiHolder:
    """The one-time-programmable key of a Raspberry Pi."""

    name: HolderName = "pi"

    def __init__(self, otp: BoardOtp, *, burn: bool = False, use_existing: bool = False) -> None:
        """Takes the board's rows; whether empty ones may be written, and what is there be used."""
        self._otp = otp
        self._burn = burn
        self._use_existing = use_existing

    def usable_rows(self) -> tuple[int, ...]:
        """The board's rows as they are, empty ones too.

        Raises:
            KeyBindingError: they are in use, and nobody said that they may be used.
        """
        rows = self._otp.read()
        if any(rows) and not self._use_existing:
            raise KeyBindingError(
                "The board's one-time-programmable key is in use already, by something else or by an earlier "
                "binding; nothing was changed: add --use-existing to derive the log's from it, which leaves "
                "it as it is, or take a key stick (--to stick)."
            )
        return rows

    def new_secret(self) -> tuple[bytes, str]:
        """The board's rows, written first where they are empty, and no note."""
        if not all(self.usable_rows()):
            if not self._burn:
                raise KeyBindingError(
                    "Writing the board's one-time-programmable key cannot be undone; confirm it with --burn."
                )
            self._otp.fill()
        return packed_rows(self._otp.read()), ""

    def secret(self, note: str) -> bytes:
        """The board's rows."""
        rows = self._otp.read()
        if not any(rows):
            raise other_board(self.name)
        return packed_rows(rows)


class TpmHolder:
    """A TPM 2, through systemd: a credential that this TPM alone opens, never the host's key on the disk."""

    name: HolderName = "tpm"

    def new_secret(self) -> tuple[bytes, str]:
        """Random bytes, and the credential that the TPM sealed them into."""
        secret = os.urandom(KEY_BYTES)
        # An update of the firmware in a clinic must not lock the log: so it is bound to this TPM and to a
        # register that is the same at each start. systemd 252 seals without any, and then opens nothing.
        options = ("--with-key=tpm2", "--tpm2-pcrs=16", f"--name={CREDENTIAL}")
        note = _creds("encrypt", *options, given=secret.hex())
        if self.secret(note) != secret:
            raise KeyBindingError("The TPM does not give back what it sealed; take a key stick (--to stick).")
        return secret, note

    def secret(self, note: str) -> bytes:
        """What is in the credential."""
        opened = _creds("decrypt", f"--name={CREDENTIAL}", given=note)
        if not re.fullmatch("[0-9a-f]{64}", opened):
            raise other_board(self.name)
        return bytes.fromhex(opened)


class StickHolder:
    """A small USB stick that stays with the technician and is plugged in when the board starts."""

    name: HolderName = "stick"

    def __init__(
        self, new_on: Path | None = None, places: Callable[[], Iterable[Path]] | None = None
    ) -> None:
        """Takes the root of the stick to make a key on, and what finds the sticks that are plugged in."""
        self.new_on = new_on
        self._places = places or plugged_in

    def new_secret(self) -> tuple[bytes, str]:
        """Random bytes, which now lie on the stick, and the number of their file there."""
        root = self.new_on
        if root is None:
            raise KeyBindingError(
                "Name the key stick's root, such as --stick /run/media/leukoscope/1234-ABCD."
            )
        if (root / MARKER).exists():
            raise KeyBindingError(
                f"{root} is a stick for data, which travels with the log; take another for the key."
            )
        secret, number = os.urandom(KEY_BYTES), secrets.token_hex(4)
        path = _key_on(root, number)
        try:
            path.parent.mkdir(exist_ok=True)
            sync_folder(root)
            write_durably(path, key_text(secret), mode=0o600)
            forget_cached(path)
        except OSError as error:
            raise KeyBindingError(
                f"The key stick {path} cannot be written ({error.strerror}); take another."
            ) from error
        return secret, number

    def secret(self, note: str) -> bytes:
        """What lies on one of the sticks that are plugged in."""
        for root in self._places():
            with suppress(LogbookKeyError):
                return load_key(_key_on(root, note)).secret
        raise KeyBindingError(
            f"The log is locked: plug in its key stick, number {note}, and wait a minute; it can be pulled "
            "out once the screen is up."
        )


def holder(name: HolderName) -> Holder:
    """What opens keys that were bound so."""
    if name == "pi":
        return PiHolder(BoardOtp())
    return TpmHolder() if name == "tpm" else StickHolder()


def best_here() -> HolderName | None:
    """What this board has of its own; None where only a key stick is left."""
    try:
        model = MODEL.read_text(encoding="utf-8", errors="replace")
    except OSError:
        model = ""
    if "Raspberry Pi" in model:
        return "pi"
    return "tpm" if TPM.exists() else None


def plugged_in() -> list[Path]:
    """The roots of the sticks that are mounted."""
    found = sorted(STICKS.glob("*")) if STICKS.is_dir() else []
    return [*found, *(root for root, _ in mounted_sticks() if root not in found)]


def _key_on(root: Path, number: str) -> Path:
    if not re.fullmatch("[0-9a-f]{8}", number):
        raise KeyBindingError(f"{number[:20]!r} is no number of a key stick; use the recovery copy.")
    return root / KEY_FOLDER / f"{number}.key"


def _creds(verb: str, *options: str, given: str) -> str:
    """What systemd-creds makes of a text; it is given and taken through pipes."""
    command = ["systemd-creds", verb, *options, "-", "-"]
    try:
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise KeyBindingError(
            "This board has no systemd-creds (systemd 250; JetPack 6 has 249), so its TPM cannot be used; "
            "take a key stick (--to stick)."
        ) from error
    if done.returncode:
        words = (done.stderr.strip() or "it says nothing").splitlines()[-1]
        cure = (
            "take a key stick (--to stick)."
            if verb == "encrypt"
            else "if the card or disk came from another board, put it back there or open the log with its "
            "recovery copy: sudo leukoscope-update key recover"
        )
        raise KeyBindingError(f"The board's TPM does not {verb} the log's key ({words}); {cure}")
    return done.stdout.strip()
