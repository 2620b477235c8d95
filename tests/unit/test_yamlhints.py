"""What is wrong with a line of YAML, in the words of a clerk, with the line that mends it."""

from __future__ import annotations

import pytest

from pakphayun_ssg.yamlnodes import YamlFault, plain, read_mapping


def told(text):
    with pytest.raises(YamlFault) as caught:
        read_mapping(text, "x.md")
    return caught.value.findings[-1]


@pytest.mark.parametrize(
    ("text", "message", "mend"),
    [
        ("title: ประกาศ: รับสมัคร", "holds a colon and a blank", 'title: "ประกาศ: รับสมัคร"'),
        ('title: เรื่อง: "ด่วน" ', "holds a colon and a blank", 'title: "เรื่อง: \\"ด่วน\\""'),
        ("steps:\n  - title: ก: ข", "“title” holds a colon", 'title: "ก: ข"'),
        ("title: @moph", "begins with @", 'title: "@moph"'),
        ("title: %5 ของงบ", "begins with %", 'title: "%5 ของงบ"'),
        ("title: `x`", "begins with `", 'title: "`x`"'),
        ("title: [ด่วน] ประกาศ", "begins with [", 'title: "[ด่วน] ประกาศ"'),
        ("title: - ประกาศ", "begins with -", 'title: "- ประกาศ"'),
        ("title: *สำคัญ* มาก", "begins with *", 'title: "*สำคัญ* มาก"'),
        ('title: "ประกาศ" ด่วน', "quotes of “title”", "one pair of quotes"),
        ('title: "ประกาศ', "quotes of “title”", "one pair of quotes"),
        ("a:\n\tb: x", "indented with a tab", "two blanks"),
        ("title: ก\x07ข", "U+0007", "type it again"),
        ("title: x\n  y: z\n a: b", "has a value already", "keys of its level"),
        ("just words\ntitle: x", "no key: before its text", "end of that line"),
        ("title: x\nเรื่อง ด่วน\nsource: y", "no key: before its text", "end of that line"),
        ("title:ประกาศ\nsource: x", "Behind “title” stands a colon", "Write title: ประกาศ"),
        ("title = ประกาศ\nsource: x", "Behind “title” stands a colon", "Write title: ประกาศ"),
        ("title：ประกาศ\nsource: x", "Behind “title” stands a colon", "Write title: ประกาศ"),
        ("a: x\napprover:นายก", "Behind “approver” stands a colon", "Write approver: นายก"),
        ("attachments:\n  - file: a.pdf\n  title: ก", "not indented like the list item", "below the key behind the -"),
        ('title: "C:\\ประกาศ"', "the backslash in “title”", "Put ' around"),
        ("a: x\n  : y", "not well-formed YAML", "left edge"),
    ],
)
def test_tells_what_is_wrong_and_how_to_mend_it(text, message, mend):
    finding = told(text)
    assert finding.rule == "yaml-syntax"
    assert message in finding.message.en
    assert mend in finding.hint.en
    assert finding.message.th
    assert finding.message.th != finding.message.en


@pytest.mark.parametrize("text", ['title: เรื่อง: "ด่วน" ', "title: @moph", "title: ประกาศ: \\ทดลอง"])
def test_the_line_it_offers_can_be_read(text):
    offered = told(text).hint.en.partition("such as ")[2]
    assert plain(read_mapping(offered, "x.md"))["title"] == text.partition(": ")[2].strip()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("source: ก\ntitle:ประกาศ\nperiod: x", (2, 6)),
        ("source: ก\n\ntitle = ประกาศ\n\nperiod: x", (3, 6)),
        ("title: x\nเรื่อง ด่วน\nsource: y", (2, 1)),
        ("source:\n  name: ก\n   url: ข", (3, 4)),
        ("attachments:\n  - file: a.pdf\n  title: ก", (3, 3)),
    ],
)
def test_the_place_is_where_the_slip_is_and_not_where_it_is_noticed(text, place):
    finding = told(text)
    assert (finding.place.line, finding.place.column) == place


@pytest.mark.parametrize("text", ["title:ประกาศ\nsource: x", "title = ประกาศ\nsource: x", "source: x\ntitle:ประกาศ"])
def test_the_line_it_offers_mends_a_missing_colon(text):
    offered = told(text).hint.en.removeprefix("Write ")
    assert plain(read_mapping(offered, "x.md")) == {"title": "ประกาศ"}
