"""``leukoscope report``: an exam on paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edge_app.cli.options import LogOption
from edge_app.logbook.reader import LogReader
from edge_app.report.printing import print_file
from edge_app.report.seal import Seal, check_seal
from edge_app.settings import default_log_path

if TYPE_CHECKING:
    from edge_app.report.pdf.words import Words


class PaperSize(str, Enum):
    """Paper a report fits on."""

    A4 = "A4"
    LETTER = "Letter"


class ReportLanguage(str, Enum):
    """Languages that a report can be in: those of the screen."""

    ENGLISH = "en"
    FRENCH = "fr"
    SPANISH = "es"
    PORTUGUESE = "pt"
    SWAHILI = "sw"
    HINDI = "hi"
    ARABIC = "ar"


def report(
    exam: Annotated[str, typer.Argument(help="The exam's id, or the beginning or end of it.")],
    out: Annotated[Path | None, typer.Option(help="File. Default: SAMPLE-EXAM.pdf here.")] = None,
    paper: Annotated[PaperSize, typer.Option(help="Size of the paper.")] = PaperSize.A4,
    language: Annotated[ReportLanguage, typer.Option(help="Language of its words.")] = ReportLanguage.ENGLISH,
    to_printer: Annotated[bool, typer.Option("--print", help="Print it, too.")] = False,
    log: LogOption = None,
) -> None:
    """Writes the report of an exam as PDF."""
    # The PDF library is a third of what the program loads; the kiosk should not wait for it.
    from edge_app.report.pdf.exam_file import ExamFile

    with _words(language.value) as words:
        made = ExamFile.of(log or default_log_path(), exam, paper.value, words)
    file = out or Path(made.name)
    made.write(file)
    typer.echo(f"The report is in {file}.")
    if to_printer:
        typer.echo(print_file(file))


def check_report(
    code: Annotated[str, typer.Argument(help="The text in the report's QR code.")], log: LogOption = None
) -> None:
    """Tells whether a report on paper fits the log it came from."""
    with LogReader.open(log or default_log_path()) as reader:
        typer.echo(check_seal(Seal.parse(code), reader))


@contextmanager
def _words(language: str) -> Iterator["Words"]:
    """The sentences of a report as the screen says them in a language."""
    from PySide6.QtCore import QCoreApplication

    from edge_app.kiosk.languages import Language
    from edge_app.kiosk.view_models.report_words import ScreenWords

    # Qt translates for as long as there is an application.
    app = None if QCoreApplication.instance() else QCoreApplication([])
    spoken = Language()
    spoken.use(language)
    try:
        yield ScreenWords()
    finally:
        spoken.drop()
        if app is not None:
            app.shutdown()
