"""Findings as a page of the preview, in place of the site until they are mended."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from pakphayun_ssg.models import Finding

_STYLE = "/_pakphayun/findings.css"
STYLE = """\
:root { color-scheme: light dark; font: 1.0625rem/1.7 system-ui, "Noto Sans Thai", Tahoma, sans-serif; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
ol { list-style: none; padding: 0; }
li { border-inline-start: .35rem solid #b3261e; margin-block: 1rem; padding: .25rem 1rem; }
li.warning { border-color: #b26a00; }
code { font-size: .95em; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
[lang=en] { opacity: .8; }
"""


def page(findings: Sequence[Finding], extra: str = "") -> str:
    """A whole page; ``extra`` is a fault that has no findings, such as a template's."""
    rows = "".join(_row(finding) for finding in findings)
    more = f"<pre>{escape(extra)}</pre>" if extra else ""
    errors = sum(finding.severity == "error" for finding in findings) + bool(extra)
    return (
        '<!DOCTYPE html>\n<html lang="th"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>พบข้อผิดพลาด {errors} ข้อ</title><link rel="stylesheet" href="{_STYLE}"></head>'
        f"<body><main><h1>พบข้อผิดพลาด {errors} ข้อ แก้แล้วบันทึก หน้านี้จะเปลี่ยนเอง</h1>"
        f'<p lang="en">{errors} errors. Mend and save; this page goes away by itself.</p>'
        f"{more}<ol>{rows}</ol></main></body></html>\n"
    )


def _row(finding: Finding) -> str:
    path, line, column = finding.place
    return (
        f'<li class="{finding.severity}"><p><code>{escape(path)}:{line}:{column}</code> '
        f"<strong>{escape(finding.rule)}</strong></p>"
        f"<p>{escape(finding.message.th)}</p><p>วิธีแก้: {escape(finding.hint.th)}</p>"
        f'<p lang="en">{escape(finding.message.en)} {escape(finding.hint.en)}</p></li>'
    )
