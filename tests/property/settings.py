"""How the properties are tried: always the same examples, no clock, nothing kept."""

from __future__ import annotations

from hypothesis import settings

TRY = settings(max_examples=100, deadline=None, derandomize=True, database=None)
"""For what takes under a millisecond."""

TRY_FEW = settings(TRY, max_examples=40)
"""For what reads a whole item."""
