"""Who works with the device: choosing a name, the PIN, and the first admin of a new device."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.view_models.error_words import error_text
from edge_app.kiosk.view_models.sign_in import SignInView, sign_in_view
from edge_app.kiosk.view_models.text import translate
from edge_app.logbook.device_events import OperatorChanged
from edge_app.operators.operator import Operator, Role
from edge_app.operators.store import OperatorStore

Record = Callable[[OperatorChanged], None]
"""Writes into the log that operators changed; waits for the disk."""


class SignIn(QObject):
    """The sign-in page without its window. PINs are checked on the desk: argon2 takes its time on purpose."""

    signed_in = Signal(object)

    def __init__(self, store: OperatorStore, record: Record, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.page = page_object(self, SignInView)
        self._store = store
        self._record = record
        self._desk = desk
        self._chosen = ""
        self._message = ""

    def open(self, name: str = "") -> None:
        """Shows who there is; ``name`` is chosen already, as after a lock."""
        self._chosen = name
        self._message = ""
        self._show()

    def refresh(self) -> None:
        """Says the same again, in another language."""
        self._message = ""
        self._show()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Chooses whose PIN comes."""
        self._chosen = name
        self._message = ""
        self._show()

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Signs the chosen operator in, if the PIN is theirs."""
        if self._desk.busy or not self._chosen or not pin:
            return
        name = self._chosen
        self._message = translate("SignIn", "Checking the PIN")
        self._show(busy=True)
        self._desk.ask(lambda: self._store.check_pin(name, pin), done=self._accept, failed=self._refuse)

    @Slot(str, str, str)
    def set_up(self, name: str, pin: str, again: str) -> None:
        """Adds the first admin of a device that has no operator yet."""
        if self._desk.busy:
            return
        if pin != again:
            self._refuse(translate("SignIn", "The two PINs differ; type the same one twice."))
            return
        self._show(busy=True)
        self._desk.ask(lambda: self._add_admin(name.strip(), pin), done=self._accept, failed=self._refuse)

    def _add_admin(self, name: str, pin: str) -> Operator:
        operator = self._store.add(name, Role.ADMIN, pin)
        self._record(OperatorChanged.of("added", operator.name, operator.role.value, operator.name))
        return operator

    def _accept(self, operator: Operator) -> None:
        self._chosen = operator.name
        self._message = ""
        self._show()
        self.signed_in.emit(operator)

    def _refuse(self, sentence: str) -> None:
        self._message = sentence
        self._show()

    def _show(self, *, busy: bool = False) -> None:
        operators: tuple[Operator, ...] | None = None
        try:
            operators = self._store.operators()
        except LeukoscopeError as error:
            self._message = error_text(str(error))
        if not self._chosen and operators is not None and len(operators) == 1:
            self._chosen = operators[0].name
        self.page.put(sign_in_view(operators, self._chosen, self._message, busy=busy))
