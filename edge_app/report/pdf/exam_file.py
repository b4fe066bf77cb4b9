"""An exam's report as a file, made from the log."""

from dataclasses import dataclass
from pathlib import Path

from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.reader import LogReader
from edge_app.pack.library import PackLibrary
from edge_app.report.exam_files import report_name, write_exam_file
from edge_app.report.pdf.exam_pdf import exam_pdf
from edge_app.report.pdf.sheet import Paper
from edge_app.report.pdf.words import Words
from edge_app.report.seal import Seal
from edge_app.settings import trusted_keys


@dataclass(frozen=True)
class ExamFile:
    """A report, not yet on any disk.

    Attributes:
        name: of the file: the sample's and the end of the exam's, without what no disk takes.
        content: the PDF.
    """

    name: str
    content: bytes

    @classmethod
    def of(cls, log: Path, exam: str, paper: Paper = "A4", words: Words | None = None) -> "ExamFile":
        """Makes the report of an exam as the log has it now.

        Args:
            log: the log.
            exam: the exam's UUID, or the beginning or end of it.
            paper: its size.
            words: the report's sentences, by default in English.

        Raises:
            LogbookError: the log cannot be read or has no such exam.
            PackError: the packs of this machine cannot be looked through.
            ReportError: there is no font to write with.
        """
        with LogReader.open(log) as reader:
            logged = reader.exam(exam)
            seal = Seal.of(logged.exam, reader.device_id(), reader.head())
        content = exam_pdf(
            logged,
            seal,
            pictures=PictureStore.beside(log).get,
            packs=PackLibrary(keys=trusted_keys()).manifests(),
            paper=paper,
            words=words,
        )
        return cls(report_name(logged.exam), content)

    def write(self, file: Path) -> None:
        """Writes the report, whole or not at all.

        Raises:
            ReportError: it cannot be written.
        """
        write_exam_file(file, self.content)
