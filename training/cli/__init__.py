"""``leukoscope-train``: from labelled pictures to a run directory the converter takes.

One module a command. The order in ``--help`` is the order of the work.
"""

import typer

from edge_app.console import run_command
from training.cli.audit import audit
from training.cli.compare import compare
from training.cli.corrections import import_corrections
from training.cli.crossval import crossval
from training.cli.datasets import datasets
from training.cli.evaluate import evaluate
from training.cli.fit import fit
from training.cli.pair import pair
from training.cli.paper import paper
from training.cli.report import report
from training.cli.tune import tune

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Train the readers of Leukoscope: one command a step, in the order of the work. After a fit, "
    "'leukoscope-convert' makes a pack of it. Decision support; research use.",
)
COMMANDS = (
    datasets,
    audit,
    tune,
    crossval,
    compare,
    pair,
    fit,
    evaluate,
    report,
    import_corrections,
    paper,
)
for command in COMMANDS:
    app.command()(command)


def main() -> None:
    """Entry point."""
    run_command(app, "leukoscope-train")


if __name__ == "__main__":
    main()
