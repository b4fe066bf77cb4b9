"""The form of a control material without its window: a site states what its control slide holds."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exam.cell_class import CellClass
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.control_form import (
    WATCHABLE,
    ControlFormView,
    Step,
    TypedShare,
    control_form_view,
    expectations,
    typed_shares,
)
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.qc.control import Control


class ControlForm(QObject):
    """Asks for the label of a control, then for its shares; both begin as the control in use has them."""

    stated = Signal(str)
    """A control is in use now; says so in a sentence."""

    asked = Signal()
    """Another step is open: its fields are to be filled with what the page has."""

    def __init__(self, place: Workplace, upkeep: Upkeep, parent: QObject) -> None:
        """Makes a form that is not open.

        Args:
            place: where it works, and for whom.
            upkeep: writes the log.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, ControlFormView)
        self._place = place
        self._upkeep = upkeep
        self._step: Step = ""
        self._name = self._lot = ""
        self._shares: dict[CellClass, TypedShare] = {}
        self._chosen = CellClass.NEUTROPHIL
        self._put()

    def begin(self, control: Control | None) -> None:
        """Opens the form; a new lot of the control in use is mostly like it."""
        self._name, self._lot = (control.name, control.lot) if control is not None else ("", "")
        self._shares = typed_shares(control) if control is not None else {}
        self._chosen = CellClass.NEUTROPHIL
        self._ask("label")

    @Slot()
    def cancel(self) -> None:
        """Closes the form; nothing was changed."""
        self._step = ""
        self._put()

    @Slot(str, str)
    def label(self, name: str, lot: str) -> None:
        """Takes the label, and goes on to the shares."""
        self._name, self._lot = name.strip(), lot.strip()
        if self._name and self._lot:
            self._ask("shares")
        else:
            self._put(translate("Qc", "A control has a name and a lot; both stand on its label."))

    @Slot()
    def back(self) -> None:
        """Goes back to the label."""
        self._ask("label")

    @Slot(str)
    def choose(self, key: str) -> None:
        """Chooses the class whose share is typed."""
        self._chosen = next((one for one in WATCHABLE if one.value == key), self._chosen)
        self._ask("shares")

    @Slot(str)
    def type_mean(self, typed: str) -> None:
        """Takes the mean of the chosen class, %; empty does not watch it."""
        self._type(replace(self._typed, mean=typed))

    @Slot(str)
    def type_sd(self, typed: str) -> None:
        """Takes the SD of the chosen class, %; empty leaves it to the number of cells."""
        self._type(replace(self._typed, sd=typed))

    @Slot()
    def save(self) -> None:
        """States the control; it is the one in use from then on."""
        try:
            expected = expectations(self._shares)
        except ValueError as error:
            self._put(str(error))
            return
        if not expected:
            self._put(translate("Qc", "Type the expected share of at least one class."))
            return
        control, operator, upkeep = (
            Control(self._name, self._lot, expected),
            self._place.operator(),
            self._upkeep,
        )
        self._put(busy=True)
        self._place.desk.ask(lambda: upkeep.expect(control, operator), done=self._done, failed=self._put)

    @property
    def _typed(self) -> TypedShare:
        return self._shares.get(self._chosen, TypedShare())

    def _type(self, share: TypedShare) -> None:
        if share != self._typed:
            self._shares[self._chosen] = share
            self._put()

    def _ask(self, step: Step) -> None:
        self._step = step
        self._put()
        self.asked.emit()

    def _done(self, control: Control) -> None:
        self._step = ""
        self._put()
        self.stated.emit(
            translate("Qc", "{0}, lot {1}, is the control in use.").format(control.name, control.lot)
        )

    def _put(self, message: str = "", *, busy: bool = False) -> None:
        self.page.put(
            control_form_view(
                self._step,
                self._name,
                self._lot,
                self._shares,
                self._chosen,
                message=message,
                busy=busy,
            )
        )
