"""``leukoscope qc``: control materials, their results, and whether today's control has passed."""

from datetime import date
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.cli.options import LogOption
from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import QcError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.qc.book import QcBook, Today
from edge_app.qc.control import Control
from edge_app.qc.westgard import Expectation
from edge_app.settings import default_log_path

app = typer.Typer(help="Daily control slides: what is expected, and what was read.", no_args_is_help=True)

TODAY = {
    Today.NO_CONTROL: "No control is expected; state one with 'leukoscope qc expect'.",
    Today.MISSING: "No control slide was read today; read it before patients' slides.",
    Today.PASSED: "Today's control slide passed.",
    Today.REJECTED: "Today's control slide was rejected; find the cause and read it again.",
}


@app.command()
def expect(
    name: Annotated[str, typer.Argument(help="The control material, as on its label.")],
    lot: Annotated[str, typer.Argument(help="Its lot, or which slide.")],
    shares: Annotated[
        list[str],
        typer.Argument(help="CLASS=MEAN or CLASS=MEAN:SD in %, such as neutrophil=60:4 lymphocyte=30."),
    ],
    operator: Annotated[str, typer.Option(help="Who states it.")],
    log: LogOption = None,
) -> None:
    """States what a control material is expected to hold; it is the one in use from now on."""
    control = Control(name.strip(), lot.strip(), dict(_share(text) for text in shares))
    event = control.statement(operator)
    with Logbook.open(log or default_log_path()) as logbook:
        logbook.append_device(event).result()
    typer.echo(
        f"{control.name}, lot {control.lot}, is the control in use; {len(control.expected)} classes watched."
    )


@app.command("list")
def list_results(log: LogOption = None) -> None:
    """Lists the results of control slides, the newest last."""
    table = Table("When", "Lot", "Cells", "Result", "Broken rules", "By", box=SIMPLE_HEAD, pad_edge=False)
    for one in _book(log).results:
        broken = [
            f"{reading.cell_class.value} {' '.join(reading.rules)} ({reading.z:+.1f} SD)"
            for reading in one.result.readings
            if reading.rules
        ]
        verdict = Text("passed", style="green") if one.result.passed else Text("rejected", style="bold red")
        table.add_row(
            one.utc[:16].replace("T", " "),
            Text(one.result.lot),
            str(one.result.leucocytes),
            verdict,
            Text(", ".join(broken)),
            Text(one.result.operator),
        )
    Console(highlight=False).print(table if table.row_count else "No control slide was read yet.")


@app.command()
def status(log: LogOption = None) -> None:
    """Says what the control in use is and whether today's slide passed; exit code 13 when it did not."""
    book = _book(log)
    if book.current is not None:
        typer.echo(f"Control in use: {book.current.name}, lot {book.current.lot}")
        for cell_class, one in book.current.expected.items():
            sd = f", SD {100 * one.sd:.1f} %" if one.sd else ""
            typer.echo(f"  {cell_class.value}: {100 * one.mean:.1f} %{sd}")
    today = book.today(date.today())
    if today in (Today.MISSING, Today.REJECTED):
        raise QcError(TODAY[today])
    typer.echo(TODAY[today])


def _book(log: LogOption) -> QcBook:
    with LogReader.open(log or default_log_path()) as reader:
        return QcBook.read(reader.device_events())


def _share(text: str) -> tuple[CellClass, Expectation]:
    name, _, numbers = text.partition("=")
    mean, _, sd = numbers.partition(":")
    try:
        return CellClass(name), Expectation(float(mean) / 100.0, float(sd or 0) / 100.0)
    except ValueError as error:
        raise QcError(
            f"'{text}' is no expected share; give a class and percents such as neutrophil=60:4."
        ) from error
