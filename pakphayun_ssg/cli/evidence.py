"""``evidence``: the evidence of a fiscal year of ITA as one folder or zip."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.audit.overview import Overview, Year
from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.audit import read_quarter, read_year
from pakphayun_ssg.cli.context import Context, UsageError, not_written
from pakphayun_ssg.cli.papers import FOLDER, refuse_site, save
from pakphayun_ssg.cli.results import has_errors, print_findings
from pakphayun_ssg.kit import templates_of
from pakphayun_ssg.models import Text
from pakphayun_ssg.paperwork.evidence import INDEX, Packed, pack
from pakphayun_ssg.paperwork.wording import Desk
from pakphayun_ssg.publish import published
from pakphayun_ssg.thai.periods import fiscal_year

_FIXED = (1980, 1, 1, 0, 0, 0)


def run(context: Context) -> int:
    """Write the pack of ``--fiscal-year``, by default that of the day, into ``papers/`` or where ``--out`` says."""
    options = context.options
    fiscal = read_year(options.fiscal_year) if options.fiscal_year else fiscal_year(context.today)
    quarter = read_quarter(options.quarter) if options.quarter else None
    checked = read_site(context.root, context.today)
    if has_errors(checked.findings):
        print_findings(context, context.root, [f for f in checked.findings if f.severity == "error"], items=0)
        return 1
    shown = published(checked.items, context.today).shown
    overview = Overview(Evidence(checked.settings, checked.mandate, shown, context.today))
    year = _year(overview, fiscal)
    desk = Desk(checked.settings, checked.mandate, context.today)
    name = f"evidence-{fiscal}" + (f"-q{quarter}" if quarter else "")
    out = Path(options.out) if options.out else context.root / FOLDER / name
    refuse_site(context.root, out)
    files = tuple(pack(year, quarter, desk, templates_of(context.root)))
    if out.suffix.lower() == ".zip":
        save(out, _zipped(files))
    else:
        _write(out, files)
    context.say(f"เขียนแล้ว: {out} ({len(files)} ไฟล์)", f"written: {out} ({len(files)} files)")
    return 0


def _year(overview: Overview, fiscal: int) -> Year:
    found = next((year for year in overview.years if year.fiscal == fiscal), None)
    if found is None:
        known = ", ".join(str(year.fiscal) for year in overview.years)
        raise UsageError(
            Text(
                f"ไม่มีข้อมูลของปีงบประมาณ {fiscal} มีเฉพาะ {known}",
                f"nothing is known of fiscal year {fiscal}, only of {known}",
            )
        )
    return found


def _zipped(files: Iterable[Packed]) -> bytes:
    """The same files give the same zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            info = zipfile.ZipInfo(file.path, _FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read())
    return out.getvalue()


def _write(out: Path, files: Iterable[Packed]) -> None:
    """Write into a folder beside it first; an earlier pack is replaced, anything else is left alone.

    Raises:
        UsageError: the folder holds something else, or the system refuses.
    """
    if out.exists() and not (out.is_dir() and ((out / INDEX).is_file() or not any(out.iterdir()))):
        raise UsageError(
            Text(
                f"{out} มีสิ่งอื่นอยู่แล้ว เลือกโฟลเดอร์ใหม่ด้วย --out",
                f"{out} holds something else; choose a new folder with --out",
            )
        )
    stage = out.with_name(f".{out.name}.staging")
    try:
        shutil.rmtree(stage, ignore_errors=True)
        for file in files:
            location = stage / file.path
            location.parent.mkdir(parents=True, exist_ok=True)
            location.write_bytes(file.read())
        if out.exists():
            shutil.rmtree(out)
        stage.replace(out)
    except OSError as error:
        raise UsageError(not_written(out, error)) from None
