from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QObject, Qt

from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.rows_model import RowsModel


@dataclass(frozen=True)
class Row:
    name: str
    count: int


@dataclass(frozen=True)
class View:
    title: str
    ready: bool
    share: float
    rows: tuple[Row, ...]


FIRST = View("one", True, 0.5, (Row("a", 1), Row("b", 2)))


@pytest.fixture
def page(qapp):
    parent = QObject()
    yield page_object(parent, View, extra=str)
    parent.deleteLater()


def names(model):
    return [model.data(model.index(i), Qt.ItemDataRole.UserRole) for i in range(model.rowCount())]


def test_properties_are_there_and_empty_before_the_first_view(page):
    assert (page.property("title"), page.property("ready"), page.property("share")) == ("", False, 0.0)
    assert page.property("extra") == ""
    assert page.property("rows").rowCount() == 0


def test_a_view_becomes_properties_and_rows(page):
    page.put(FIRST)
    assert (page.property("title"), page.property("ready"), page.property("share")) == ("one", True, 0.5)
    assert names(page.property("rows")) == ["a", "b"]


def test_only_what_changed_is_told(page):
    page.put(FIRST)
    told = []
    for name in ("title", "ready", "share"):
        getattr(page, f"{name}_changed").connect(lambda name=name: told.append(name))
    page.put(replace(FIRST, title="two"))
    assert told == ["title"]


def test_an_unknown_property_is_a_mistake(page):
    with pytest.raises(KeyError):
        page.set("titel", "one")


def test_only_changed_rows_are_told(qapp):
    model = RowsModel(Row)
    model.update(FIRST.rows)
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.update((Row("a", 1), Row("b", 3)))
    assert told == [(1, 1)]


@pytest.mark.parametrize("after", [(), (Row("a", 1),), tuple(Row(str(i), i) for i in range(5))])
def test_rows_grow_and_shrink_to_what_they_are_given(qapp, after):
    model = RowsModel(Row)
    model.update(FIRST.rows)
    model.update(after)
    assert names(model) == [row.name for row in after]


def test_roles_are_the_fields_and_others_have_no_value(qapp):
    model = RowsModel(Row)
    model.update(FIRST.rows)
    assert [bytes(name).decode() for name in model.roleNames().values()] == ["name", "count"]
    assert model.data(model.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert model.data(model.index(7), Qt.ItemDataRole.UserRole) is None
