"""The pages about one exam: its cells, its result, the signature, and the paper."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from edge_app.exam.exam import Exam
from edge_app.kiosk.device import Device
from edge_app.kiosk.gallery import Gallery
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.paper_buttons import PaperButtons
from edge_app.kiosk.session import Session
from edge_app.kiosk.signing import Signing
from edge_app.kiosk.view_models.result import ResultView, result_view
from edge_app.kiosk.workplace import Workplace
from edge_app.pack.manifest import Manifest

GALLERY, RESULT, SIGNING = "gallery", "result", "signing"


class ExamPages(QObject):
    """Makes the pages; ``show`` fills one of them with the exam."""

    def __init__(
        self,
        place: Workplace,
        device: Device,
        session: Callable[[], Session],
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        """Takes what the controller knows.

        Args:
            place: where it works, and for whom.
            device: who may sign, and what makes paper.
            session: the exam that is shown.
            tell: shows a sentence on the page.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.result = page_object(self, ResultView)
        self.gallery = Gallery(place.desk, session, place.operator, self)
        self.signing = Signing(place.desk, device.operators, session, place.signed_in, self)
        self.paper = PaperButtons(
            place.desk, device.papers, lambda: self._exam, lambda: session().preview, tell, self
        )
        self._desk = place.desk
        self._session = session
        self._upkeep = device.upkeep
        self._tell = tell
        self._exam: Exam | None = None
        self._on_result: Exam | None = None
        self._manifests: dict[str, Manifest] | None = None
        self._manifests_asked = False

    def show(self, page: str, exam: Exam | None) -> None:
        """Fills a page; one that is not of these stays as it is."""
        self._exam = exam
        if page == GALLERY:
            self.gallery.show(exam)
        if page in (RESULT, SIGNING) and exam is not None and exam is not self._on_result:
            self._on_result = exam
            self.result.put(result_view(exam, self._manifests, past=self._session().record.locked))
            self._read_manifests()
        if page in (RESULT, SIGNING):
            self.signing.show(exam)

    def say_again(self) -> None:
        """Fills the result anew the next time, in another language or with more to say."""
        self._on_result = None

    def properties(self) -> dict[str, object]:
        """What the QML pages are given, by the names of ``Main.qml``."""
        return {
            "result": self.result,
            "gallery": self.gallery,
            "galleryPage": self.gallery.page,
            "signing": self.signing,
            "signingView": self.signing.page,
            "paper": self.paper,
            "paperView": self.paper.page,
        }

    def _read_manifests(self) -> None:
        """Asks once for what the packs say of themselves."""
        upkeep = self._upkeep
        if upkeep is not None and not self._manifests_asked:
            self._manifests_asked = True
            self._desk.ask(upkeep.manifests, done=self._keep_manifests, failed=self._tell)

    def _keep_manifests(self, manifests: dict[str, Manifest]) -> None:
        self._manifests = manifests
        self.say_again()
        self.show(RESULT, self._exam)
