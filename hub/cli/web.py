"""``leukoscope-hub serve`` and ``user``."""

from typing import Annotated

import typer
from waitress import serve as serve_forever

from edge_app.settings import load_settings
from hub.exceptions import HubSetupError
from hub.place import Place
from hub.store import HubStore
from hub.web.accounts import Accounts
from hub.web.app import create_app

users = typer.Typer(help="Who may sign in to the hub's pages.", no_args_is_help=True)

LOOPBACK = "127.0.0.1"


def serve(
    host: Annotated[
        str, typer.Option(help="Address to answer on; any but this machine's own is in clear text.")
    ] = LOOPBACK,
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8765,
) -> None:
    """Shows the hub's pages in this laptop's browser until Ctrl-C."""
    place = Place.find()
    place.keys()
    store = HubStore.open(place)
    if not Accounts(store).names():
        typer.echo("Nobody may sign in yet; add somebody with 'leukoscope-hub user add NAME'.", err=True)
    hosts = [LOOPBACK, "localhost"] if host in (LOOPBACK, "localhost") else None
    app = create_app(place, store, load_settings(), hosts=hosts)
    typer.echo(f"http://{host}:{port}")
    try:
        serve_forever(app, host=host, port=port, threads=4, ident=None)
    except OSError as error:
        raise HubSetupError(
            f"{host}:{port} cannot be used ({error.strerror}); choose another port with --port."
        ) from error


@users.command()
def add(
    name: Annotated[str, typer.Argument()],
    password: Annotated[
        str,
        typer.Option(prompt=True, confirmation_prompt=True, hide_input=True, help="Asked for when left out."),
    ],
) -> None:
    """Lets somebody sign in, or gives them a new password."""
    Accounts(_store()).set(name, password)
    typer.echo(f"{name} may sign in.")


@users.command()
def remove(name: Annotated[str, typer.Argument()]) -> None:
    """Ends somebody's access, at once."""
    Accounts(_store()).remove(name)
    typer.echo(f"{name} may no longer sign in.")


@users.command("list")
def list_users() -> None:
    """Lists who may sign in."""
    for name in Accounts(_store()).names():
        typer.echo(name)


def _store() -> HubStore:
    place = Place.find()
    place.keys()
    return HubStore.open(place)
