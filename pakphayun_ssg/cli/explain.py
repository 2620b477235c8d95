"""``explain``: what a rule wants and why, from the words the rule itself holds."""

from __future__ import annotations

import difflib

from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules import CASES, RULES
from pakphayun_ssg.rules.telling import HINT

_BY_SAMPLE = Text(
    "เขียนตามตัวอย่างที่ถูก ข้อความที่แสดงแต่ละครั้งบอกค่าที่ใช้ได้หรือค่าที่ใกล้เคียง",
    "Write it as in the good sample; each finding tells what can be used, or the nearest reading.",
)


def run(context: Context) -> int:
    """One rule in full, or the list of all."""
    wanted = context.options.rule
    if wanted is None:
        context.result("".join(f"{rule.id:<26} {rule.title.in_(context.language)}\n" for rule in RULES))
        return 0
    rule = next((rule for rule in RULES if rule.id == wanted), None)
    if rule is None:
        ids = [rule.id for rule in RULES]
        close = [known for known in ids if known.startswith(f"{wanted.lower()}-")]
        close = close or difflib.get_close_matches(wanted.lower(), ids, n=1, cutoff=0.6)
        offered = ", ".join(close)
        near = Text(f" หมายถึง {offered} หรือไม่", f"; did you mean {offered}?") if close else Text("", "")
        raise UsageError(Text(f"ไม่มีกฎ {wanted}{near.th}", f"there is no rule {wanted}{near.en}"))
    context.result(page(rule))
    return 0


def page(rule: Rule) -> str:
    """The rule as the Markdown page that ``docs/rules/`` keeps."""
    clause = f"ข้อ {rule.clause} ของประกาศ (clause {rule.clause})" if rule.clause else "ไม่มีเลขข้อ (no clause)"
    severity = "ผิด: ไม่สร้างเว็บไซต์ (error)" if rule.severity == "error" else "เตือน (warning)"
    loosened = "รายการหนึ่งขอยกเว้นได้ (an item may be excepted)" if rule.loosened else "ไม่มีข้อยกเว้น (no exceptions)"
    return (
        f"# {rule.id}\n\n**{rule.title.th}**\n{rule.title.en}\n\n"
        f"- {clause}\n- {severity}\n- {loosened}\n\n"
        f"## เหตุผล (why)\n\n{rule.reason.th}\n\n{rule.reason.en}\n\n"
        f"## ตัวอย่างที่ถูก (good)\n\n```\n{rule.good}\n```\n\n"
        f"## ตัวอย่างที่ผิด (bad)\n\n```\n{rule.bad}\n```\n\n"
        f"## ข้อความที่แสดง (message)\n\n{_sample(rule.message.th)}\n\n{_sample(rule.message.en)}\n\n"
        f"## วิธีแก้ (how to mend)\n\n{_mending(rule)}"
    )


def _mending(rule: Rule) -> str:
    """The hint, or for a rule that finds several things each of them with its own."""
    cases = [
        f"- **{_sample(case.problem.th).rstrip('…')}** {_sample(case.mend.th)}\n"
        f"  ({_sample(case.problem.en).rstrip('…')} – {_sample(case.mend.en)})\n"
        for case in CASES.get(rule.id, ())
    ]
    hint = rule.hint if rule.hint != HINT else _BY_SAMPLE
    return "".join(cases) or f"{_sample(hint.th)}\n\n{_sample(hint.en)}\n"


def _sample(template: str) -> str:
    """A template with its data left as a dotted gap."""
    plain = template.replace("{{", "\x00").replace("}}", "\x01")
    out, inside = "", False
    for letter in plain:
        if letter == "{":
            out, inside = f"{out}…", True
        elif letter == "}":
            inside = False
        elif not inside:
            out += letter
    return out.replace("\x00", "{").replace("\x01", "}")
