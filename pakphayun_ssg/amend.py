"""Adds a key to the front matter of a content file and leaves every other byte as it was."""

from __future__ import annotations

import json
import re

_OPEN = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:[ \t]*(?:\r\n|\r|\n))*---[ \t]*(\r\n|\r|\n)")
_CLOSE = re.compile(rb"(?:\A|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r|\n|\Z)")


def add_lines(data: bytes, lines: list[str]) -> bytes:
    """``data`` with ``lines`` as the last of its front matter, ended as its first line is.

    ``data`` must be a document that ``frontmatter.read_document`` reads.

    Raises:
        ValueError: it has no closed front matter.
    """
    opened = _OPEN.match(data)
    closed = _CLOSE.search(data, opened.end()) if opened else None
    if opened is None or closed is None:
        message = "no front matter"
        raise ValueError(message)
    added = b"".join(line.encode() + opened[1] for line in lines)
    return data[: closed.start()] + added + data[closed.start() :]


def quoted(value: str) -> str:
    """``value`` in quotes as YAML reads it: a JSON string is a YAML string."""
    return json.dumps(value, ensure_ascii=False)
