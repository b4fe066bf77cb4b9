"""The line on a report that ties the paper to the log: which exam, as of which record, with which hash.

Whoever holds the paper reads its QR code and gives the text to ``leukoscope check-report`` on the device: a
changed paper, or a log changed after it was printed, does not fit.
"""

import re
from dataclasses import dataclass

from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamNotFoundError, ReportError
from edge_app.logbook.reader import LogReader

SEAL_PATTERN = re.compile(
    r"LEUKOSCOPE 1 (?P<device>\S+) (?P<exam>\S+) (?P<status>[a-z]+) (?P<blasts>\d+)/(?P<leucocytes>\d+) "
    r"(?P<sequence>\d+) (?P<hash>[0-9a-f]{64})"
)


@dataclass(frozen=True)
class Seal:
    """What a report says about itself.

    Attributes:
        device: UUID of the device.
        exam: UUID of the exam.
        status: of the exam when the report was made.
        blasts: blast-suspect cells.
        leucocytes: white cells counted.
        sequence: number of the log's last record then.
        hash: its hash, hex; it stands for every record before it.
    """

    device: str
    exam: str
    status: str
    blasts: int
    leucocytes: int
    sequence: int
    hash: str

    @classmethod
    def of(cls, exam: Exam, device: str, head: tuple[int, str]) -> "Seal":
        """The seal of an exam.

        Args:
            exam: as it stands.
            device: UUID of the device.
            head: number and hash of the log's last record.
        """
        verdict = exam.verdict
        return cls(device, exam.uuid, exam.status, verdict.blasts, verdict.leucocytes, *head)

    @classmethod
    def parse(cls, text: str) -> "Seal":
        """Reads the text of a QR code.

        Raises:
            ReportError: it is not that of a report.
        """
        match = SEAL_PATTERN.fullmatch(text.strip())
        if match is None:
            raise ReportError("That is not the code of a report; give all of the text in its QR code.")
        found = match.groupdict()
        return cls(
            found["device"],
            found["exam"],
            found["status"],
            int(found["blasts"]),
            int(found["leucocytes"]),
            int(found["sequence"]),
            found["hash"],
        )

    def __str__(self) -> str:
        return (
            f"LEUKOSCOPE 1 {self.device} {self.exam} {self.status} {self.blasts}/{self.leucocytes} "
            f"{self.sequence} {self.hash}"
        )


def check_seal(seal: Seal, reader: LogReader) -> str:
    """Holds a report against the log it came from.

    Returns:
        That it fits, and whether the exam has changed since, in a sentence.

    Raises:
        ReportError: the log is another device's, was changed, or says something else of the exam.
    """
    if seal.device != reader.device_id():
        raise ReportError(
            f"The report is from device {seal.device}; check it against the log of that device."
        )
    found = reader.verify()
    if not found.ok:
        raise ReportError(
            f"The log does not verify ({found.problem}), so no report can be checked against it."
        )
    if reader.hash_at(seal.sequence) != seal.hash:
        raise ReportError(
            f"The report does not belong to this log: record {seal.sequence} has another hash; "
            "the log or the paper was changed, so ask where both come from."
        )
    try:
        then = reader.exam(seal.exam, as_of=seal.sequence)
    except ExamNotFoundError as error:
        raise ReportError(
            f"The log had no exam {seal.exam} when the report was made; it was changed."
        ) from error
    if Seal.of(then.exam, seal.device, (seal.sequence, seal.hash)) != seal:
        verdict = then.exam.verdict
        raise ReportError(
            f"The report says {seal.blasts}/{seal.leucocytes}, {seal.status}; the log said "
            f"{verdict.blasts}/{verdict.leucocytes}, {then.exam.status}: the paper was changed."
        )
    now = reader.exam(seal.exam).exam
    told = f"The report fits the log: blast-suspect {seal.blasts}/{seal.leucocytes}, {seal.status}"
    if now == then.exam:
        return f"{told}; the exam is as it was."
    verdict = now.verdict
    return (
        f"{told}; but the exam has changed since: {verdict.blasts}/{verdict.leucocytes}, {now.status}. "
        "Print it again."
    )
