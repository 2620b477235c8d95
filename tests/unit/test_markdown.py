"""Text to HTML: headings, tables, links told apart; nothing that the author wrote is lost or run."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
from markdown import Markdown

from pakphayun_ssg.markdown import TooDeep, to_html


class _Same(dict):
    def __missing__(self, key):
        return key


def html(text, language="th"):
    return to_html(text, language).resolve(_Same())


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("# ก", ["h2"]),
        ("### ก", ["h2"]),
        ("# ก\n\n## ข\n\n# ค", ["h2", "h3", "h2"]),
        ("## ก\n\n### ข", ["h2", "h3"]),
        # a heading before a higher one, and a level left out
        ("## ก\n\n# ข", ["h2", "h2"]),
        ("# ก\n\n#### ข", ["h2", "h3"]),
        ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", ["h2", "h3", "h4", "h5", "h6", "h6"]),
    ],
)
def test_levels_of_headings_have_no_gap_below_the_title(text, tags):
    assert re.findall(r"<(h[1-6])[ >]", html(text)) == tags


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("# ข้อ 1", ["s-ข้อ-1"]),
        ("# Plan & Budget!", ["s-plan-budget"]),
        ("# น้ำ ที่นี่", ["s-น้ำ-ที่นี่"]),
        ("# ก\n\n# ก\n\n# ก", ["s-ก", "s-ก-2", "s-ก-3"]),
        ("# !", ["s-"]),
        ("# **ก** [ข](x)", ["s-ก-ข"]),
    ],
)
def test_ids_of_headings_are_readable(text, ids):
    assert re.findall(r' id="([^"]*)"', html(text)) == ids


@pytest.mark.parametrize(
    "text", ["# ก\n\n# ก\n\n# ก", "# ก\n\n# ก-2\n\n# ก", "# !\n\n# ?", "# " + "ก" * 70 + "\n\n# " + "ก" * 71]
)
def test_ids_of_headings_are_unique(text):
    found = re.findall(r' id="([^"]*)"', html(text))
    assert len(set(found)) == len(found) == text.count("#")


def test_a_long_heading_has_a_short_id():
    (found,) = re.findall(r' id="([^"]*)"', html("# " + "ก" * 500))
    assert len(found) <= 70


@pytest.mark.parametrize(("language", "label"), [("th", "ตาราง"), ("en", "Table")])
def test_a_table_can_be_scrolled_by_itself(language, label):
    text = html("| ก | ข |\n|---|---:|\n| 1 | 2 |\n\nbehind", language)
    assert f'<div aria-label="{label}" class="table" role="region" tabindex="0">' in "".join(_sorted_attributes(text))
    assert re.search(r"<table>.*<th[^>]*>ก</th>.*<td[^>]*>2</td>.*</table>\s*</div>\s*<p>behind</p>", text, re.DOTALL)


def _sorted_attributes(text):
    for part in re.split(r"(<[^>]*>)", text):
        attributes = re.findall(r' [a-z-]+="[^"]*"', part)
        yield part.split(" ", 1)[0] + "".join(sorted(attributes)) + ">" if attributes else part


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](x.pdf)", ["x.pdf"]),
        ("![a](x.png)", ["x.png"]),
        ("[a](x) and ![b](y) and <https://z.th>", ["x", "y", "https://z.th"]),
        ("[![a](x)](y)", ["y", "x"]),
        ("https://z.th", ["https://z.th"]),
        ('[a](x "title")', ["x"]),
        ("plain", []),
        ("`[a](x)`", []),
    ],
)
def test_links_are_told_as_written(text, links):
    assert sorted(to_html(text).links) == sorted(links)


def test_links_are_led_where_the_plan_wants():
    assert 'href="/a?b&amp;c=&quot;"' in to_html("[x](y)").resolve({"y": '/a?b&c="'})
    with pytest.raises(KeyError):
        to_html("[x](y)").resolve({})


def test_a_mark_in_the_text_is_only_text():
    mark = to_html("[x](y)").mark
    assert f"{mark}-0-" in html(f"[x](y) {mark}-0-")


@pytest.mark.parametrize(
    ("text", "link", "rest"),
    [
        ("ดูhttps://example.go.th/แผนงาน", "https://example.go.th/", "แผนงาน"),
        ("ดูที่ https://example.go.th/a?b=c&d=eได้เลย", "https://example.go.th/a?b=c&amp;d=e", "ได้เลย"),
        ("https://example.go.th. จบ", "https://example.go.th", ". จบ"),
        ("(https://example.go.th/a)", "https://example.go.th/a", ")"),
        ("https://example.go.th/a, b", "https://example.go.th/a", ", b"),
        ("http://example.go.th:8080/x-y_z", "http://example.go.th:8080/x-y_z", ""),
    ],
)
def test_a_bare_address_is_a_link_up_to_its_last_letter(text, link, rest):
    shown = html(text)
    assert f'<a href="{link}">{link}</a>{rest}' in shown


@pytest.mark.parametrize("text", ["`https://example.go.th`", "[https://a.th](https://b.th)"])
def test_no_link_within_a_link_or_code(text):
    assert html(text).count("<a ") <= 1
    assert "<a href" not in html("`https://example.go.th`")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<div>\n\n<b>ก</b>\n\n</div>",
        "a <!-- b --> c",
        "<a href='javascript:x'>",
        "**<i>x</i>**",
        "# <script>x</script>",
        "| <b>a</b> | b |\n|---|---|\n| <script> | d |",
        "[<img src=x>](y)",
        "<?php x ?>",
        "> <script>x</script>",
        "1. <script>x</script>",
        "- <script>x</script>",
        "`<script>`",
        "```\n<script>\n```",
        "&lt;script&gt;",
    ],
)
def test_html_is_shown_as_text(text):
    shown = html(text)
    assert not re.search(r"<(?:script|img src=x|i>|b>|div>|!--|\?)", shown)
    assert "onerror" not in re.sub(r">[^<]*<", "><", shown)


@pytest.mark.parametrize("text", ["&copy; ก", "a &amp; b", "&#60;", "R&D"])
def test_an_entity_is_shown_as_it_was_typed(text):
    assert text.replace("&", "&amp;") in html(text)


def test_attributes_are_escaped():
    shown = html('![a" onerror="x](y) [b](z" onclick="x)')
    assert " onerror=" not in re.sub(r'"[^"]*"', '""', shown)
    assert " onclick=" not in re.sub(r'"[^"]*"', '""', shown)


def test_one_text_does_not_change_the_next():
    first = html("# ก\n\n[x](y)")
    html("> > - [a](b)\n\n# ก\n\n`c`")
    assert to_html("plain").links == ()
    assert html("# ก\n\n[x](y)") == first


def test_a_text_that_python_cannot_follow_is_told(monkeypatch):
    def too_deep(self, text):
        raise RecursionError

    monkeypatch.setattr(Markdown, "convert", too_deep)
    with pytest.raises(TooDeep):
        to_html("x")


def test_deep_quotes_are_read():
    assert "x" in html(">" * 2000 + " x")


@pytest.mark.parametrize(
    "text",
    ["[" * 3000, "![" * 3000, "*a " * 3000, "_a" * 3000, "`" * 3000, "<" * 3000, "(" * 3000, "| a " * 2000, "\\" * 3000,
     "1.1." * 2000, "- " * 2000, "#" * 3000, "https://" * 1000, "**a*" * 1500, "[a](" * 1500],
    ids=lambda text: f"many {text[:6]!r}",
)  # fmt: skip
def test_no_text_takes_long(text):
    start = time.process_time()
    with contextlib.suppress(TooDeep):
        html(text)
    assert time.process_time() - start < 3
