"""A page's view and template to bytes. An undefined name is an error, never an empty place."""

from __future__ import annotations

import tomllib
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pakphayun_ssg.models import Language
from pakphayun_ssg.plan.outputs import Page


class RenderError(Exception):
    """A template is at fault; the message names it and, where known, its line."""


class _Views(Environment):
    """``view.items`` is the view's own value, never the method of a dict."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def renderer(templates: Path) -> Callable[[Page], bytes]:
    """A function from pages to bytes with the templates of one folder, each compiled once.

    Raises:
        RenderError: the interface words are missing or unreadable.
    """
    environment = _Views(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    words = {language: _words(templates, language) for language in ("th", "en")}

    def render(page: Page) -> bytes:
        try:
            template = environment.get_template(page.template)
            text = template.render(page.view, t=words[page.language], body=Markup(page.body))  # noqa: S704 - our own
        except Exception as error:  # an expression in a template may raise anything
            raise RenderError(f"{_where(error, templates, page)}: {error} ({page.url})") from error
        return text.encode()

    return render


def _where(error: Exception, templates: Path, page: Page) -> str:
    """File and line in the templates: Jinja gives frames of its own, and syntax errors tell theirs."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    if line is None:
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            path = Path(frame.filename)
            if path.is_relative_to(templates):
                name, line = path.relative_to(templates).as_posix(), frame.lineno
                break
    return f"templates/{name or page.template}:{line or 1}"


def _words(templates: Path, language: Language | str) -> dict[str, str]:
    path = templates / "words" / f"{language}.toml"
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RenderError(f"templates/words/{language}.toml: {error}") from error
    return {key: str(value) for key, value in words.items()}
