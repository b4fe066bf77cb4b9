"""A list of dataclass rows as a Qt model that changes only what changed."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel):
    """Rows of one dataclass; each of its fields is a role of the same name.

    A new list given to ``update`` keeps the delegates that exist: rebuilding them ten times a second is what
    makes a page without a graphics card stutter.
    """

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]
        self._rows: list[Any] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows; a list has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """The value of one field of one row; None for an index or role that is not there."""
        field_index = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= field_index < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[field_index])

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields' names, from ``UserRole`` on."""
        return {Qt.ItemDataRole.UserRole + i: QByteArray(name.encode()) for i, name in enumerate(self._names)}

    def update(self, rows: Sequence[object]) -> None:
        """Shows these rows instead, telling the views only the difference."""
        common = min(len(rows), len(self._rows))
        for i in range(common):
            if self._rows[i] != rows[i]:
                self._rows[i] = rows[i]
                index = self.index(i)
                self.dataChanged.emit(index, index)
        if len(rows) > common:
            self.beginInsertRows(QModelIndex(), common, len(rows) - 1)
            self._rows.extend(rows[common:])
            self.endInsertRows()
        elif len(self._rows) > common:
            self.beginRemoveRows(QModelIndex(), common, len(self._rows) - 1)
            del self._rows[common:]
            self.endRemoveRows()
