"""``init``: a folder in which another office can build its own site at once, with nothing but Python."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

from pakphayun_ssg.cli.context import Context, UsageError, not_written
from pakphayun_ssg.kit import PACKAGE, kit_root
from pakphayun_ssg.mandate.loader import load_mandate
from pakphayun_ssg.models import Text

_COPIED = (
    "build.py",
    "requirements.lock",
    "templates",
    "docs",
    "CHANGELOG.md",
    ".gitignore",
    ".github/CODEOWNERS",
    ".github/workflows/alive.yml",
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
)
_REQUEST_FORM = ".github/pull_request_template.md"
_OFFICE_LINE = re.compile(r"(?m)^(\*\*๒\. ชื่อหน่วยงาน\*\* : ).*$")
_SITE = """\
# การตั้งค่าเว็บไซต์ของสำนักงาน สิ่งที่ยังไม่ทราบให้เว้นไว้ ห้ามเดา

[site]
name_th = {name_th}
name_en = {name_en}
# affiliation_th = "อำเภอ… จังหวัด…"
# announcement = "news/announcements/…"
# base_url = "https://….go.th"

[office]
# address = "…"
# phone = "…"
# fax = "…"
# email = "…"

[support]
browsers_th = "อ่านได้ด้วยเบราว์เซอร์ที่รองรับ HTTPS โดยไม่ต้องใช้ JavaScript"
browsers_en = "Readable in any browser that speaks HTTPS, without JavaScript."

# ผู้มีอำนาจอนุมัติ (ข้อ 2.1.2) และผู้ดูแลเว็บไซต์อย่างน้อยสองคน (ข้อ 4.1) ตามคำสั่งแต่งตั้ง
# [[people]]
# id = "head"
# name = "ชื่อ นามสกุล"
# position = "สาธารณสุขอำเภอ…"
# [[people.appointments]]
# role = "district_head"
# from = "1 ตุลาคม 2568"

# คำสั่งแต่งตั้งหรือมอบหมายผู้ดูแลเว็บไซต์ (ข้อ 3.1)
# [team_order]
# number = "…/2568"
# date = "1 ตุลาคม 2568"

# สิ่งที่ยังขาด: เติมข้อมูลข้างบนแล้วลบออก ระบบเตือนจนกว่าจะครบ
[[gaps]]
of = "c4.1-two-webmasters"
reason = "เริ่มใช้งาน ยังไม่ได้ใส่ผู้ดูแลเว็บไซต์สองคน"

[[gaps]]
of = "c3.1-team-order"
reason = "เริ่มใช้งาน ยังไม่ได้ใส่เลขที่และวันที่ของคำสั่ง"

[[gaps]]
of = "announcement-published"
reason = "เริ่มใช้งาน ยังไม่ได้นำประกาศแนวทางการเผยแพร่ขึ้นเว็บไซต์"
"""


def run(context: Context) -> int:
    """Copy the tool, write ``site.toml`` and an empty folder for each entry an item may stand in."""
    folder = Path(context.options.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(Text(f"{folder} มีไฟล์อยู่แล้ว เลือกโฟลเดอร์ใหม่", f"{folder} is not empty; choose a new folder"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy_tool(folder)
        name = context.options.name_th or "ชื่อสำนักงาน (แก้ไขใน site.toml)"
        _write_form(folder, name)
        _write_site(context, folder, name)
    except OSError as error:
        raise UsageError(not_written(folder, error)) from None
    command = "py build.py" if os.name == "nt" else "python3 build.py"
    context.say(
        f"พร้อมแล้ว: แก้ {folder / 'site.toml'} แล้วสั่ง {command} ในโฟลเดอร์นั้น",
        f"Ready: edit {folder / 'site.toml'}, then run {command} in it.",
    )
    return 0


def _copy_tool(folder: Path) -> None:
    ignore = shutil.ignore_patterns("__pycache__", "kit", "screenshots")
    shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=ignore)
    for name in _COPIED:
        source, target = kit_root() / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=ignore)
        else:
            shutil.copyfile(source, target)


def _write_form(folder: Path, name: str) -> None:
    """The request form bears the name of the new office."""
    form = (kit_root() / _REQUEST_FORM).read_text(encoding="utf-8")
    renamed = _OFFICE_LINE.sub(lambda found: found[1] + name, form)
    (folder / _REQUEST_FORM).write_text(renamed, encoding="utf-8", newline="\n")


def _write_site(context: Context, folder: Path, name: str) -> None:
    names = {
        "name_th": name,
        "name_en": context.options.name_en or "Name of the office (edit site.toml)",
    }
    quoted = {key: json.dumps(name, ensure_ascii=False) for key, name in names.items()}
    (folder / "site.toml").write_text(_SITE.format_map(quoted), encoding="utf-8", newline="\n")
    for section in load_mandate().places:
        for entry in section.entries:
            if entry.kind != "generated":
                place = folder / "content" / section.slug / entry.slug
                place.mkdir(parents=True)
                (place / ".gitkeep").touch()
