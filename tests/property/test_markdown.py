"""What a reader saw in the plain text, the reader of the page sees too."""

from __future__ import annotations

import html
import re

from hypothesis import assume, example, given
from hypothesis import strategies as st

from pakphayun_ssg.markdown import to_html
from tests.property.settings import TRY

THAI = "กขคฆงจญฎฐดตบปผพฟมรลวศสหอฮะาำิีึืุูเแโใไๅๆ็่้๊๋์ฯ๐๑๒๓๔๕๖๗๘๙"
PLAIN = st.text(alphabet=THAI + "abcXYZ0123456789 .,:;()/-–•%฿“”'\"+=?^{}\t\u00a0", max_size=60)
"""Letters, figures and the marks of ordinary writing; none that Markdown gives a meaning inside a line."""


def rendered(text):
    made = to_html(text)
    return made.resolve({link: link for link in made.links})


def visible(markup):
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", markup)))


@TRY
@given(st.lists(PLAIN, max_size=6))
@example(["๒. ข้อสอง", "7. starts at seven", "#วัคซีน", "- ก", "    เยื้อง"])
@example(["ก", "---------", "ข"])
@example(["a", "=", "b", "-", "c"])
def test_no_letter_is_lost_added_or_moved(lines):
    text = "\n".join(lines)
    assert visible(rendered(text)) == re.sub(r"\s+", "", text)


MARKED = st.lists(
    st.sampled_from([
        *("ก", "ข้อ", "๑.", "๑.๑", "1.", "(๑)", "ก.", "12", "60", "a"),
        *(" ", " ", " ", "\u00a0", "  ", "    ", "\t"),
        *("*", "**", "***", "_", "__", "~~", "~~~", "`", "#", "##", "-", "--", "---", "–", "•", "+", ">", ">>"),
        *("<", "&", "|", "[", "]", "(", ")", "!", "{", "}", "\\", ":", "=", "===", "%", "$", "^", "@"),
        *("&nbsp;", "<b>", "www.a.th"),
    ]),
    max_size=9,
).map("".join)  # fmt: skip
MEANT = re.compile(
    r"\*\*(?![\s*]).*\*\*"  # bold
    r"|`.*`"  # code
    r"|\]\("  # a link or picture
    r"|^\s*#+[ \t]|^\s*>[ \t]"  # a heading, a quotation
    r"|-.*\||\|.*-"  # what parts the head of a table from its rows
    r"|\\[*`#>|\[\]]"  # a mark made plain
)
"""What docs/webmaster.md teaches, and nothing else, takes letters from a line."""


@TRY
@given(st.lists(MARKED, max_size=6))
@example(["*ก*", "***", "---", "~~~", ">> ก", "> 60", "_ก_"])
def test_no_line_loses_a_mark_that_was_not_meant(lines):
    assume(not any(MEANT.search(line) for line in lines))
    shown = re.sub(r"</(?:p|li)>|<br[^>]*>", "\n", rendered("\n".join(lines)))
    seen = [line.split() for line in html.unescape(re.sub(r"<[^>]*>", "", shown)).split("\n")]
    assert [line for line in seen if line] == [line.split() for line in lines if line.strip()]


@TRY
@given(st.lists(PLAIN, min_size=1, max_size=4), st.sampled_from(["# ", "> ", "- ", "๑. ", "**", "| "]))
def test_no_letter_is_lost_behind_a_mark(lines, mark):
    assume(all(line.strip() and set(line.strip()) - set("-=:. \t\u00a0") for line in lines))
    text = "\n\n".join(f"{mark}{line.strip()}" for line in lines)
    letters = re.sub(r"[\s#>*|๑.-]", "", text)
    assert re.sub(r"[\s#>*|๑.-]", "", visible(rendered(text))) == letters


@TRY
@given(st.text(max_size=200))
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1))")
@example('![x](y" onerror="z)')
def test_no_text_makes_a_tag_that_runs(text):
    for tag in re.findall(r"<[^>]*>", rendered(text)):
        assert re.fullmatch(r"</?(?:p|br|h[2-6]|ul|li|span|a|img|strong|code|pre|blockquote|hr|div|table|thead|tbody"
                            r"|tr|th|td)(?: (?:class|id|href|src|alt|title|style|role|tabindex|aria-label)=\"[^\"]*\")*"
                            r" ?/?>", tag), tag  # fmt: skip


@TRY
@given(st.text(max_size=120))
def test_every_link_is_told(text):
    made = to_html(text)
    assert made.marked.count(f"{made.mark}-") == len(made.links)
    assert made.mark not in rendered(text)


@TRY
@given(st.text(max_size=80), st.text(max_size=80))
def test_one_text_does_not_change_the_next(first, second):
    alone = rendered(second)
    rendered(first)
    assert rendered(second) == alone
