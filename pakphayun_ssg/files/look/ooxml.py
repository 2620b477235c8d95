"""Office files of today (.docx, .xlsx): a zip of XML parts, after ECMA-376.

Parts are searched as text and not parsed: a part that Office would refuse is searched all the same.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from pakphayun_ssg.files.compound import Compound
from pakphayun_ssg.files.look import ole
from pakphayun_ssg.files.look.members import Budget, Hostile, members, unpack
from pakphayun_ssg.files.look.names import is_program
from pakphayun_ssg.files.signs import Sign, sign

_CONTENT_TYPES = "[content_types].xml"
_OVERRIDE = re.compile(r"""<(?:\w+:)?Override\b[^>]*\bPartName\s*=\s*["']/?([^"']+)["'][^>]*""")
_MAIN = re.compile(r"\.main\+xml")
_FIELDS = re.compile(
    r"""<(?:\w+:)?instrText\b[^>]*>([^<]*)|\binstr\s*=\s*"([^"]*)|\bfldCharType\s*=\s*["'](?:begin)()"""
)
_DDE = re.compile(r"^\s*DDE(?:AUTO)?\b", re.IGNORECASE | re.MULTILINE)
_QUOTED = re.compile(r"^\s*QUOTE\s+(?:[0-9]{2,3}\s+){4,}", re.IGNORECASE | re.MULTILINE)
_HOST = r"(?:https?|ftp|mhtml)://|mhtml:|\\{2,}[^\\]|//[^/]|file:/{0,2}(?:\\\\|/{2,3}[^/]*\\\\)"
_FETCHED = re.compile(
    rf"^\s*(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|INCLUDE)\b[^\n]*?(?:{_HOST})", re.IGNORECASE | re.MULTILINE
)
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"""\b(Type|Target|TargetMode)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_OTHER_HOST = re.compile(_HOST, re.IGNORECASE)
_HIDDEN = re.compile(r"""<(?:\w+:)?sheet\b[^>]*\bstate\s*=\s*["'](?:hidden|veryHidden)["'][^>]*""")
_NAME = re.compile(r"""\bname\s*=\s*["']([^"']*)""")
_TRACKED = re.compile(
    r"<(\w+:)(?:ins|del|moveFrom|moveTo|cellIns|cellDel|(?:r|p|sect|tbl|tr|tc)PrChange)\b[^>]*\b\1author\s*="
)
_COMMENT = re.compile(r"<(?:\w+:)?(?:comment|threadedComment)\s")
_TEXTS = re.compile(r"^(?!xl/|docprops/|customxml/|\[content_types\]).*\.xml$")
"""Parts of a document that may hold text; a producer may call their folder as it likes, though most say word/."""
_DTD = re.compile(r"<!(?:DOCTYPE|ENTITY)\b")


def look(data: bytes) -> list[Sign]:
    """Its signs."""
    try:
        return _parts(data, Budget())
    except Hostile as hostile:
        return [hostile.sign]


def _parts(data: bytes, budget: Budget) -> list[Sign]:
    listed, found = members(data)
    names = {member.name.lower().lstrip("/") for member in listed}
    for member in listed:
        part = unpack(data, member, budget)
        name = member.name.lower().lstrip("/")
        if name == _CONTENT_TYPES:
            found += _types(_decoded(part), names)
        found += _by_name(name, member.name, part, budget)
        for pattern, search in _SEARCHES:
            if pattern.search(name):
                found += search(_decoded(part), name)
    return found


def _by_name(name: str, shown: str, part: bytes, budget: Budget) -> Iterator[Sign]:
    """What a part is by its place, its extension and its first bytes."""
    if name.endswith("vbaproject.bin") or "vbaproject" in name.rpartition("/")[2]:
        yield sign("macro")
    elif "macrosheets/" in name or "/dialogsheets/" in name:
        yield sign("excel4")
    elif part.startswith(b"PK\x03\x04") and "/embeddings/" in name:
        yield from (each for each in _parts(part, budget) if each.name in {"macro", "excel4", "dde", "program"})
    elif part.startswith(b"\xd0\xcf\x11\xe0"):
        yield from _embedded(part)
    elif is_program("" if name.endswith((".bin", ".url")) else name, part[:128]):
        yield sign("program", shown)


def _embedded(part: bytes) -> Iterator[Sign]:
    """An old Office file or a package in the document."""
    try:
        yield from ole.common(Compound(part))
    except OSError:
        return


def _types(text: str, names: set[str]) -> Iterator[Sign]:
    if re.search(r"vnd\.ms-office\.vbaProject|macroEnabled", text):
        yield sign("macro")
    if re.search(r"macrosheet\+xml", text, re.IGNORECASE):
        yield sign("excel4")
    main = [match[1].lower() for match in _OVERRIDE.finditer(text) if _MAIN.search(match[0])]
    if main and not any(name in names for name in main):
        yield sign("cut-off")


def _fields(text: str, name: str) -> Iterator[Sign]:
    """Field codes: each begins a line, however many runs its words are spread over."""
    pieces = (
        "\n" if match[3] is not None else ("\n" + match[2] + "\n" if match[2] is not None else match[1])
        for match in _FIELDS.finditer(text)
    )
    codes = html.unescape("".join(pieces))
    if _DDE.search(codes) or _QUOTED.search(codes):
        yield sign("dde")
    if _FETCHED.search(codes):
        yield sign("outside")


def _relations(text: str, name: str) -> Iterator[Sign]:
    """What is fetched from elsewhere when the file opens; links to click on are nothing to tell."""
    for relation in _RELATION.finditer(text):
        value = {match[1]: html.unescape(match[2] or match[3] or "") for match in _ATTRIBUTE.finditer(relation[0])}
        kind = value.get("Type", "").rpartition("/")[2]
        if value.get("TargetMode") != "External" or kind == "hyperlink":
            continue
        if kind.startswith("externalLink") or _OTHER_HOST.match(value.get("Target", "")):
            yield sign("outside", value.get("Target", "")[:80])


def _links(text: str, name: str) -> Iterator[Sign]:
    if re.search(r"<(?:\w+:)?ddeLink\b", text):
        yield sign("dde")


def _connections(text: str, name: str) -> Iterator[Sign]:
    if re.search(r"<(?:\w+:)?(?:dbPr|webPr|olapPr)\b", text):
        yield sign("outside")


def _sheets(text: str, name: str) -> Iterator[Sign]:
    for match in _HIDDEN.finditer(text):
        named = _NAME.search(match[0])
        yield sign("hidden-sheet", html.unescape(named[1]) if named else "")


def _comments(text: str, name: str) -> Iterator[Sign]:
    if _COMMENT.search(text):
        yield sign("comment")


def _changes(text: str, name: str) -> Iterator[Sign]:
    if _TRACKED.search(text):
        yield sign("tracked")


def _revisions(text: str, name: str) -> Iterator[Sign]:
    yield sign("tracked")


def _no_dtd(text: str, name: str) -> Iterator[Sign]:
    """Office opens no part that declares a document type."""
    if _DTD.search(text[:4096]):
        yield sign("broken")


_SEARCHES: tuple[tuple[re.Pattern[str], Callable[[str, str], Iterator[Sign]]], ...] = (
    (_TEXTS, _fields),
    (_TEXTS, _changes),
    (re.compile(r"\.rels$"), _relations),
    (re.compile(r"^xl/externallinks/"), _links),
    (re.compile(r"^xl/connections\.xml$"), _connections),
    (re.compile(r"workbook[^/]*\.xml$"), _sheets),
    (re.compile(r"comment[^/]*\.xml$"), _comments),
    (re.compile(r"^xl/revisions/"), _revisions),
    (re.compile(r"\.(?:xml|rels)$"), _no_dtd),
)


def _decoded(part: bytes) -> str:
    """XML as text: by its byte order mark, else UTF-8."""
    if part[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return part.decode("utf-16", "replace")
    return part.decode("utf-16-le" if part[1:2] == b"\0" else "utf-8", "replace")
