"""``leukoscope qc``: control materials and their results, and what the readers are worth here."""

from collections.abc import Sequence
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
from edge_app.pack.library import PackLibrary
from edge_app.qc.book import QcBook, Today
from edge_app.qc.control import Control
from edge_app.qc.readers import FEWEST_CELLS, FEWEST_EXAMS, FORGET, ReaderHere, reader_here
from edge_app.qc.westgard import Expectation
from edge_app.settings import default_log_path, trusted_keys
from edge_app.settings_log import change_and_note

app = typer.Typer(help="Daily control slides, and what the readers are worth here.", no_args_is_help=True)

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


@app.command()
def readers(
    use: Annotated[
        bool, typer.Option("--use", help="Let the flag rule test against the rate found here from now on.")
    ] = False,
    forget: Annotated[
        bool, typer.Option("--forget", help="Let it test against what the pack states again.")
    ] = False,
    operator: Annotated[str, typer.Option(help="Who decides it; for the log.")] = "",
    log: LogOption = None,
) -> None:
    """Says how often the app calls a healthy cell blast here, by the exams signed without a blast."""
    if use and forget:
        raise QcError("--use and --forget say the opposite; give one of them.")
    path = log or default_log_path()
    with LogReader.open(path) as reader:
        here = reader_here(reader, PackLibrary(keys=trusted_keys()))
    for line in _words(here):
        typer.echo(line)
    if use or forget:
        changes = here.use() if use else FORGET
        with Logbook.open(path) as logbook:
            change_and_note(logbook, changes, operator)
        typer.echo(f"From now on the flag rule tests against {'this' if use else 'what the pack states'}.")


def _words(here: ReaderHere) -> list[str]:
    found, stated, reader = here.found, here.stated, f"{here.manifest.name} {here.manifest.version}"
    if here.comparison == "no exam":
        return [
            f"No exam read by {reader} was signed without a blast yet; "
            f"the pack states up to {100 * stated.value:.1f} %, measured elsewhere."
        ]
    low, high = (100 * end for end in found.interval)
    return [
        f"{found.exams} exams signed without a blast, read by {reader}: "
        f"{found.called} of {found.cells} {_kind(stated.classes)} had been called blast, "
        f"{100 * found.rate:.1f} % ({low:.1f}-{high:.1f} %).",
        f"The pack states up to {100 * stated.value:.1f} %, measured elsewhere.",
        {
            "too few": f"{FEWEST_EXAMS} exams and {FEWEST_CELLS} cells are needed to go by it.",
            "more": "That is more than the pack states: on this stain and camera the rule flags healthy "
            "people too often. Use the rate found here (--use), and check stain, light and scale.",
            "less": "That is less than the pack states: with the rate found here (--use) the rule sees fewer "
            "blasts as too many.",
            "alike": "That agrees with the pack.",
        }[here.comparison],
    ]


def _kind(classes: Sequence[CellClass]) -> str:
    return f"{', '.join(one.value for one in classes)} and unnamed cells" if classes else "white cells"


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
