import pytest
from sqlalchemy import Table, select
from sqlalchemy.exc import SQLAlchemyError

from hub.bulk import POSTGRES_TYPES, write_rows
from hub.exceptions import HubSetupError
from hub.tables import DEVICE, METADATA, SEGMENT


def _segment(device_id, number, body=b"\0\xff'\n\\"):
    return {
        "device_id": device_id,
        "first_sequence": number,
        "last_sequence": 2**40,
        "exam_uuid": "é'\t\\N",
        "head_hash": "",
        "body": body,
    }


def test_rows_come_back_as_they_were_written(store, device):
    rows = [_segment(device.id, 1), _segment(device.id, 2, b"")]
    with store.changing() as connection:
        write_rows(connection, SEGMENT, rows)
        write_rows(connection, SEGMENT, [])
    found = store.rows(select(SEGMENT).order_by(SEGMENT.c.first_sequence))
    assert [
        {name: bytes(value) if name == "body" else value for name, value in row.items()} for row in found
    ] == rows


def test_rows_that_the_database_refuses_leave_nothing_and_are_told(store, device):
    with pytest.raises(HubSetupError, match="Nothing of it was kept"), store.changing() as connection:
        write_rows(connection, SEGMENT, [_segment(device.id, 1), _segment("nobody", 2)])
    with pytest.raises(SQLAlchemyError), store._engine.begin() as connection:
        write_rows(connection, SEGMENT, [_segment(device.id, 1), _segment(device.id, 1)])
    assert store.rows(select(SEGMENT)) == []
    assert len(store.rows(select(DEVICE))) == 1


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_every_column_has_a_type_for_copy(table: Table):
    assert {str(column.type).partition("(")[0] for column in table.columns} <= set(POSTGRES_TYPES)
