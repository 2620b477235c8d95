"""Addresses: of pages, of files, and as links. Pure text, no site in it."""

from __future__ import annotations

import re
from urllib.parse import quote

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NO_SLUG = "english-name"
"""What is offered where a name has nothing that an address could hold."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_SAFE = "/-._~!$&'()*+,;=:@"


def join(*parts: str) -> str:
    """The address of a page: ``join("news", "jobs")`` is ``/news/jobs/``."""
    return "/" + "".join(f"{part}/" for part in parts if part)


def address(reference: str) -> str:
    """The address of the item that ``section/entry/name`` means, with or without slashes around it."""
    return join(*reference.strip("/").split("/"))


def file_path(url: str) -> str:
    """The file that answers at ``url``, relative to the output folder: a page is its ``index.html``."""
    path = url.lstrip("/")
    return f"{path}index.html" if url.endswith("/") else path


def href(base_path: str, url: str) -> str:
    """``url`` as it stands in a link: below the site's base path, percent-encoded."""
    return quote(base_path + url, safe=_SAFE)


def is_device(name: str) -> bool:
    """Whether Windows keeps ``name`` for itself, with or without an ending: no file there can be called so."""
    return _DEVICE.fullmatch(name) is not None


def is_slug(name: str) -> bool:
    """Lower-case ASCII letters, digits and single hyphens, at most 80 characters; no name that Windows keeps."""
    return len(name) <= 80 and SLUG.fullmatch(name) is not None and not is_device(name)


def offer_slug(name: str) -> str:
    """The nearest name that could be an address; Thai titles have none, so a placeholder says what to write."""
    slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:80].strip("-")
    return f"{slug}-1" if is_device(slug) else slug or NO_SLUG
