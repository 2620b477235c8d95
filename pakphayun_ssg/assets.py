"""The style sheet, the scripts, the fonts and the pictures of the design, each with the address it is served at.

The names of the style sheet and of the scripts hold a digest of their content, so that a browser keeps them for
ever and still sees every change; the style sheet names the fonts beside it by relative addresses.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from pakphayun_ssg.urls import href

_STYLE = "site.css"
_LIFE = "life.js"
_SCRIPTS = ("search.js", "search-page.js")
_PRELOADED = ("sarabun-400.woff2", "sarabun-700.woff2")
"""Every page needs both; one that comes late would move the text that is there."""


class AssetError(Exception):
    """A file of the design is missing or cannot be read."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the design."""

    name: str
    url: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """All files of the design in the order of their names."""

    files: tuple[Asset, ...]

    def view(self, base_path: str) -> dict[str, object]:
        """The addresses a page needs in its head."""
        by_name = {asset.name: href(base_path, asset.url) for asset in self.files}
        return {
            "css": by_name[_STYLE],
            "life": by_name[_LIFE],
            "emblem": by_name["emblem.svg"],
            "fonts": [by_name[f"fonts/{name}"] for name in _PRELOADED if f"fonts/{name}" in by_name],
        }

    def scripts(self) -> list[str]:
        """The addresses of the scripts of the search page, in the order in which they run."""
        by_name = {asset.name: asset.url for asset in self.files}
        return [by_name[name] for name in _SCRIPTS if name in by_name]


def lean(sheet: bytes) -> bytes:
    """A style sheet as it is served: without the remarks, indents and blanks that are for people.

    Text within quotes stays as it is: a blank there is one that people see.
    """
    sheet = re.sub(rb"/\*.*?\*/", b"", sheet, flags=re.DOTALL)
    bits = rb"""("[^"]*"|'[^']*')|;?\s*([{}])\s*|\s*([;,])\s*|:\s+"""
    return re.sub(bits, lambda found: found[1] or found[2] or found[3] or b":", sheet).lstrip()


def bare(script: bytes) -> bytes:
    """A script as it is served: without the remarks that stand on lines of their own."""
    return re.sub(rb"^[ \t]*/\*.*?\*/[ \t]*\n", b"", script, flags=re.DOTALL | re.MULTILINE)


_SERVED = {".css": lean, ".js": bare}


def load_assets(templates: Path) -> Assets:
    """Everything below ``templates/assets``.

    Raises:
        AssetError: the style sheet, the script or the emblem is missing, or a file cannot be read.
    """
    folder = templates / "assets"
    files = []
    for location in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = location.relative_to(folder).as_posix()
        if location.is_symlink():
            raise AssetError(f"templates/assets/{name} is a link; put the file itself there")
        try:
            data = location.read_bytes()
        except OSError as error:
            raise AssetError(f"templates/assets/{name}: {error.strerror}") from error
        data = _SERVED.get(location.suffix, bytes)(data)
        digest = hashlib.sha256(data).hexdigest()[:10]
        stem, _, kind = name.rpartition(".")
        served = f"{stem}.{digest}.{kind}" if name in (_STYLE, _LIFE, *_SCRIPTS) else name
        files.append(Asset(name, f"/assets/{served}", data))
    for needed in (_STYLE, _LIFE, "emblem.svg"):
        if all(asset.name != needed for asset in files):
            raise AssetError(f"templates/assets/{needed} is missing")
    return Assets(tuple(files))
