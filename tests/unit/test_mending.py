"""``check --fix`` as a function: what is mended, and that nothing else is touched."""

from __future__ import annotations

import pytest

from pakphayun_ssg import mending
from pakphayun_ssg.markdown import to_html
from pakphayun_ssg.mending import find_slips, mend_file
from tests.support import item

AM, BROKEN = "\u0e33", "\u0e4d\u0e32"


def fixed(text):
    return mend_file(text.encode()).data.decode()


def told(text):
    return {slip.name: (found.line, found.column, found.times) for slip, found in find_slips(text.encode()).items()}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_front_matter_and_body_are_mended_and_nothing_else(end, mark):
    text = item("โรง\u200bพยาบาล\n\n๗\u00a0ตุลาคม\n", title=f'"ประจ{BROKEN}ปี"  # หมายเหตุ', summary="'\u0e40\u0e40ผน'")
    right = item("โรงพยาบาล\n\n๗ ตุลาคม\n", title=f'"ประจ{AM}ปี"  # หมายเหตุ', summary="'\u0e41ผน'")
    data = (mark + text.replace("\n", end)).encode()
    mended = mend_file(data)
    assert mended.data == (mark + right.replace("\n", end)).encode()
    assert mended.slips == 4
    assert [change.number for change in mended.changes] == [2, 8, 11, 13]


def test_where_the_first_of_each_kind_stands_and_how_many_there_are():
    text = item(f"ก\u200bข\u200bค จ{BROKEN}\nจ{BROKEN}\n", title='"ก\u00a0ข"', submitter=f"\n  name: จ{BROKEN}")
    assert told(text) == {"no-break": (2, 10, 1), "sara-am": (9, 10, 3), "zero-width": (13, 2, 2)}


def test_columns_do_not_count_the_byte_order_mark():
    assert told("\ufeff---\ntitle: ก\u200bข\n---\n") == told("---\ntitle: ก\u200bข\n---\n") == {"zero-width": (2, 9, 1)}


@pytest.mark.parametrize(
    "text",
    [
        item("ก\n"),
        item(f"`จ{BROKEN}`\n"),
        item(f"``ก ` จ{BROKEN}`` ข\n"),
        item(f"```\nจ{BROKEN}\n```\n"),
        item(f"```` text\nจ{BROKEN}\n```\n````\n"),
        item(f"[ก](จ{BROKEN}.pdf)\n"),
        item(f"https://example.go.th/จ{BROKEN}/\n"),
        item(f"[ก](<https://example.go.th/จ{BROKEN}>)\n"),
        item(attachments=f"\n  - file: ประจ{BROKEN}ปี.pdf\n    title: ก"),
        item(attachments=f"\n  - {{file: 'ประจ{BROKEN}ปี.pdf', title: ก}}"),
        item(links=f"\n  - {{name: ก, url: 'https://example.go.th/จ{BROKEN}'}}"),
        item(source=f"\n  name: ก\n  url: https://example.go.th/จ{BROKEN}"),
        item(title=f'"ก" # จ{BROKEN}'),
        f"---\n# จ{BROKEN}\ntitle: ก\n---\n",
        f"ไม่มีข้อมูลกำกับ จ{BROKEN}\n",
        f"---\ntitle: จ{BROKEN}\nไม่มีบรรทัดปิด\n",
        "---\ntitle: ก\n---\n👩\u200d👧\n",
        item("ก\0\u200b\n"),
    ],
)
def test_what_is_not_words_is_left_alone(text):
    assert told(text) == {}
    assert fixed(text) == text


def test_bytes_that_are_no_utf8_are_left_alone():
    data = "---\ntitle: ก\n---\n".encode("cp874")
    assert mend_file(data) == (type(mend_file(data)))(data, (), 0)
    assert find_slips(data) == {}


@pytest.mark.parametrize(
    "line",
    ["#\u00a0แท็ก", "\u200b# แท็ก", "\u200b> คำพูด", "https://a\u200b.go.th", "*\u200b*ก**"],
)
def test_a_line_that_would_show_otherwise_stays_and_is_still_told(line):
    text = item(f"จ{BROKEN}\n\n{line}\n")
    assert fixed(text) == text.replace(BROKEN, AM)
    assert told(fixed(text))


def test_a_body_that_would_as_a_whole_show_otherwise_stays():
    text = item("| ก | ข |\n|---|---|\u00a0x\n".replace("\u00a0x", "\u200b") + "| ค | ง |\n")
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("title: \u00a0ก", "title:  ก"),
        ("title: \u200bประกาศ\u200b", "title: ประกาศ"),
        ("\u200btitle: ก", "title: ก"),
        (f"title: |\n  จ{BROKEN} # ก\u00a0ข\n  ค", f"title: |\n  จ{AM} # ก ข\n  ค"),
        (f"title: ก\n  จ{BROKEN}", f"title: ก\n  จ{AM}"),
        ("title: \u200b- ก", "title: \u200b- ก"),
        ('title: \u200b"ก', 'title: \u200b"ก'),
        ("title: \u200b#ก", "title: \u200b#ก"),
        ("title: ก\u00a0#ข", "title: ก\u00a0#ข"),
        ("title: ก:\u00a0ข", "title: ก:\u00a0ข"),
        ("links:\n\u00a0- {name: ก}", "links:\n\u00a0- {name: ก}"),
    ],
)
def test_values_stay_the_same_but_for_the_slips(line, right):
    """A value that YAML would read otherwise is left; the others of the file are mended all the same."""
    rest = f"---\nsource: จ{BROKEN}\n"
    assert fixed(f"{rest}{line}\n---\n") == f"{rest}{right}\n---\n".replace(rest, rest.replace(BROKEN, AM))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("---\ntitle:\u00a0ก\n---\n", "---\ntitle: ก\n---\n"),
        ("\u200b---\ntitle: ก\u200b\n---\n", "---\ntitle: ก\n---\n"),
        ("---\ntitle: ก\u200b\n---\u00a0\nข", "---\ntitle: ก\n--- \nข"),
        (
            "---\ntitle: ก: ข\nfile: ก\u200b.pdf\nsummary: ก\u200b\n---\n",
            "---\ntitle: ก: ข\nfile: ก\u200b.pdf\nsummary: ก\n---\n",
        ),
        ("---\ntitle: ก\x07\n---\n", "---\ntitle: ก\n---\n"),
    ],
)
def test_front_matter_at_fault_is_mended_as_far_as_it_is_safe(text, right):
    assert fixed(text) == right
    assert fixed(right) == right


def test_hostile_front_matter_is_not_tried_line_by_line():
    lines = "".join(f"k{n}: \u200b- ก\n" for n in range(500))
    text = f"---\n{lines}---\n"
    assert fixed(text) == text


def test_the_work_grows_with_the_file_and_not_faster(monkeypatch):
    """Counted, not timed: a body is rendered twice, and once more a line only where that does not do."""
    rendered = []
    monkeypatch.setattr(mending, "to_html", lambda text: rendered.append(text) or to_html(text))
    for lines in (10, 100):
        rendered.clear()
        assert mend_file(item("ก\u00a0ข\n" * lines).encode()).slips == lines
        assert len(rendered) == 2
        rendered.clear()
        mend_file(item("ก\u00a0ข\n" * lines + "#\u00a0ค\n").encode())
        assert len(rendered) <= 2 * (2 * (lines + 1) + 3)
        assert sum(map(len, rendered)) < 20 * lines * len("ก\u00a0ข\n") + 200


def test_the_target_of_a_link_may_hold_blanks():
    data = b"---\ntitle: x\n---\n" + "[ท\u0e4d\u0e32](<แผน ท\u0e4d\u0e32.pdf>) ท\u0e4d\u0e32".encode()
    assert mend_file(data).data.decode().endswith("[ทำ](<แผน ท\u0e4d\u0e32.pdf>) ทำ")


def test_what_keeps_two_line_ends_apart_stays():
    """To delete it would make one line end of two, and a file with a line less."""
    data = f"---\n---\r\x11\nน{BROKEN}\n".encode()
    mended = mend_file(data)
    assert mended.data == data
    assert mended.changes == ()
