"""Where the tool keeps what a site is started with: in a checkout the repository itself, else inside the package."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
_INSTALLED = PACKAGE / "kit"


def kit_root() -> Path:
    """The folder with ``templates``, ``build.py`` and the other files of a new site."""
    return _INSTALLED if _INSTALLED.is_dir() else PACKAGE.parent


def templates_of(root: Path) -> Path:
    """The site's own templates if it has any, else those of the tool."""
    own = root / "templates"
    return own if own.is_dir() else kit_root() / "templates"
