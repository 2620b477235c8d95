"""Exit statuses, global options, the day to work on."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest

from pakphayun_ssg.cli import main
from tests import support
from tests.unit.cli.conftest import OFFICE, Call

BOOM = RuntimeError("a stage of ours is at fault")


def boom(*_: object, **__: object) -> None:
    raise BOOM


def test_clean_is_0(run: Call, office: Path) -> None:
    assert run("check").status == 0


def test_warnings_alone_are_0(run: Call, site) -> None:
    exception = "\n  - {rule: c2.7-file-size, reason: แผนที่, approver: head, until: 2569-09-30}"
    site({"content/news/jobs/a.md": support.item(exceptions=exception)})
    ran = run("check", "--format", "json")
    assert ran.json["summary"] == {"items": 1, "errors": 0, "warnings": 1}
    assert ran.status == 0
    assert run("build").status == 0


@pytest.mark.parametrize("verb", [["check"], ["build"], ["show", "content/news/jobs/wrong.md"]])
def test_errors_are_1(run: Call, broken: Path, verb: list[str]) -> None:
    assert run(*verb).status == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["check", "--nonsense"],
        ["check", "--format", "xml"],
        ["check", "no/such/path"],
        ["show", "site.toml"],
        ["show"],
        ["inspect"],
        ["inspect", "no-such.pdf"],
        ["inspect", "content"],
        ["list", "sideways"],
        ["list", "expiring", "--within", "soon"],
        ["explain", "no-such-rule"],
        ["build", "--out"],
        ["build", "--out", "content/site"],
        ["--lang", "fr", "check"],
        ["--now"],
        ["init"],
        ["new", "no/such", "--no-input"],
        ["serve", "--port", "http"],
    ],
)
def test_wrong_use_is_2_and_told_in_both_languages(
    call: Call, office: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office)
    ran = call(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert re.search("[\u0e00-\u0e7f]", ran.err)
    assert "Traceback" not in ran.err
    assert len(ran.err.splitlines()) >= 2


def test_no_site_is_2(call: Call, tmp_path: Path) -> None:
    ran = call("check", "--root", tmp_path)
    assert ran.status == 2
    assert "site.toml" in ran.err


def test_a_site_toml_at_fault_is_2_and_names_the_line(run: Call, site) -> None:
    root = site({})
    (root / "site.toml").write_text("[site]\nname_th = ชื่อ\n", encoding="utf-8")
    for verb in (["check"], ["build"], ["list"], ["show", "site.toml"], ["new", "news/jobs", "--no-input"]):
        ran = run(*verb)
        assert ran.status == 2, verb
        assert "site.toml:2:" in ran.out + ran.err, verb


@pytest.mark.parametrize(
    ("stage", "arguments"),
    [
        ("build.build_site", ["build"]),
        ("build.build_site", []),
        ("check.read_site", ["check"]),
        ("show.read_site", ["show", "content/news/jobs/soon.md"]),
        ("list_items.read_site", ["list"]),
        ("inspect.load_mandate", ["inspect", "site.toml"]),
        ("init.load_mandate", ["init", "new-folder"]),
    ],
)
def test_a_fault_of_ours_is_3_names_a_file_and_shows_no_traceback(
    call: Call, office: Path, stage: str, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office)
    monkeypatch.setattr(tempfile, "tempdir", str(office))
    monkeypatch.setattr(f"pakphayun_ssg.cli.{stage}", boom)
    ran = call(*arguments)
    assert ran.status == 3
    assert "Traceback" not in ran.out + ran.err
    assert str(BOOM) not in ran.out + ran.err
    told = Path(re.search(r"\S*pakphayun-\S+\.txt", ran.err)[0])
    assert told.parent == office
    assert str(BOOM) in told.read_text(encoding="utf-8")
    assert "Traceback" in told.read_text(encoding="utf-8")


def test_main_never_raises_for_ctrl_c(call: Call, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pakphayun_ssg.cli.check.read_site", stop)
    ran = call("check", "--root", office)
    assert ran.status == 2
    assert "Traceback" not in ran.err


def test_no_verb_builds(call: Call, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office)
    assert call("--now", "2568-10-08").status == 0
    assert (office / "public/index.html").is_file()


def test_the_nearest_folder_upward_is_the_site(call: Call, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office / "content/news/jobs")
    ran = call("check", "--format", "json", "--now", "2568-10-08")
    assert ran.json["summary"]["items"] == 7
    assert call("check", "soon.md", "--format", "json", "--now", "2568-10-08").json["summary"]["items"] == 1


@pytest.mark.parametrize("where", ["before", "after", "between"])
def test_global_options_stand_before_or_after_the_verb(call: Call, broken: Path, where: str) -> None:
    options = ["--root", str(broken), "--now", "2568-10-08", "--lang", "en", "-q", "--no-color"]
    first, last = {"before": (options, []), "after": ([], options), "between": (options[:4], options[4:])}[where]
    ran = call(*first, "check", *last)
    assert ran.status == 1
    assert ": error c2.1.2-approver-named (clause 2.1.2)" in ran.out
    assert "items checked" not in ran.out
    assert ran.err == ""


def test_an_option_after_the_verb_wins(call: Call, office: Path) -> None:
    ran = call("--now", "2560-01-01", "check", "--now", "2568-10-08", "--root", office, "--format", "json")
    assert ran.json["now"] == "2025-10-08"


@pytest.mark.parametrize("verb", ["check", "build", "list", "show", "inspect"])
def test_format_is_a_global_option_too(call: Call, office: Path, verb: str) -> None:
    """Interfaces: "Global options: --root …, --now …, --lang …, --format, -q, --no-color"."""
    target = {"show": ["content/news/jobs/soon.md"], "inspect": [str(office / "content/news/jobs/nurse/plan.pdf")]}
    ran = call("--format", "json", "--root", office, "--now", "2568-10-08", verb, *target.get(verb, []))
    assert ran.status == 0, ran.err
    assert isinstance(ran.json, dict)


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-08",
        "2568-10-08",
        "8/10/2568",
        "8 ตุลาคม 2568",
        "๘ ต.ค. ๒๕๖๘",
        "8 ต.ค. 68",
        "2025-10-08T10:00",
        "2568-10-08T10:00",
        "8 ต.ค. 2568T10.00",
        "๒๕๖๘-๑๐-๐๘T๑๐:๐๐",
        "2025-10-08T23:59:59",
        "2025-10-08T10:00+07:00",
        "2568-10-07T17:00Z",  # midnight in Thailand
        "2025-10-08T16:59:59Z",
    ],
)
def test_now_in_every_form_of_a_date(call: Call, office: Path, text: str) -> None:
    ran = call("check", "--root", office, "--now", text, "--format", "json")
    assert ran.status == 0
    assert ran.json["now"] == "2025-10-08"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "2568-13-01",
        "2567-02-30",
        "31/2/2568",
        "1568-01-01",
        "2568-10-08T25:00",
        "2568-10-08Tx",
        "2568-10-08T10:00:99",
        "T",
    ],
)
def test_now_that_is_no_date_is_2(call: Call, office: Path, text: str) -> None:
    ran = call("check", "--root", office, "--now", text)
    assert ran.status == 2
    assert "--now" in ran.err


def test_a_day_that_ends_in_t_without_a_time_is_no_date(call: Call, office: Path) -> None:
    assert call("check", "--root", office, "--now", "2568-10-08T").status == 2


def test_the_language_that_comes_first(run: Call, broken: Path) -> None:
    thai, english = run("check").out, run("check", "--lang", "en").out
    assert thai.index("ขาดหัวข้อ") < thai.index("is missing")
    assert english.index("is missing") < english.index("ขาดหัวข้อ")
    assert "ตรวจ" in thai.splitlines()[-1]
    assert "items checked" in english.splitlines()[-1]


def test_quiet_says_nothing_but_the_result(run: Call, office: Path) -> None:
    assert run("build", "-q") == type(run("build", "-q"))(0, "", "")
    assert run("check", "-q").out == ""
    assert run("list", "-q").err == ""
    assert run("list", "-q").out


def test_quiet_keeps_the_findings(run: Call, broken: Path) -> None:
    assert "c2.1.2-approver-named" in run("check", "-q").out


class _Terminal:
    """Standard output that says it is a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [([], {}, True), (["--no-color"], {}, False), ([], {"NO_COLOR": "1"}, False)],
)
def test_colour_only_on_a_terminal_that_wants_it(
    broken: Path,
    options: list[str],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001 - a parameter of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = _Terminal()
    monkeypatch.delenv("NO_COLOR", raising=False)
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    monkeypatch.setattr("sys.stdout", terminal)
    assert main(["check", "--root", str(broken), "--now", "2568-10-08", *options]) == 1
    assert ("\x1b[" in terminal.text) is coloured


def test_no_colour_in_a_pipe(run: Call, broken: Path) -> None:
    assert "\x1b" not in run("check").out


def test_version(call: Call) -> None:
    ran = call("--version")
    assert ran.status == 0
    assert re.fullmatch(r"pakphayun \d+\.\d+\.\d+\n", ran.out)


def test_results_go_to_stdout_and_progress_to_stderr(run: Call, site) -> None:
    site(OFFICE)
    built = run("build", "--stats")
    assert built.json["version"] == 1
    assert built.err
