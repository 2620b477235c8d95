"""What the site is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pakphayun_ssg.models import Language

View = Mapping[str, Any]
"""JSON-able values made for one template; the template gets nothing else."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, its template, its view, and finished HTML of its text. ``origin`` is for messages."""

    url: str
    template: str
    view: View
    language: Language
    body: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """A file taken over byte for byte; the bytes must still have this digest when they are copied."""

    url: str
    location: Path
    sha256: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Data:
    """Bytes made by the build."""

    url: str
    data: bytes
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture ``width`` pixels across, made of a file that must still have this digest."""

    url: str
    location: Path
    sha256: str
    width: int
    origin: str = ""


Output = Page | Copy | Variant | Data
