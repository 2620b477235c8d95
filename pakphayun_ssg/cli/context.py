"""What every verb gets: options made definite, the day, and the only way to print."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pakphayun_ssg.config import FILE_NAME
from pakphayun_ssg.kit import kit_root
from pakphayun_ssg.models import Language, Text
from pakphayun_ssg.sources import MAX_TEXT_BYTES
from pakphayun_ssg.thai.moments import day_of
from pakphayun_ssg.thai.written import THAILAND


class UsageError(Exception):
    """The call cannot be carried out as it is: exit status 2."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def not_written(location: Path | str, error: OSError) -> Text:
    """That the disk refuses, and what a clerk can do about it."""
    return Text(
        f"เขียน {location} ไม่ได้ ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ และดูว่าโฟลเดอร์นี้เขียนได้และดิสก์ไม่เต็ม",
        f"cannot write {location} ({error.strerror}); close what has it open, and see that the folder may be written",
    )


@dataclass(frozen=True)
class Context:
    """One call of the program."""

    options: argparse.Namespace
    language: Language
    today: dt.date
    quiet: bool
    colour: bool
    environment: Mapping[str, str]

    @property
    def root(self) -> Path:
        """The site's folder: ``--root``, or the nearest folder upward with a ``site.toml``."""
        given = getattr(self.options, "root", None)
        if given:
            root = Path(given)
            if not (root / FILE_NAME).is_file():
                raise UsageError(Text(f"ไม่พบ {FILE_NAME} ใน {root}", f"there is no {FILE_NAME} in {root}"))
            return root.resolve()
        here = Path.cwd()
        for folder in (here, *here.parents, kit_root()):
            if (folder / FILE_NAME).is_file():
                return folder.resolve()
        raise UsageError(
            Text(
                f"ไม่พบ {FILE_NAME} ในโฟลเดอร์นี้หรือโฟลเดอร์ที่อยู่เหนือขึ้นไป ใช้ --root หรือสร้างใหม่ด้วย init",
                f"there is no {FILE_NAME} here or above; use --root, or make a site with init",
            )
        )

    @property
    def format(self) -> str:
        """The format of the result.

        Raises:
            UsageError: the verb has no such format.
        """
        formats: tuple[str, ...] = getattr(self.options, "formats", ("text",))
        given = getattr(self.options, "format", formats[0])
        if given not in formats:
            known = ", ".join(formats)
            raise UsageError(Text(f"--format ของคำสั่งนี้มี {known}", f"--format of this verb is one of {known}"))
        return str(given)

    def say(self, th: str, en: str) -> None:
        """A line of progress for people; silent with ``-q``."""
        if not self.quiet:
            print(Text(th, en).in_(self.language), file=sys.stderr, flush=True)

    def note(self, text: str) -> None:
        """Text for people beside the result."""
        sys.stderr.write(text)
        sys.stderr.flush()

    def result(self, text: str) -> None:
        """The verb's result."""
        sys.stdout.write(text)
        sys.stdout.flush()

    def ask(self, question: str) -> str:
        """A line typed by a person.

        Raises:
            UsageError: there is nobody to answer.
        """
        try:
            return input(question).strip()
        except (EOFError, RuntimeError):  # RuntimeError: there is no standard input at all
            raise UsageError(Text("ไม่มีคำตอบ", "there is nobody to answer")) from None

    def lines(self, root: Path) -> Callable[[str], Sequence[str]]:
        """A function from a path of the site to its lines, for snippets; nothing behind a link is shown."""

        @lru_cache(maxsize=8)
        def read(path: str) -> Sequence[str]:
            location = root / path
            try:
                if location.is_symlink() or not location.is_file() or location.stat().st_size > MAX_TEXT_BYTES:
                    return ()
                data = location.read_bytes()
                return re.split(r"\r\n|\r|\n", data.decode("utf-8-sig")) if b"\0" not in data else ()
            except (OSError, ValueError):
                return ()

        return read


def make_context(options: argparse.Namespace) -> Context:
    """Fill in what was not given; the one place that reads clock, terminal and environment.

    Raises:
        UsageError: ``--now`` cannot be read.
    """
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and not getattr(options, "no_color", False)
    return Context(
        options=options,
        language=getattr(options, "lang", "th"),
        today=read_now(getattr(options, "now", None)),
        quiet=getattr(options, "quiet", False),
        colour=colour,
        environment=dict(os.environ),
    )


def read_now(text: str | None) -> dt.date:
    """The day of ``--now``, with or without a time behind ``T``; without it, today in Thailand.

    Raises:
        UsageError: it is no date.
    """
    if text is None:
        return dt.datetime.now(THAILAND).date()
    try:
        return day_of(text)
    except ValueError:
        raise UsageError(Text(f"อ่านวันที่ของ --now ไม่ได้: {text}", f"--now is no date: {text}")) from None
