"""``leukoscope-update key``: keep the log's key where the card is not."""

import os
import time
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from edge_app.exceptions import KeyBindingError, UsageError
from edge_app.files import write_durably
from edge_app.logbook.log_key import PROBLEM_FILE, key_text
from edge_app.update.board_otp import BoardOtp
from edge_app.update.elsewhere import refuse_near
from edge_app.update.key_binding import KeyBinding
from edge_app.update.key_holders import Holder, PiHolder, StickHolder, TpmHolder, best_here
from edge_app.update.recovery import SHORTEST_PASSPHRASE, read_recovery
from edge_app.update.releases import Layout

app = typer.Typer(help="Where the key of the log lies: on its card, or not.", no_args_is_help=True)

BURN = (
    "This writes 256 random bits into the board's one-time-programmable memory. That cannot be undone, also "
    "not by a new card. Write them?"
)


class Where(str, Enum):
    """What a key can be bound to."""

    PI = "pi"
    TPM = "tpm"
    STICK = "stick"
    CARD = "card"


RootOption = Annotated[Path, typer.Option(help="The device's root; another folder to try things out.")]
ToOption = Annotated[
    Where | None, typer.Option(help="What keeps the secret; else what this board has of its own.")
]
StickOption = Annotated[Path | None, typer.Option(help="The root of the small stick to make a key stick of.")]
BurnOption = Annotated[
    bool, typer.Option("--burn", help="Write a Raspberry Pi's one-time key without asking. Cannot be undone.")
]
ExistingOption = Annotated[
    bool, typer.Option("--use-existing", help="Use a Raspberry Pi's one-time key that is written already.")
]
PassphraseOption = Annotated[
    Path | None, typer.Option(help="A file whose first line is the passphrase; else it is asked for.")
]


@app.command()
def status(root: RootOption = Path("/")) -> None:
    """Says where the key lies and whether who takes the card reads names."""
    binding = _binding(root)
    bound = binding.read()
    if bound is None:
        typer.echo(
            "The key lies beside the log: who takes the card reads names. To mend it: "
            "sudo leukoscope-update key bind --recovery STICK/this-device.lrecovery"
        )
        return
    typer.echo(f"The key is bound to {bound.holder_text}: the card alone tells no names.")
    if binding.plain.exists():
        typer.echo(f"But {binding.plain} is still there: sudo systemctl restart leukoscope-key")
    if binding.unlocked.exists():
        typer.echo("It is open now.")
        return
    try:
        why = (binding.unlocked.parent / PROBLEM_FILE).read_text(encoding="utf-8").strip()
    except OSError:
        why = "to open it: sudo systemctl restart leukoscope-key"
    typer.echo(f"It is not open now: {why}")


@app.command()
def bind(
    recovery: Annotated[Path, typer.Option(help="The recovery copy to write first, such as on a stick.")],
    to: ToOption = None,
    stick: StickOption = None,
    burn: BurnOption = False,
    use_existing: ExistingOption = False,
    passphrase_file: PassphraseOption = None,
    root: RootOption = Path("/"),
) -> None:
    """Binds the key to this board or to a key stick: the card alone then tells nothing."""
    if to is Where.CARD:
        raise UsageError("To have the key on the card again: leukoscope-update key unbind")
    binding = _binding(root)
    chosen = _holder(binding.layout, to, stick, burn=burn, use_existing=use_existing)
    bound = binding.bind(chosen, recovery, _new_passphrase(passphrase_file))
    typer.echo(f"The key is bound to {bound.holder_text}; a recovery copy is {recovery}.")
    if chosen.name == "stick":
        typer.echo("Write that number on the key stick: the screen asks for it by its number.")
    typer.echo(
        "Keep that copy and its passphrase apart from the device: without them a broken board or a lost key "
        "stick is a lost log."
    )


@app.command()
def export(
    recovery: Annotated[Path, typer.Argument(help="The file to write, such as on a stick.")],
    passphrase_file: PassphraseOption = None,
    root: RootOption = Path("/"),
) -> None:
    """Writes another recovery copy, sealed with a passphrase."""
    _binding(root).export(recovery, _new_passphrase(passphrase_file))
    typer.echo(f"{recovery} opens the log, with its passphrase; it was read back.")


@app.command()
def recover(
    recovery: Annotated[Path, typer.Argument(help="The recovery copy.")],
    to: ToOption = None,
    stick: StickOption = None,
    out: Annotated[
        Path | None, typer.Option(help="Only write the plain key to this file, to read a backup elsewhere.")
    ] = None,
    burn: BurnOption = False,
    use_existing: ExistingOption = False,
    passphrase_file: PassphraseOption = None,
    root: RootOption = Path("/"),
) -> None:
    """Opens the log of a card whose board or key stick is gone, and binds its key to what is here."""
    if out is not None:
        if out.exists():
            raise KeyBindingError(
                f"{out} is there already and may be the only key of another log; name another file."
            )
        key = read_recovery(recovery, _passphrase(passphrase_file))
        try:
            write_durably(out, key_text(key), mode=0o600)
        except OSError as error:
            raise KeyBindingError(f"{out} cannot be written ({error.strerror}).") from error
        typer.echo(f"{out} opens the log; keep it as safe as the log itself, and remove it afterwards.")
        return
    binding = _binding(root)
    chosen = None
    if to is not Where.CARD:
        chosen = _holder(binding.layout, to, stick, burn=burn, use_existing=use_existing)
    bound = binding.recover(recovery, _passphrase(passphrase_file), chosen)
    where = (
        f"bound to {bound.holder_text}" if bound is not None else "on the card: who takes that reads names"
    )
    typer.echo(f"The log opens again; its key is {where}.")


@app.command()
def unbind(root: RootOption = Path("/")) -> None:
    """Puts the key back beside the log: who takes the card reads names again."""
    _binding(root).unbind()
    typer.echo("The key lies beside the log again: who takes the card reads names.")


@app.command(hidden=True)
def unlock(
    wait_s: Annotated[float, typer.Option("--wait", help="Seconds to wait for a key stick.", min=0)] = 0.0,
    root: RootOption = Path("/"),
) -> None:
    """Opens a bound key into memory; its unit does so at boot."""
    binding = _binding(root)
    end = time.monotonic() + wait_s
    while True:
        try:
            binding.unlock()
        except KeyBindingError:
            bound = binding.read()
            if bound is None or bound.holder != "stick" or time.monotonic() >= end:
                raise
            time.sleep(1.0)
        else:
            return


def _binding(root: Path) -> KeyBinding:
    """The key of a device; refused at once to who is not root, before anything is asked."""
    if root == Path("/") and os.geteuid() != 0:
        raise KeyBindingError("The key of the log is for root alone; run it with sudo.")
    return KeyBinding(Layout(root))


def _holder(
    layout: Layout, to: Where | None, stick: Path | None, *, burn: bool, use_existing: bool
) -> Holder:
    name = to.value if to is not None else "stick" if stick is not None else best_here()
    if name == "pi":
        otp = BoardOtp()
        rows = PiHolder(otp, use_existing=use_existing).usable_rows()
        if not burn and not all(rows):
            burn = typer.confirm(BURN)
        return PiHolder(otp, burn=burn, use_existing=use_existing)
    if name == "tpm":
        return TpmHolder()
    if stick is None:
        raise KeyBindingError(
            "This board keeps no key of its own that Leukoscope can use; take a small stick that stays with "
            "you and is plugged in at each start: --stick ITS-ROOT"
        )
    refuse_near(stick, layout)
    return StickHolder(stick)


def _new_passphrase(file: Path | None) -> str:
    if file is not None:
        return _passphrase(file)
    asked = f"A passphrase for the recovery copy, {SHORTEST_PASSPHRASE} characters or more"
    return str(typer.prompt(asked, hide_input=True, confirmation_prompt=True))


def _passphrase(file: Path | None) -> str:
    if file is None:
        return str(typer.prompt("The recovery copy's passphrase", hide_input=True))
    try:
        # Notepad begins a file with a mark that nobody types.
        return file.read_text(encoding="utf-8-sig").partition("\n")[0]
    except (OSError, UnicodeDecodeError) as error:
        raise KeyBindingError(
            f"{file} cannot be read as a passphrase; write it on its first line."
        ) from error
