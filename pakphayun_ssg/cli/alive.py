"""``alive``: whether the published site is still made anew every day; the dead man's switch of the nightly build."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import urllib.request
from pathlib import Path

from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.config import load_settings
from pakphayun_ssg.models import Text
from pakphayun_ssg.report import json as report
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.thai.digits import to_arabic

_SECONDS = 20
_LARGEST = 4096


def run(context: Context) -> int:
    """Compare the day of the site's ``build.json`` with today; 1 when it is too old, yet to come, or cannot be had."""
    where = context.options.where or load_settings(context.root).site.base_url
    if not where:
        raise UsageError(
            Text("ต้องระบุที่อยู่เว็บไซต์หรือโฟลเดอร์ หรือใส่ base_url ใน site.toml", "name the site or a folder, or set base_url")
        )
    within = to_arabic(context.options.within)
    if not within.isdecimal():
        raise UsageError(Text("--within ต้องเป็นจำนวนวัน", "--within wants a number of days"))
    day = _stamp(where)
    age = (context.today - day).days if day else None
    alive = age is not None and 0 <= age <= int(within)
    if context.format == "json":
        values = {"version": 1, "now": context.today.isoformat(), "where": where, "alive": alive}
        context.result(report.dump({**values, "day": day.isoformat() if day else None, "days": age}))
    else:
        context.result(_words(where, day, age).in_(context.language) + "\n")
    return 0 if alive else 1


def _words(where: str, day: dt.date | None, age: int | None) -> Text:
    if day is None:
        return Text(f"อ่าน build.json ของ {where} ไม่ได้", f"build.json of {where} cannot be read")
    if age is not None and age < 0:
        return Text(
            f"{where} สร้างไว้สำหรับวันที่ {format_date(day)} ซึ่งยังมาไม่ถึง จึงบอกไม่ได้ว่ายังสร้างทุกวัน (สร้างใหม่โดยไม่ใช้ --now)",
            f"{where} was made for {format_date(day, language='en')}, which is yet to come: build it without --now",
        )
    return Text(
        f"{where} สร้างล่าสุดสำหรับวันที่ {format_date(day)} ({age} วันก่อน)",
        f"{where} was last made for {format_date(day, language='en')} ({age} days ago)",
    )


def _stamp(where: str) -> dt.date | None:
    """The day in the ``build.json`` of an address or a folder; None where there is no such thing."""
    try:
        data = _fetch(where) if "://" in where else (Path(where) / "build.json").read_bytes()
        return dt.date.fromisoformat(json.loads(data)["day"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, http.client.HTTPException):
        return None


def _fetch(where: str) -> bytes:
    if not where.startswith(("https://", "http://")):
        raise UsageError(Text("ที่อยู่ต้องขึ้นต้นด้วย https://", "an address begins with https://"))
    with urllib.request.urlopen(f"{where.rstrip('/')}/build.json", timeout=_SECONDS) as answer:  # noqa: S310 - http(s) only
        data: bytes = answer.read(_LARGEST)
    return data
