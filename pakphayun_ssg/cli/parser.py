"""Arguments: one parser a verb, the global options before or after it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.misuse import explained
from pakphayun_ssg.models import Text
from pakphayun_ssg.paperwork.reasons import REASONS
from pakphayun_ssg.publish import STATES

Verb = Callable[[Context], int]
_UNSET = argparse.SUPPRESS
_FORMATS = ("text", "json", "github", "sarif")
_PAPERS = ("text", "html", "pdf", "docx")
_ALL_FORMATS = (*_FORMATS, "table", "csv", "html", "pdf", "docx")


class Parser(argparse.ArgumentParser):
    """Errors of use are told in Thai and English, and are ours to end with; no option is known by half its name."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.allow_abbrev = False

    def error(self, message: str) -> NoReturn:
        """Called by argparse."""
        told = explained(message)
        raise UsageError(Text(f"คำสั่งไม่ถูกต้อง: {told.th} (ดู --help)", f"{told.en} (see --help)"))


def _common() -> Parser:
    common = Parser(add_help=False, argument_default=_UNSET)
    group = common.add_argument_group("ตัวเลือกร่วม (global options)")
    group.add_argument("--root", metavar="DIR", help="โฟลเดอร์ของเว็บไซต์ (folder with site.toml)")
    group.add_argument("--now", metavar="DATE", help="ทำเสมือนวันนี้คือวันที่นี้ (the day to work on)")
    group.add_argument("--lang", choices=("th", "en"), help="ภาษาที่ขึ้นก่อน (language that comes first)")
    group.add_argument("--format", choices=_ALL_FORMATS, help="รูปแบบของผล (format of the result)")
    group.add_argument("-q", "--quiet", action="store_true", help="ไม่แสดงความคืบหน้า (no progress)")
    group.add_argument("--no-color", action="store_true", help="ไม่ใช้สี (no colour)")
    return common


def make_parser(verbs: Mapping[str, Verb]) -> Parser:
    """The program's parser; ``verbs`` are the functions that carry each verb out."""
    common = _common()
    parser = Parser(
        prog="pakphayun",
        parents=[common],
        description="สร้างเว็บไซต์เผยแพร่ข้อมูลของสำนักงานตามประกาศ ไม่ระบุคำสั่ง = build "
        "(builds an office's website; no verb means build)",
    )
    parser.add_argument("--version", action="store_true", default=False, help="รุ่นของโปรแกรม (version)")
    commands = parser.add_subparsers(dest="verb", metavar="คำสั่ง", parser_class=Parser, title="คำสั่ง (verbs)")
    for name, help_text in _HELP.items():
        command = commands.add_parser(name, parents=[common], help=help_text, description=help_text)
        command.set_defaults(run=verbs[name])
        _ARGUMENTS[name](command)
    return parser


_HELP = {
    "init": "เริ่มเว็บไซต์ของสำนักงานใหม่ (a new office's site)",
    "new": "เพิ่มรายการ: ถามข้อมูลที่ต้องมี คัดลอกไฟล์ แล้วตรวจทันที (add an item)",
    "check": "ตรวจทุกรายการตามกฎของประกาศ (every finding of every item)",
    "inspect": "ตรวจไฟล์ก่อนนำเข้า: รับ เตือน หรือไม่รับ (judge bare files)",
    "show": "แสดงรายการตามที่ระบบเข้าใจ (an item as understood)",
    "list": "รายชื่อรายการตามสถานะ (items by state)",
    "withdraw": "นำรายการลงก่อนกำหนด พร้อมเหตุผล (take an item down before its day)",
    "audit": "ตรวจความครบถ้วนตามประกาศ พ.ร.บ. GWS และ ITA (completeness and the next file to add)",
    "alive": "เว็บไซต์ที่เผยแพร่ยังสร้างใหม่ทุกวันหรือไม่ (is the published site still made anew)",
    "build": "ตรวจแล้วสร้างเว็บไซต์ (check, then write the site)",
    "serve": "ดูเว็บไซต์ในเครื่องและปรับตามทุกครั้งที่บันทึก (preview, reload on save)",
    "explain": "อธิบายกฎ: ข้อของประกาศ เหตุผล ตัวอย่าง (what a rule wants and why)",
    "form": "แบบฟอร์มขออนุญาตเผยแพร่ของรายการ (the form that asks for permission)",
    "memo": "บันทึกข้อความขออนุญาตเผยแพร่ (the memo to the head of the office)",
    "notice": "แจ้งเจ้าของข้อมูลว่าเผยแพร่แล้ว (tell the data owner that it is live)",
    "refusal": "แจ้งเจ้าของข้อมูลว่าไม่อนุญาต พร้อมเหตุผล (tell the data owner why it is refused)",
    "report": "รายงานผลการเผยแพร่ของปีหรือไตรมาส (report of a fiscal year or quarter)",
    "evidence": "ชุดหลักฐาน ITA ของปีงบประมาณ (the evidence of a fiscal year)",
}


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help="โฟลเดอร์ใหม่ (a new folder)")
    parser.add_argument("--name-th", help="ชื่อสำนักงานภาษาไทย (name in Thai)")
    parser.add_argument("--name-en", help="ชื่อสำนักงานภาษาอังกฤษ (name in English)")


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entry", nargs="?", metavar="SECTION/ENTRY", help="เช่น (such as) news/jobs")
    parser.add_argument("files", nargs="*", metavar="FILE", help="ไฟล์แนบ (files)")
    for name, help_text in (
        ("title", "ชื่อเรื่อง"),
        ("summary", "สรุปย่อ"),
        ("source", "แหล่งที่มาหรือเจ้าของข้อมูล"),
        ("source-url", "ลิงก์ของแหล่งที่มา (ข้อ 1.2)"),
        ("data-period", "ช่วงเวลาของข้อมูล"),
        ("publish-date", "วันที่เผยแพร่"),
        ("publish-time", "เวลาที่เผยแพร่ (ข้อ 1.3)"),
        ("expiry-date", "วันนำลง หรือ never"),
        ("expiry-reason", "เหตุผลที่ไม่มีกำหนด"),
        ("approver", "ผู้อนุมัติ"),
        ("slug", "ชื่อในที่อยู่ของหน้า (a-z 0-9 -)"),
    ):
        parser.add_argument(f"--{name}", help=help_text)
    parser.add_argument("--no-input", action="store_true", help="ไม่ถาม ถ้าขาดข้อมูลให้หยุด (never ask)")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="ตรวจเฉพาะไฟล์หรือโฟลเดอร์นี้ (only these)")
    parser.add_argument("--fix", action="store_true", help="แก้อักขระที่มองไม่เห็นหรือพิมพ์ผิดตัวในไฟล์ (mend such characters)")
    parser.add_argument("--dry-run", "--diff", action="store_true", help="แสดงสิ่งที่ --fix จะแก้ ไม่เขียนไฟล์ (only show)")
    parser.set_defaults(formats=_FORMATS)


def _inspect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="ไฟล์ที่จะตรวจ (files to judge)")
    parser.set_defaults(formats=_FORMATS)


def _show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help="ไฟล์หรือโฟลเดอร์ของรายการ (the item's file or folder)")
    parser.set_defaults(formats=("text", "json"))


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "state", nargs="?", default="all", choices=("all", *STATES, "expiring", "review-due"), help="สถานะ (state)"
    )
    parser.add_argument("--within", default="30d", metavar="30d", help="สำหรับ expiring: ภายในกี่วัน (days)")
    parser.set_defaults(formats=("table", "text", "csv", "json"))


def _withdraw(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="ITEM", help="ไฟล์ โฟลเดอร์ หรือที่อยู่ของรายการ (file, folder or address)")
    parser.add_argument("--reason", required=True, help="เหตุผล แสดงต่อประชาชน (shown to the public)")
    parser.add_argument("--replacement", metavar="ITEM", help="รายการหรือที่อยู่เว็บที่ใช้แทน (what to read instead)")
    parser.add_argument("--on", metavar="DATE", help="วันแรกที่ไม่แสดง ไม่ระบุ = วันนี้ (first day down; today)")


def _audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fiscal-year", metavar="2569", help="ปีงบประมาณ พ.ศ. ปกติคือปีของวันนี้ (fiscal year, B.E.)")
    parser.add_argument("--quarter", metavar="1-4", help="ดู ITA เฉพาะไตรมาสนี้ (only this quarter of ITA)")
    parser.add_argument(
        "--strict", action="store_true", help="จบด้วยสถานะ 1 ถ้ายังขาดสิ่งที่ต้องมี (status 1 if anything lacks)"
    )
    parser.set_defaults(formats=("text", "json", "html"))


def _alive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("where", nargs="?", metavar="URL", help="เว็บไซต์หรือโฟลเดอร์ ไม่ระบุ = base_url (site or folder)")
    parser.add_argument("--within", default="2", metavar="DAYS", help="ไม่เกินกี่วัน (days at most; 2)")
    parser.set_defaults(formats=("text", "json"))


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", default=None, metavar="DIR", help="ปลายทาง (output folder; public/)")
    parser.add_argument("--clean", action="store_true", help="สร้างใหม่ทั้งหมด รุ่นนี้ทำเช่นนั้นทุกครั้ง (always so in this version)")
    parser.add_argument(
        "--before", metavar="FILE", help="register.json ของเว็บไซต์เดิม เพื่อบอกว่ารายการใดนำลง (earlier register)"
    )
    parser.add_argument("--drafts", action="store_true", help="รวมฉบับร่าง สำหรับดูเอง (drafts too)")
    parser.add_argument("--stats", action="store_true", help="ตัวเลขของการสร้างเป็น JSON (figures of the build)")
    parser.set_defaults(formats=_FORMATS)


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=None, help="พอร์ต ปกติ 8000 หรือพอร์ตว่างถัดไป (port)")
    parser.add_argument("--no-drafts", action="store_true", help="ไม่แสดงฉบับร่าง (without drafts)")


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", nargs="?", metavar="RULE", help="รหัสกฎ ไม่ระบุ = ทุกกฎ (a rule's id; none lists all)")


def _paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("item", metavar="ITEM", help="ไฟล์ของรายการ หรือ หมวด/หัวข้อ/ชื่อ (the item)")
    _paper_out(parser)


def _paper_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", default=None, help="ไฟล์หรือโฟลเดอร์ปลายทาง (file or folder to write)")
    parser.set_defaults(formats=_PAPERS)


def _refusal(parser: argparse.ArgumentParser) -> None:
    _paper(parser)
    parser.add_argument("--reason", action="append", choices=tuple(REASONS), help="เหตุผล ใช้ซ้ำได้ (may be repeated)")
    parser.add_argument("--detail", default=None, help="เหตุผลเพิ่มเติมเป็นข้อความ (a reason in words)")


def _report(parser: argparse.ArgumentParser) -> None:
    _years(parser)
    _paper_out(parser)


def _evidence(parser: argparse.ArgumentParser) -> None:
    _years(parser)
    parser.add_argument(
        "--out", metavar="DIR|FILE.zip", default=None, help="โฟลเดอร์หรือไฟล์ .zip ปลายทาง (folder or zip)"
    )


def _years(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fiscal-year", metavar="2569", help="ปีงบประมาณ พ.ศ. ปกติคือปีของวันนี้ (fiscal year, B.E.)")
    parser.add_argument("--quarter", metavar="1-4", help="เฉพาะไตรมาสนี้ (only this quarter)")


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "init": _init,
    "new": _new,
    "check": _check,
    "inspect": _inspect,
    "show": _show,
    "list": _list,
    "withdraw": _withdraw,
    "audit": _audit,
    "alive": _alive,
    "build": _build,
    "serve": _serve,
    "explain": _explain,
    "form": _paper,
    "memo": _paper,
    "notice": _paper,
    "refusal": _refusal,
    "report": _report,
    "evidence": _evidence,
}
