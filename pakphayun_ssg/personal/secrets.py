"""Secrets that were committed by mistake: private keys, tokens of well-known services, passwords in addresses.

Each pattern begins with letters that only such a secret begins with, so real news raise no alarm. What stands in a
manual as a placeholder ("changeme", "<password>", "xxxx") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pakphayun_ssg.models import Text

_KEY = Text("กุญแจส่วนตัว (private key)", "a private key")
_TOKEN = Text("รหัสเข้าใช้บริการ {service} (token)", "a token of {service}")
_ADDRESS = Text("รหัสผ่านในที่อยู่ (URL)", "a password inside an address")
_ASSIGNED = Text("รหัสผ่านหรือรหัสลับของโปรแกรม", "a password or secret of a program")

_TOKENS = (
    ("GitHub", r"gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255}"),
    ("GitLab", r"glpat-[A-Za-z0-9_-]{20,60}"),
    ("AWS", r"(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
    ("Google", r"AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{20,40}|ya29\.[A-Za-z0-9_-]{30,500}"),
    (
        "Slack",
        r"xox[abeprs]-[A-Za-z0-9-]{10,250}|hooks\.slack\.com/services/T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,40}",
    ),
    ("Discord", r"discord(?:app)?\.com/api/webhooks/[0-9]{15,20}/[A-Za-z0-9_-]{50,90}"),
    ("Telegram", r"[0-9]{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])"),
    ("Stripe", r"[rs]k_live_[A-Za-z0-9]{20,200}"),
    ("SendGrid", r"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}"),
    ("npm", r"npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])"),
    ("PyPI", r"pypi-AgE[A-Za-z0-9_-]{50,500}"),
    ("Docker", r"dckr_pat_[A-Za-z0-9_-]{20,60}"),
    ("OpenAI", r"sk-proj-[A-Za-z0-9_-]{40,250}|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}"),
    ("Anthropic", r"sk-ant-[A-Za-z0-9_-]{40,250}"),
    ("JWT", r"eyJ[A-Za-z0-9_-]{15,2000}\.eyJ[A-Za-z0-9_-]{15,4000}\.[A-Za-z0-9_-]{20,1000}"),
)
_ANY_TOKEN = re.compile(
    r"(?<![A-Za-z0-9_])(?:" + "|".join(f"(?P<s{index}>{pattern})" for index, (_, pattern) in enumerate(_TOKENS)) + ")"
)
_PRIVATE_KEY = re.compile(r"-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----")
_IN_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,15}://[^\s/:@\"'<>]{1,80}:(?P<value>[^\s/@\"'<>]{3,120})@[\w.-]"
)
_ASSIGNMENT = re.compile(
    r"(?<![A-Za-z0-9_])[A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)[A-Z0-9_]{0,20}"
    r"[ \t]{0,3}=[ \t]{0,3}[\"']?(?P<value>[^\s\"'#]{8,200})"
)
_PLACEHOLDER = re.compile(
    r"[<{$*%\[(]|.*(?:x{3}|\*{3}|\.{3}|…|example|sample|change.?me|your|placeholder|dummy|redacted|ตัวอย่าง)|pass(?:word)?\Z|secret\Z|[฀-๿]",
    re.IGNORECASE,
)


class Secret(NamedTuple):
    """One secret in a text: what it is and where it begins."""

    what: Text
    start: int


def find_secrets(text: str) -> Iterator[Secret]:
    """Every secret in ``text``."""
    for match in _PRIVATE_KEY.finditer(text):
        yield Secret(_KEY, match.start())
    for match in _ANY_TOKEN.finditer(text):
        service = _TOKENS[int((match.lastgroup or "s0")[1:])][0]
        yield Secret(_TOKEN.fill({"service": service}), match.start())
    for pattern, what in ((_IN_ADDRESS, _ADDRESS), (_ASSIGNMENT, _ASSIGNED)):
        for match in pattern.finditer(text):
            if not _PLACEHOLDER.match(match["value"]):
                yield Secret(what, match.start())
