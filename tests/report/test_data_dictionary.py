from pathlib import Path

import pytest

from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS

DICTIONARY = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


@pytest.mark.parametrize(
    ("title", "columns"), [("One line per cell", CELL_COLUMNS), ("One line per exam", EXAM_COLUMNS)]
)
def test_the_data_dictionary_explains_each_column_in_order(title, columns):
    section = DICTIONARY.read_text(encoding="utf-8").split(f"## {title}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert rows == [f"| `{name}` | {meaning} |" for name, meaning in columns.items()]
