"""The engine is started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.unit.search.engine import Node


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    engine = Node()
    yield engine
    engine.close()
