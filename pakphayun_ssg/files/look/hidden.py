"""How archives, programs and documents begin that may hide behind or within a file of another type."""

from __future__ import annotations

from typing import Final

ARCHIVES: Final = rb"PK\x03\x04|PK\x05\x06|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c"
"""A pattern, as the next one; to be searched with ``re.DOTALL``."""
PROGRAMS: Final = ARCHIVES + rb"|\x7fELF|MZ.{58,62}\0\0"
"""What can be unpacked or run."""
