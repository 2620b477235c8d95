"""``new``: a clerk adds a document by answering questions; nothing is written until all of it is right."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pakphayun_ssg.amend import quoted
from pakphayun_ssg.attached import name_problem
from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.context import Context, UsageError, not_written
from pakphayun_ssg.cli.inspect import judge
from pakphayun_ssg.cli.questions import QUESTIONS, Question, Site
from pakphayun_ssg.cli.results import has_errors, print_findings
from pakphayun_ssg.config import load_settings
from pakphayun_ssg.mandate.loader import load_mandate
from pakphayun_ssg.mandate.model import Entry, Section
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.placing_rules import FILE_NAME
from pakphayun_ssg.report import text
from pakphayun_ssg.thai.digits import to_arabic
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.urls import NO_SLUG, is_slug, offer_slug
from pakphayun_ssg.validate import did_you_mean

Choice = TypeVar("Choice", Section, Entry)


def run(context: Context) -> int:
    """Ask, copy the files in, write the front matter, check it."""
    root = context.root
    site = Site(load_settings(root), load_mandate(office=root), context.today)
    given, files = _files(context, site)
    section, entry = _entry(context, site, given)
    refused = [finding for file in files for finding in _judge(file, site)]
    if has_errors(refused):
        context.result(text.render(refused, lambda _: (), context.language, colour=context.colour))
        context.say("ยังไม่ได้เพิ่มรายการ เพราะมีไฟล์ที่ไม่รับ", "Nothing was added: a file is refused.")
        return 1
    folder = root / "content" / section.slug / entry.slug
    _refuse_missing(context, site, section, files)
    answers = _answers(context, site, section)
    slug = _slug(context, folder, files)
    try:
        target = _write(folder, slug, answers, files)
    except OSError as error:
        raise UsageError(not_written(folder / slug, error)) from None
    path = target.relative_to(root).as_posix()
    findings = [f for f in read_site(root, context.today).findings if _own(f.place.path, path)]
    print_findings(context, root, findings, items=1)
    if has_errors(findings):
        context.say(
            f"เพิ่มแล้ว: {path} เปิดไฟล์นี้แก้ตามที่แจ้งข้างบน แล้วสั่ง check", f"Added {path}; mend it as told above, then check."
        )
        return 1
    context.say(f"เพิ่มแล้ว: {path} ดูผลด้วยคำสั่ง serve", f"Added {path}; see it with serve.")
    return 0


def _own(place: str, path: str) -> bool:
    return place == path or (path.endswith("/index.md") and place.startswith(path.removesuffix("index.md")))


def _files(context: Context, site: Site) -> tuple[str | None, list[Path]]:
    """The entry, if one was named, and the files: what is no entry but a file is the first of them."""
    given = context.options.entry
    names = list(context.options.files)
    if given and site.mandate.section(_as_typed(given).partition("/")[0]) is None and Path(given).is_file():
        given, names = None, [given, *names]
    files = [Path(name) for name in names]
    if len({file.name.casefold() for file in files}) < len(files):
        raise UsageError(Text("มีไฟล์ชื่อซ้ำกัน", "two files bear the same name"))
    return given, files


def _judge(file: Path, site: Site) -> list[Finding]:
    """What the rules say of a file, and of its name, before it is copied anywhere."""
    problem = name_problem(file.name)
    bad_name = [FILE_NAME.at(Place(str(file)), name=file.name, problem=problem)] if problem else []
    return [*judge(str(file), site.mandate)[1], *bad_name]


def _refuse_missing(context: Context, site: Site, section: Section, files: list[Path]) -> None:
    """Where nobody is there to be asked, everything that is missing is told at once."""
    if not context.options.no_input:
        return
    given = {question.key: getattr(context.options, question.flag) or question.default(site) for question in QUESTIONS}
    told = {key: value for key, value in given.items() if value}
    missing = [
        question.option
        for question in QUESTIONS
        if question.asked(section.slug, told) and not question.optional and question.key not in told
    ]
    if not context.options.slug and not _slug_offer(files):
        missing.append("--slug")
    if missing:
        raise UsageError(Text(f"ขาดข้อมูล: {' '.join(missing)}", f"missing: {' '.join(missing)}"))


def _entry(context: Context, site: Site, given: str | None) -> tuple[Section, Entry]:
    if given is None:
        if context.options.no_input:
            raise UsageError(Text("ต้องระบุ SECTION/ENTRY เช่น news/jobs", "SECTION/ENTRY is needed, such as news/jobs"))
        sections = [section for section in site.mandate.places if any(_open(e) for e in section.entries)]
        section = _pick(context, Text("หมวด", "Section"), sections)
        return section, _pick(context, Text("หัวข้อ", "Entry"), [e for e in section.entries if _open(e)])
    slug, _, name = _as_typed(given).partition("/")
    found = site.mandate.section(slug)
    entry = found.entry(name) if found else None
    if found is None or entry is None or not _open(entry):
        raise UsageError(_no_entry(site, given, entry))
    return found, entry


def _as_typed(given: str) -> str:
    """The entry's name, however a clerk gives it: as the path of its folder, with a backslash, in capitals."""
    return given.replace("\\", "/").strip("/ ").lower().removeprefix("content/")


def _no_entry(site: Site, given: str, entry: Entry | None) -> Text:
    if entry:
        return Text(
            f"หน้า {given} ระบบสร้างเอง ให้ใส่รายการในหัวข้อที่ตรงกับเนื้อหา แล้วระบุ oia: (ดู docs/sections.md)",
            f"{given} is made by the build; put the item into the entry of its subject and tag it with oia:",
        )
    names = [f"{s.slug}/{e.slug}" for s in site.mandate.places for e in s.entries if _open(e)]
    inside = [name for name in names if name.startswith(f"{_as_typed(given)}/")]
    near = did_you_mean(_as_typed(given), names)
    if inside:
        near = Text(f" เลือกจาก {' '.join(inside)}", f"; choose one of {' '.join(inside)}")
    return Text(
        f"ไม่มีหัวข้อ {given} ให้ใส่รายการ{near.th or ' ดูรายชื่อใน docs/sections.md'}",
        f"there is no entry {given} that takes items{near.en or '; docs/sections.md lists them'}",
    )


def _open(entry: Entry) -> bool:
    return entry.kind != "generated"


def _pick(context: Context, title: Text, choices: Sequence[Choice]) -> Choice:
    """A numbered list; the number is typed in either kind of digits."""
    for number, choice in enumerate(choices, 1):
        context.note(f"  {number:>2}  {choice.title.in_(context.language)}\n")
    while True:
        answer = to_arabic(context.ask(f"{title.in_(context.language)} (1-{len(choices)}): "))
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1]
        _tell(context, Text("พิมพ์ตัวเลขของข้อที่ต้องการ", "Type the number of your choice."))


def _tell(context: Context, problem: Text) -> None:
    """Why an answer is asked for again; no conversation works without it, not even a quiet one."""
    context.note(f"  {problem.in_(context.language)}\n")


def _answers(context: Context, site: Site, section: Section) -> dict[str, str]:
    answers: dict[str, str] = {}
    for question in QUESTIONS:
        if question.asked(section.slug, answers):
            answer = _answer(context, site, question, answers)
            if answer:
                answers[question.key] = answer
    return answers


def _answer(context: Context, site: Site, question: Question, answers: dict[str, str]) -> str:
    """The option's value, the default, or what a person types until it can be read; "" for none."""
    given = getattr(context.options, question.flag)
    default = question.default(site)
    if given is None and context.options.no_input:
        given = default or ""
    if given is not None:
        problem = _problem(question, given, answers, site) if given or not question.optional else None
        if problem:
            raise UsageError(Text(f"{question.option}: {problem.th}", f"{question.option}: {problem.en}"))
        return _clean(given)
    shown = f" [{default}]" if default else ""
    while True:
        typed = _clean(context.ask(f"{question.words.in_(context.language)}{shown}: ")) or default or ""
        if not typed and question.optional:
            return ""
        problem = _problem(question, typed, answers, site)
        if problem is None:
            return typed
        _tell(context, problem)


def _problem(question: Question, answer: str, answers: dict[str, str], site: Site) -> Text | None:
    try:
        return question.judge(answer, answers, site)
    except DateError as error:
        near = error.nearest
        more = Text(f" หมายถึง {near} หรือไม่", f" Did you mean {near}?") if near else Text("", "")
        return Text(error.reason.th + more.th, error.reason.en + more.en)
    except KeyError:
        return None  # it is judged against an answer that is itself missing, and told there


def _clean(answer: str) -> str:
    """One line: what would break it or steer a terminal becomes a blank, all else stays as it was typed."""
    return "".join(" " if _breaks(letter) else letter for letter in answer).strip()


def _breaks(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in "\ufeff\ufffe\uffff"


def _slug(context: Context, folder: Path, files: list[Path]) -> str:
    given = context.options.slug
    offer = _slug_offer(files)
    if given is None and context.options.no_input:
        given = offer or ""
    while True:
        shown = f" [{offer}]" if offer else ""
        words = Text("ชื่อในที่อยู่ของหน้า (a-z 0-9 -)", "Name in the page's address (a-z 0-9 -)")
        slug = given if given is not None else context.ask(f"{words.in_(context.language)}{shown}: ") or offer or ""
        problem = _slug_problem(folder, slug)
        if problem is None:
            return slug
        if given is not None:
            raise UsageError(Text(f"--slug: {problem.th}", f"--slug: {problem.en}"))
        _tell(context, problem)


def _slug_offer(files: list[Path]) -> str | None:
    offer = offer_slug(files[0].stem) if files else NO_SLUG
    return None if offer == NO_SLUG else offer


def _slug_problem(folder: Path, slug: str) -> Text | None:
    if not is_slug(slug) or slug in ("index", "page"):
        return Text("ใช้ได้เฉพาะ a-z 0-9 และ - เช่น nurse-2569", "only a-z, 0-9 and -, such as nurse-2569")
    if (folder / slug).exists() or (folder / f"{slug}.md").exists() or any(folder.glob(f"{slug}.*.md")):
        return Text(f"มีรายการชื่อ {slug} อยู่แล้ว", f"there is an item {slug} already")
    return None


def front_matter(answers: dict[str, str], files: Sequence[str]) -> str:
    """YAML that reads back as ``answers``, every value in quotes."""
    lines = []
    for key, value in answers.items():
        if key == "source" and "source.url" in answers:
            lines += ["source:", f"  name: {quoted(value)}", f"  url: {quoted(answers['source.url'])}"]
        elif key != "source.url":
            lines.append(f"{key}: {quoted(value)}")
    if files:
        lines.append("attachments:")
        for name in files:
            title = answers["title"] if len(files) == 1 else name.rpartition(".")[0]
            lines += [f"  - file: {quoted(name)}", f"    title: {quoted(title)}"]
    return "\n".join(["---", *lines, "---", "", ""])


def _write(folder: Path, slug: str, answers: dict[str, str], files: list[Path]) -> Path:
    """The item as a page, or with files as a bundle that appears whole or not at all."""
    content = front_matter(answers, [file.name for file in files]).encode()
    folder.mkdir(parents=True, exist_ok=True)
    if not files:
        target = folder / f"{slug}.md"
        target.write_bytes(content)
        return target
    draft = folder / f".{slug}.new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    try:
        for file in files:
            shutil.copyfile(file, draft / file.name)
        (draft / "index.md").write_bytes(content)
        draft.rename(folder / slug)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder / slug / "index.md"
