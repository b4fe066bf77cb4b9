"""The command line of the laptop: ``leukoscope-hub``."""

import typer

from edge_app import INTENDED_USE
from edge_app.console import run_command
from hub.cli import carry, export, setup, web

app = typer.Typer(
    help=f"Leukoscope hub: the logs of many devices on one laptop. {INTENDED_USE}",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("init")(setup.init)
app.command("enroll")(setup.enroll)
app.command("stick")(carry.stick)
app.command("import")(carry.import_bundles)
app.command("status")(carry.status)
app.command("export")(export.export)
app.command("serve")(web.serve)
app.add_typer(web.users, name="user")


def main() -> None:
    """Entry point."""
    run_command(app, "leukoscope-hub")
