"""How much of the machine one file may cost. What exceeds a limit is told as a finding on that file."""

from __future__ import annotations

TIME_LIMIT = 20.0
"""Seconds for one file, by the wall clock; ordinary files take milliseconds."""
MEMORY_LIMIT = 768 * 1024 * 1024
"""Bytes of address space of the process that reads files (where the system keeps such a limit: not on Windows)."""
READ_AT_MOST = 64 * 1024 * 1024
"""Bytes; larger files are refused by size alone."""
