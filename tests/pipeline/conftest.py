"""What the tests of the pipeline share."""

from collections.abc import Iterator

import pytest

from edge_app.pipeline.beside import Beside


@pytest.fixture
def beside() -> Iterator[Beside]:
    with Beside() as threads:
        yield threads
