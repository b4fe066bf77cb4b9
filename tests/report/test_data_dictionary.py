"""The tables in docs/data-dictionary.md are made of the column explanations in the code.

After a change there, print them with the command below and put each in place of the one under its title:

    python tests/report/test_data_dictionary.py
"""

from pathlib import Path

import pytest

from edge_app.report.review import REVIEW_COLUMNS
from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS

DICTIONARY = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


TABLES = {
    "One line per cell": CELL_COLUMNS,
    "One line per exam": EXAM_COLUMNS,
    "Reviewed cells for training": {
        name: meaning for name, meaning in REVIEW_COLUMNS.items() if name not in CELL_COLUMNS
    },
}


def _rows(columns):
    return [f"| `{name}` | {meaning} |" for name, meaning in columns.items()]


@pytest.mark.parametrize("title", TABLES)
def test_the_data_dictionary_explains_each_column_in_order(title):
    section = DICTIONARY.read_text(encoding="utf-8").split(f"## {title}\n")[1].split("\n## ")[0]
    assert [line for line in section.splitlines() if line.startswith("| `")] == _rows(TABLES[title])


if __name__ == "__main__":
    for title, columns in TABLES.items():
        print(f"## {title}", "", "| column | meaning |", "|---|---|", *_rows(columns), "", sep="\n")
