"""What the kiosk needs of the device beside the running exam."""

from collections.abc import Callable
from dataclasses import dataclass

from edge_app.kiosk.archive import Archive
from edge_app.kiosk.courier import Courier
from edge_app.kiosk.new_exam import EarlierExams, ReadBarcode
from edge_app.kiosk.papers import Papers
from edge_app.kiosk.session import Session
from edge_app.kiosk.sign_in import Record
from edge_app.kiosk.upkeep import Upkeep
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.session import ExamOrder


@dataclass(frozen=True)
class Device:
    """What is left out, the kiosk does without.

    Attributes:
        new_session: makes the session of the next exam, not yet started; called on a thread of its own.
        operators: who may sign in; None for a kiosk that one person started for themselves.
        record: writes into the log that operators changed; needed where there are operators.
        earlier_exams: what the log has of a sample ID.
        read_barcode: reads one through the camera while no exam uses it.
        target_cells: leucocytes to count unless the operator chooses otherwise.
        language: code of the language to begin with, see ``edge_app.kiosk.languages``.
        keep_language: keeps another one for the next start; may raise ``KioskError``.
        upkeep: the files behind the pages about the device; without it there are no such pages.
        archive: the exams in the log; None for a kiosk that does not look back.
        courier: serves the laptop's sticks; None for a kiosk that does not.
        clock_doubted: whether the device's clock could not be right since it was switched on.
        papers: saves and prints reports; None for a kiosk that does neither.
        lock_after_s: the screen locks when nobody touched it and nothing was counted for so long, s.
    """

    new_session: Callable[[ExamOrder], Session] | None = None
    operators: OperatorStore | None = None
    record: Record = lambda change: None
    earlier_exams: EarlierExams | None = None
    read_barcode: ReadBarcode | None = None
    target_cells: int = 100
    lock_after_s: float = 300.0
    language: str = "en"
    keep_language: Callable[[str], None] = lambda code: None
    upkeep: Upkeep | None = None
    papers: Papers | None = None
    archive: Archive | None = None
    courier: Courier | None = None
    clock_doubted: Callable[[], bool] = lambda: False
