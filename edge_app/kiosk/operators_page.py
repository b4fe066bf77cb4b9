"""The page of operators without its window: an administrator adds and removes them and gives new PINs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.view_models.operators import Form, OperatorsView, operators_view
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.logbook.device_events import OperatorChanged
from edge_app.operators.operator import Operator, Role
from edge_app.operators.store import OperatorStore


class OperatorsPage(QObject):
    """Shows who may sign in. Each change is in the log with who made it."""

    def __init__(
        self,
        place: Workplace,
        store: OperatorStore,
        record: Callable[[OperatorChanged], None],
        parent: QObject,
    ) -> None:
        """Makes a page that is filled when it is opened.

        Args:
            place: where it works, and for whom.
            store: the operators.
            record: writes a change into the log; waits for the disk.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, OperatorsView)
        self._place = place
        self._store = store
        self._record = record
        self._operators: tuple[Operator, ...] = ()
        self._form: Form = ""
        self._name = ""
        self._role = Role.CLINICIAN
        self._message = ""
        self._busy = False

    @Slot()
    def open(self) -> None:
        """Shows who there is now."""
        self._message = (
            "" if self._place.administers() else translate("Operators", "Only an administrator changes this.")
        )
        self._close_form()

    @Slot()
    def begin_add(self) -> None:
        """Asks for a new operator."""
        self._form, self._name, self._role, self._message = "add", "", Role.CLINICIAN, ""
        self._put()

    @Slot(str)
    def begin_pin(self, name: str) -> None:
        """Asks for an operator's new PIN."""
        self._form, self._name, self._message = "pin", name, ""
        self._put()

    @Slot(str)
    def choose_role(self, key: str) -> None:
        """Chooses what the new operator is."""
        self._role = Role(key)
        self._put()

    @Slot()
    def cancel(self) -> None:
        """Goes back to the list; nothing was changed."""
        self._message = ""
        self._close_form()

    @Slot(str, str, str)
    def save(self, name: str, pin: str, again: str) -> None:
        """Adds the operator, or gives the chosen one the new PIN."""
        if pin != again:
            self._refuse(translate("SignIn", "The two PINs differ; type the same one twice."))
        elif self._form == "add":
            role = self._role
            self._change(
                "added",
                lambda: self._store.add(name.strip(), role, pin),
                translate("Operators", "{0} can now sign in."),
            )
        elif self._form == "pin":
            chosen = self._name
            self._change(
                "new PIN",
                lambda: self._store.set_pin(chosen, pin),
                translate("Operators", "{0} has a new PIN."),
            )

    @Slot(str)
    def remove(self, name: str) -> None:
        """Lets an operator no longer sign in; what the log says of them stays."""
        self._change(
            "removed", lambda: self._store.remove(name), translate("Operators", "{0} can no longer sign in.")
        )

    def _change(self, action: str, change: Callable[[], Operator], sentence: str) -> None:
        if self._busy or not self._place.administers():
            return
        by, record = self._place.operator(), self._record
        self._busy = True
        self._put()

        def write() -> Operator:
            changed = change()
            record(OperatorChanged.of(action, changed.name, changed.role.value, by))
            return changed

        def done(changed: Operator) -> None:
            self._busy = False
            self._message = sentence.format(changed.name)
            self._close_form()

        self._place.desk.ask(write, done=done, failed=self._refuse)

    def _close_form(self) -> None:
        self._form, self._name = "", ""
        self._put()
        self._place.desk.ask(self._store.operators, done=self._show, failed=self._refuse)

    def _show(self, operators: tuple[Operator, ...]) -> None:
        self._operators = operators
        self._put()

    def _refuse(self, sentence: str) -> None:
        self._busy, self._message = False, sentence
        self._put()

    def _put(self) -> None:
        self.page.put(
            operators_view(
                self._operators,
                form=self._form,
                name=self._name,
                role=self._role,
                message=self._message,
                allowed=self._place.administers(),
                busy=self._busy,
            )
        )
