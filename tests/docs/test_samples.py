"""What the documents show of a command is what it prints: every transcript is run, on a copy of the office's site.

Numbers are not compared, for they change with the site and the program; a line of ``…`` stands for any lines.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from pakphayun_ssg.cli import main
from tests.support import ROOT, item, make_file

NOW = "2569-11-25"
"""Two days after the samples' day of publication, as in the transcript of ``withdraw``."""
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TRANSCRIPT = re.compile(r"^( *)```text\n *\$ python3 build\.py(?: ([^\n]*))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = re.compile(r"serve|init |new news/jobs nurse-2569\.pdf$")
"""Those that need a person, or start what does not end; they have tests of their own."""
NURSE = item(
    title="ประกาศรับสมัครพยาบาลวิชาชีพ ประจำปีงบประมาณ 2570",
    source="สำนักงานสาธารณสุขอำเภอปากพะยูน",
    data_period="ปีงบประมาณ 2570",
    publish_date="23 พฤศจิกายน 2569",
    expiry_date="31 ธันวาคม 2569",
    approver="somnuek",
)
MEETING = NURSE.replace("ประกาศรับสมัครพยาบาลวิชาชีพ ประจำปีงบประมาณ 2570", '"ประชุมประจ\u0e4d\u0e32เดือน"').replace(
    "เนื้อความ", "วันที่\u00a07 ตุลาคม"
)


def transcripts() -> list[tuple[str, str, str]]:
    """Page, command and what is shown of it."""
    found = []
    for page in PAGES:
        for indent, command, shown in TRANSCRIPT.findall(page.read_text(encoding="utf-8")):
            if shown.strip() and not ELSEWHERE.match(command):
                plain = re.sub(rf"^{indent}", "", shown, flags=re.MULTILINE)
                found.append((page.name, command or "build", plain))
    return found


SAMPLES = transcripts()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The office's site with the samples' item, and with the files that the transcripts name."""
    root = tmp_path / "site"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copyfile(ROOT / "site.toml", root / "site.toml")
    pdf = make_file("pdf")
    bundle = root / "content/news/jobs/nurse-2569"
    bundle.mkdir(parents=True)
    (bundle / "index.md").write_text(NURSE, encoding="utf-8")
    (bundle / "nurse-2569.pdf").write_bytes(pdf)
    (root / "nurse-2569.pdf").write_bytes(pdf)
    (root / "plan.pdf").write_bytes(pdf + b"\n")
    (root / "setup.exe").write_bytes(b"MZ")
    monkeypatch.chdir(root)
    return root


def run(command: str) -> str:
    """What the command prints for a reader, results and progress in their order."""
    arguments = shlex.split(command)
    now = [] if "--now" in arguments else ["--now", NOW]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        main([*arguments, *now])
    return printed.getvalue()


def form(text: str) -> str:
    """``text`` without its numbers and without the place of the site."""
    return re.sub(r"[0-9]+(?:[.,][0-9]+)*(?: (?:ไบต์|KB))?", "N", text)


def pattern(shown: str) -> re.Pattern[str]:
    lines = [
        r"(?:[^\n]*\n)*?" if line == "…" else re.escape(form(line)).replace("…", "[^\n]*") + "\n"
        for line in shown.splitlines()
        if not line.startswith("เตรียมโปรแกรมครั้งแรก")
    ]
    return re.compile("".join(lines))


def test_the_documents_hold_transcripts():
    assert len(SAMPLES) >= 18


@pytest.mark.parametrize(("page", "command", "shown"), SAMPLES, ids=[f"{page}: {cmd}" for page, cmd, _ in SAMPLES])
def test_a_transcript_shows_what_is_printed(office: Path, page: str, command: str, shown: str):
    if command.startswith("alive"):
        run("build")
    if command == "check --fix":
        (office / "content/news/general").mkdir(exist_ok=True)
        (office / "content/news/general/meeting.md").write_text(MEETING, encoding="utf-8")
    printed = form(run(command))
    assert pattern(shown).fullmatch(printed), printed
