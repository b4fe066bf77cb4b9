"""Many rows at once: COPY on PostgreSQL, one statement for all of them on SQLite."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import DBAPIError

POSTGRES_TYPES = {
    "VARCHAR": "varchar",
    "TEXT": "text",
    "BIGINT": "int8",
    "INTEGER": "int4",
    "FLOAT": "float8",
    "BOOLEAN": "bool",
    "BLOB": "bytea",
}
"""SQLAlchemy's names of the types in ``hub.tables``, as COPY wants them: it converts nothing."""


def write_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Adds rows to a table, each with a value for every column.

    Raises:
        SQLAlchemyError: the database did not take them.
    """
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        connection.execute(insert(table), list(rows))
        return
    names = [column.name for column in table.columns]
    types = [POSTGRES_TYPES[str(column.type).partition("(")[0]] for column in table.columns]
    try:
        with (
            connection.connection.cursor() as cursor,
            cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN (FORMAT BINARY)") as sink,
        ):
            sink.set_types(types)
            for row in rows:
                sink.write_row([row[name] for name in names])
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError("COPY", None, error) from error
