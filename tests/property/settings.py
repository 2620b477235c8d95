"""How many examples the properties of whole items are tried with; tests/conftest.py holds their other settings."""

from __future__ import annotations

from hypothesis import settings

TRY = settings(max_examples=100)
"""For what takes under a millisecond."""

TRY_FEW = settings(max_examples=40)
"""For what reads a whole item."""
