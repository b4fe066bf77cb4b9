"""View-model dataclasses as Qt objects that QML can bind to."""

from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from PySide6.QtCore import Property, QObject, Signal

from edge_app.kiosk.rows_model import RowsModel


class PageObject(QObject):
    """One property for each field of some view models; made by ``page_object``.

    A property tells QML when its own value changed and not before, so a snapshot that changes one word
    repaints one word.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {}

    def put(self, view: object) -> None:
        """Takes over every field of a view model; rows go into their ``RowsModel``."""
        for field in fields(view):  # type: ignore[arg-type]  # typeshed has no public name for "a dataclass"
            self.set(field.name, getattr(view, field.name))

    def set(self, name: str, value: Any) -> None:  # noqa: ANN401 - as many types as properties
        """Sets one property."""
        present = self._values[name]
        if isinstance(present, RowsModel):
            present.update(value)
        elif present != value:
            self._values[name] = value
            getattr(self, f"{name}_changed").emit()

    def get(self, name: str) -> Any:  # noqa: ANN401
        """The value of one property; rows as their ``RowsModel``."""
        return self._values[name]


def page_object(parent: QObject, *views: type, **others: type) -> PageObject:
    """Makes an object with the fields of these view models, each empty at first.

    Args:
        parent: the Qt owner.
        views: dataclasses whose fields are str, bool, int, float, a Literal of str, or tuple[Row, ...] where
            Row is again a dataclass.
        others: further properties by name.
    """
    types = {name: hint for view in views for name, hint in get_type_hints(view).items()} | others
    made = _page_class(tuple(types.items()))(parent)
    for name, hint in types.items():
        row = get_args(hint)[0] if get_origin(hint) is tuple else None
        made._values[name] = _plain(hint)() if row is None else RowsModel(row, made)
    return made


@cache
def _page_class(types: tuple[tuple[str, Any], ...]) -> type[PageObject]:
    """One class for the same properties, for good.

    QML remembers a class by its address, and would take the next that comes to lie there for it.
    """
    members: dict[str, Any] = {}
    for name, hint in types:
        members[f"{name}_changed"] = Signal()
        qt_type = QObject if get_origin(hint) is tuple else _plain(hint)
        members[name] = Property(qt_type, _getter(name), notify=members[f"{name}_changed"])
    return type("Page", (PageObject,), members)


def _plain(hint: Any) -> type:  # noqa: ANN401 - a type or a special form of typing
    return hint if isinstance(hint, type) else str


def _getter(name: str) -> Any:  # noqa: ANN401
    return lambda page: page.get(name)
