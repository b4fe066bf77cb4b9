"""The signature of a clinician: it makes a result final, and reopens a signed one with a reason."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exam.exam import Exam
from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.session import Session
from edge_app.kiosk.view_models.error_words import error_text
from edge_app.kiosk.view_models.signing import SigningView, next_step, signing_view, who_may_not
from edge_app.kiosk.view_models.text import translate
from edge_app.operators.operator import Operator, Right
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.exam_record import ExamRecord


class Signing(QObject):
    """The signing page without its window. The PIN is asked for each time: who signed in may have gone."""

    done = Signal(str)
    """Signed or reopened; says so in a sentence."""

    def __init__(
        self,
        desk: Desk,
        store: OperatorStore | None,
        session: Callable[[], Session],
        operator: Callable[[], Operator | None],
        parent: QObject,
    ) -> None:
        """Makes a page that offers nothing where nobody signs in.

        Args:
            desk: where PINs are checked and the log is written.
            store: who there is; None where nobody signs in.
            session: the exam that is shown.
            operator: who is signed in.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, SigningView, offered=bool, locked=bool)
        self._desk = desk
        self._store = store
        self._session = session
        self._operator = operator
        self._exam: Exam | None = None
        self._busy = False
        self._message = ""

    def show(self, exam: Exam | None) -> None:
        """Shows what can be done with an exam as it stands."""
        self._exam = exam
        self._put()

    def clear(self) -> None:
        """Forgets what went wrong the last time."""
        self._message = ""
        self._put()

    def why_not(self) -> str:
        """Why the person signed in cannot sign or reopen this exam now; empty where they can."""
        operator, exam = self._operator(), self._exam
        refused = who_may_not(operator)
        if refused or operator is None or exam is None or next_step(exam) != "sign":
            return refused
        try:
            exam.check_signable(operator.name)
        except LeukoscopeError as error:
            return error_text(str(error))
        return ""

    @Slot()
    def go_on(self) -> None:
        """Lets a past exam that is not final be reviewed and changed."""
        if self._exam is not None:
            record = self._session().record
            self._desk.ask(record.go_on, done=self.show, failed=self._refuse)

    @Slot(str, str)
    def confirm(self, pin: str, reason: str) -> None:
        """Signs the exam with a PIN, or reopens it for a reason."""
        operator, store, step = self._operator(), self._store, next_step(self._exam)
        if self._busy or operator is None or store is None or not step or not pin:
            return
        name, record = operator.name, self._session().record
        self._busy, self._message = True, translate("SignIn", "Checking the PIN")
        self._put()
        self._desk.ask(
            lambda: _act(store, record, name, pin, reason if step == "amend" else None),
            done=self._accept,
            failed=self._refuse,
        )

    def _accept(self, exam: Exam) -> None:
        self._busy, self._message, self._exam = False, "", exam
        self._put()
        if exam.closed:
            sentence = translate("Signing", "Signed by {0}: the result is final.").format(exam.signed_by)
        else:
            sentence = translate("Signing", "Reopened: correct the cells, review them, and sign again.")
        self.done.emit(sentence)

    def _refuse(self, sentence: str) -> None:
        self._busy, self._message = False, sentence
        self._put()

    def _put(self) -> None:
        self.page.put(signing_view(self._exam, self._operator(), self._message, busy=self._busy))
        locked = self._exam is not None and not self._exam.closed and self._session().record.locked
        self.page.set("locked", locked)
        self.page.set("offered", self._store is not None and not locked and next_step(self._exam) != "")


def _act(store: OperatorStore, record: ExamRecord, name: str, pin: str, reason: str | None) -> Exam:
    """Checks the PIN, and only then writes. The role is asked anew: it may have been taken away.

    Raises:
        OperatorError: the PIN is wrong, or its owner may not sign.
        ExamError: the exam cannot be signed or reopened as it stands.
        LogbookWriteError: the log refused it.
    """
    operator = store.check_pin(name, pin)
    operator.require(Right.SIGN)
    if reason is None:
        return record.sign(operator.name, operator.role.value)
    return record.amend(operator.name, reason)
