"""``leukoscope operators``: who may work with the device."""

from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.cli.options import LogOption
from edge_app.exceptions import PinError
from edge_app.logbook.device_events import OperatorChanged
from edge_app.logbook.logbook import Logbook
from edge_app.operators.operator import RIGHTS, Role
from edge_app.operators.store import OperatorStore
from edge_app.settings import default_log_path

app = typer.Typer(help="Who may work with the device, and their PINs.", no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(help="The operator's name as it stands in the log.")]
NewPinOption = Annotated[
    str,
    typer.Option(prompt="PIN", confirmation_prompt=True, hide_input=True, help="Asked for when left out."),
]
ByOption = Annotated[str, typer.Option("--by", help="The admin who does it; the PIN is asked for.")]

BY_SHELL = "command line"
"""Who did it where no admin is named: whoever has the device's account may, and the log says so."""


@app.command("list")
def list_operators() -> None:
    """Lists operators, roles and what they may do."""
    table = Table("Name", "Role", "May", "PIN", box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    store = OperatorStore()
    for operator in store.operators():
        rights = ", ".join(sorted(right.value for right in RIGHTS[operator.role]))
        state = f"{operator.failures} wrong" if operator.failures else ""
        table.add_row(Text(operator.name), operator.role.value, rights, state)
    Console(highlight=False).print(table)


@app.command()
def add(
    name: NameArgument,
    role: Annotated[Role, typer.Option(help="The first operator of a device is an admin.")],
    pin: NewPinOption,
    by: ByOption = "",
    log: LogOption = None,
) -> None:
    """Adds an operator."""
    store = OperatorStore()
    by = _admin(store, by)
    with Logbook.open(log or default_log_path()) as logbook:
        operator = store.add(name, role, pin)
        _record(logbook, "added", operator.name, by, role)
    typer.echo(f"{operator.name} may now sign in as {role.value}.")


@app.command()
def remove(name: NameArgument, by: ByOption = "", log: LogOption = None) -> None:
    """Removes an operator; what the log says of them stays."""
    store = OperatorStore()
    by = _admin(store, by)
    with Logbook.open(log or default_log_path()) as logbook:
        operator = store.remove(name)
        _record(logbook, "removed", operator.name, by, operator.role)
    typer.echo(f"{operator.name} can no longer sign in.")


@app.command("reset-pin")
def reset_pin(name: NameArgument, pin: NewPinOption, by: ByOption = "", log: LogOption = None) -> None:
    """Gives an operator a new PIN and ends a wait after wrong ones."""
    store = OperatorStore()
    by = _admin(store, by)
    with Logbook.open(log or default_log_path()) as logbook:
        operator = store.set_pin(name, pin)
        _record(logbook, "new PIN", operator.name, by, operator.role)
    typer.echo(f"{operator.name} has a new PIN.")


def _admin(store: OperatorStore, name: str) -> str:
    """Who does it, for the log; a named admin has to show it."""
    if not name:
        return BY_SHELL
    operator = store.check_pin(name, typer.prompt(f"PIN of {name}", hide_input=True))
    if operator.role is not Role.ADMIN:
        raise PinError(f"{operator.name} is no admin; ask one who is.")
    return operator.name


def _record(logbook: Logbook, action: str, operator: str, by: str, role: Role) -> None:
    logbook.append_device(OperatorChanged.of(action, operator, role.value, by)).result()
