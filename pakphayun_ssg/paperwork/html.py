"""A paper as one HTML file that prints on A4 and carries its fonts with it."""

from __future__ import annotations

import base64
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pakphayun_ssg.paperwork.model import Paper

FONTS = ((400, "sarabun-400.woff2"), (700, "sarabun-700.woff2"))
"""Weight and file."""


def to_html(paper: Paper, templates: Path) -> str:
    """The paper in the template ``papers/paper.html`` of ``templates``.

    Raises:
        jinja2.TemplateError: the template is at fault.
        OSError: a font of the templates is missing.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    blocks = [{"kind": type(block).__name__.lower(), "value": block} for block in paper.blocks]
    return environment.get_template("papers/paper.html").render(
        title=paper.title, blocks=blocks, fonts=[_font(templates, *font) for font in FONTS]
    )


def _font(templates: Path, weight: int, name: str) -> dict[str, object]:
    data = base64.b64encode((templates / "assets" / "fonts" / name).read_bytes()).decode("ascii")
    return {"weight": weight, "data": data}
