"""What is known of a file after reading it once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pakphayun_ssg.files.kinds import extension
from pakphayun_ssg.files.limits import READ_AT_MOST
from pakphayun_ssg.files.sniff import leading

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size in bytes, SHA-256 in hex ("" when too large to read), extension by name, type by bytes (see ``sniff``)."""

    size: int
    sha256: str
    extension: str
    kind: str


def read_facts(location: Path) -> FileFacts:
    """Read the file at ``location`` once.

    Its type is told by the first bytes alone: every Office file is "zip" or "ole-other" here; ``look`` knows better.

    Raises:
        OSError: it cannot be opened or read.
    """
    with location.open("rb") as file:
        digest = hashlib.sha256()
        size = 0
        while size <= READ_AT_MOST and (chunk := file.read(_CHUNK)):
            digest.update(chunk)
            size += len(chunk)
        if size > READ_AT_MOST:
            size = location.stat().st_size
            return FileFacts(size, "", extension(location.name), "too-large")
        return FileFacts(size, digest.hexdigest(), extension(location.name), leading(file, size))
