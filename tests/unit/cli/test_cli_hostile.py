"""Names that would steer a terminal, or speak to GitHub's runner, never reach it raw."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from pakphayun_ssg.report import html
from tests import support
from tests.unit.cli.conftest import Call
from tests.unit.cli.test_cli_build_github import COMMAND

HOSTILE = {
    "escape": "a\x1b[31mred\x1b]0;title\x07",
    "newline": "a\nb",
    "carriage-return": "a\rb",
    "command": "a\n::error file=x.md,line=1::forged",
    "old-command": "a##[error]forged",
    "quotes": "a\"b'c`d",
    "backspace": "a\x08\x08b",
    "c1": "a\x9b31mred",
    "direction": "a\u202egnp.exe",
    "markup": "a<script>alert(1)<script>|b",
    "percent": "a%0A%3A%3Aerror::b",
}


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


def assert_tame(text: str, *, commands: int = 0) -> None:
    """No control character but the line's end, nothing that turns the text, no line but ours is a command."""
    wild = {letter for letter in text if unicodedata.category(letter) == "Cc" and letter != "\n"}
    assert not wild, f"{wild} in {text!r}"
    assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"), ascii(text)
    spoken = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    ours = [line for line in spoken if COMMAND.fullmatch(line)]
    assert len(spoken) == len(ours) == commands, spoken


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_file_name_in_check(run: Call, site, hostile: str, language: str) -> None:
    site({f"content/news/jobs/{hostile}.txt": "x"})
    ran = run("check", "--lang", language)
    assert ran.status == 1
    assert_tame(ran.out + ran.err)


def test_a_file_name_in_the_github_format(run: Call, site, hostile: str) -> None:
    site({f"content/news/jobs/{hostile}.txt": "x"})
    assert_tame(run("check", "--format", "github").out, commands=1)


def test_a_file_name_in_the_step_summary(run: Call, site, hostile: str) -> None:
    site({f"content/news/jobs/{number:02}{hostile}.txt": "x" for number in range(12)})
    out = run("check", "--format", "github").out
    summary = out.split("\n", 10)[10]
    assert_tame(summary)
    assert "##[" not in summary, "the runner reads ##[…] anywhere in a line that is no ::command"
    assert "<script" not in summary
    cells = summary.replace("\\|", "").splitlines()
    assert len({line.count("|") for line in cells if line.startswith("|")}) == 1, (
        "every row has the columns of the head"
    )


def test_a_file_name_in_inspect(call: Call, tmp_path: Path, hostile: str) -> None:
    path = tmp_path / f"{hostile}.txt"
    path.write_bytes(b"x")
    assert_tame(call("inspect", path).out)
    (file,) = call("inspect", path, "--format", "json").json["files"]
    assert file["path"] == str(path)


def test_a_file_name_in_errors_of_use(call: Call, tmp_path: Path, hostile: str) -> None:
    for arguments in (
        ["inspect", tmp_path / f"{hostile}.pdf"],
        ["explain", hostile],
        ["check", hostile, "--root", support.ROOT],
        ["check", "--root", tmp_path / hostile],
        [hostile],
    ):
        ran = call(*arguments)
        assert ran.status == 2
        assert_tame(ran.err)


def titled(title: str) -> dict[str, str]:
    """Two items with ``title``, one of them at fault in the line of the title."""
    return {
        "content/news/jobs/a.md": support.item(title=json.dumps(title)),
        "content/news/jobs/b.md": support.item(titel=json.dumps(title), approver=json.dumps(title)),
    }


@pytest.mark.parametrize("arguments", [["list"], ["show", "content/news/jobs/a.md"], ["check"], ["build"]])
def test_a_title(run: Call, site, hostile: str, arguments: list[str]) -> None:
    site(titled(hostile))
    ran = run(*arguments)
    assert_tame(ran.out + ran.err)


def test_a_title_in_the_list_is_one_line(run: Call, site, hostile: str) -> None:
    site({"content/news/jobs/a.md": support.item(title=json.dumps(hostile))})
    read = run("check").status == 0  # a control character is refused where it is read
    assert len(run("list").out.splitlines()) == read
    assert read or any(unicodedata.category(letter) == "Cc" for letter in hostile)


def test_a_title_in_the_github_format(run: Call, site, hostile: str) -> None:
    site(titled(hostile))
    ran = run("check", "--format", "github")
    count = len(run("check", "--format", "json").json["findings"])
    lines = ran.out.splitlines()
    assert len(lines) == count
    assert all(COMMAND.fullmatch(line) for line in lines), lines


def test_a_raw_line_in_the_snippet(run: Call, site) -> None:
    site({"content/news/jobs/a.md": support.item(publish_date="32 ต.ค. 2568 # \u009b31m \u202e")})
    assert_tame(run("check").out)


def test_json_is_json_whatever_the_name(run: Call, site, hostile: str) -> None:
    site({f"content/news/jobs/{hostile}.txt": "x"})
    (finding,) = run("check", "--format", "json").json["findings"]
    assert finding["path"].startswith("content/news/jobs/a")


def test_the_page_of_findings_is_escaped(hostile: str) -> None:
    from pakphayun_ssg.models import Place  # noqa: PLC0415 - only this test makes a finding by hand
    from pakphayun_ssg.placing_rules import FILE_NAME  # noqa: PLC0415

    finding = FILE_NAME.at(Place(f"content/{hostile}"), name=hostile, problem=hostile)
    page = html.page([finding], extra=hostile)
    assert "<script" not in page
    assert "<b" not in page.replace("<body", "")


def test_a_name_that_is_no_unicode(run: Call, site) -> None:
    root = site({"content/news/jobs/a.md": support.item()})
    try:
        Path(f"{root}/content/news/jobs/\udcff.txt").write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    for form in ("text", "json", "github"):
        ran = run("check", "--format", form)
        assert ran.status == 1
        ran.out.encode()
    assert_tame(run("check").out)
