"""Makes the binary files of the sample site, with the standard library alone and always the same bytes.

python -m tests.sites.make_sample_files     writes them into tests/sites/sample/content/
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.sites.file_formats import docx, jpg, pdf, png, rar, xls, xlsx, zipped
from tests.sites.paintings import landscape, portrait, street_map

SITE = Path(__file__).with_name("sample")


def sample_files() -> dict[str, bytes]:
    """Every binary file of the sample site: path from its root → bytes."""
    return {f"content/{path}": data for path, data in (*_pictures(), *_papers(), *_sheets(), *_archives())}


def _pictures() -> Iterable[tuple[str, bytes]]:
    for number, colours in enumerate(_PEOPLE, 1):
        yield f"about/executives/executives-2570/person-{number}.png", portrait(112, 140, colours)
    yield "about/contact-channels/contact/map.png", street_map(480, 300, _MAP)
    yield "about/executive-profile/head/head.jpg", jpg(120, 152, (30, 100, 90), (215, 240, 220))
    yield "about/structure/structure/chart.png", png(240, 120, (20, 80, 90), (230, 245, 235))
    yield "knowledge/infographics/hand-washing/steps.png", png(200, 140, (0, 110, 160), (250, 240, 180))
    yield "knowledge/infographics/hand-washing/soap.jpg", jpg(200, 136, (240, 190, 60), (120, 190, 230))
    yield "news/activities/big-cleaning-2570/before.jpg", jpg(240, 160, (90, 70, 40), (200, 190, 150))
    yield "news/activities/big-cleaning-2570/after.jpg", jpg(240, 160, (30, 130, 60), (210, 240, 160))
    yield "news/activities/big-cleaning-2570/team.png", png(180, 120, (120, 40, 110), (250, 225, 160))
    yield "news/activities/walk-2569/start.png", landscape(320, 212, _MORNING, 1)
    yield "news/activities/walk-2569/lake.png", landscape(320, 212, _MORNING, 3)
    yield "news/activities/walk-2569/end.png", landscape(320, 212, _EVENING, 2)
    yield "news/activities/planting-2568/trees.png", landscape(320, 212, _EVENING, 4)
    yield "news/activities/health-fair-2569/booth.jpg", jpg(240, 160, (200, 80, 40), (250, 230, 120))


_WALL, _SKIN = (223, 240, 236), (232, 196, 168)
_PEOPLE = (
    (_WALL, _SKIN, (40, 34, 32), (30, 74, 110)),
    (_WALL, _SKIN, (70, 46, 34), (140, 50, 92)),
    (_WALL, _SKIN, (92, 92, 92), (10, 90, 107)),
    (_WALL, _SKIN, (28, 26, 30), (96, 74, 40)),
    (_WALL, _SKIN, (52, 40, 36), (52, 96, 62)),
)
_MAP = ((236, 243, 240), (255, 255, 255), (150, 204, 220), (168, 48, 95))
_MORNING = ((196, 228, 240), (255, 236, 170), (70, 130, 96), (62, 138, 166))
_EVENING = ((250, 214, 182), (255, 250, 222), (96, 92, 128), (122, 142, 178))


def _papers() -> Iterable[tuple[str, bytes]]:
    yield "about/strategy/strategy-2566-2570.pdf", pdf("Strategy 2023-2027", pages=3)
    yield "about/action-plan/plan-2569.pdf", pdf("Action plan, fiscal year 2026", pages=2)
    yield "about/action-plan/plan-2570/plan-2570.pdf", pdf("Action plan, fiscal year 2027", pages=4)
    yield "about/action-plan/plan-2570/projects.docx", docx("List of projects, fiscal year 2027")
    yield "about/performance-report/report-2569/report-2569.pdf", pdf("Performance report, fiscal year 2026", pages=2)
    yield "laws/rules/vehicle-rule.pdf", pdf("Rule on the use of vehicles")
    yield "knowledge/research/mosquito-survey/report.pdf", pdf("Survey of mosquito breeding places", pages=2)
    yield "operation-manuals/mission-manuals/vaccine-cold-chain/manual.pdf", pdf("Vaccine cold chain manual", pages=2)
    yield "operation-manuals/complaint-manuals/complaint-manual.pdf", pdf("Complaint handling manual")
    yield "public-manuals/service-guides/health-business/guide.pdf", pdf("Guide: health business licence")
    yield "public-manuals/service-guides/health-business/request.docx", docx("Request form: health business licence")
    yield "public-manuals/forms/information-request.docx", docx("Form: request for official information")
    yield "public-manuals/complaint-reports/report-2569-q4.pdf", pdf("Complaint report, quarter 4 of 2026")
    yield "news/jobs/assistant-2570/announcement.pdf", pdf("Recruitment of a temporary assistant")
    yield "news/jobs/assistant-2570/application.docx", docx("Application form")
    yield "news/procurement-notices/office-supplies-2570/notice.pdf", pdf("Invitation: office supplies")
    for state in ("draft", "future", "expired", "withdrawn"):
        yield f"{_HIDDEN[state]}/canary-{state}.pdf", pdf(f"CANARY FILE {state.upper()}")


_HIDDEN = {
    "draft": "news/general/draft-notice",
    "future": "news/announcements/future-holiday",
    "expired": "news/jobs/expired-driver",
    "withdrawn": "news/alerts/withdrawn-water",
}


def _sheets() -> Iterable[tuple[str, bytes]]:
    rows = [("Item", "Baht"), ("Sample item 1", 10_000), ("Sample item 2", 20_000)]
    yield "about/plans-and-budget/budget-2570/budget-2570.xlsx", xlsx(rows)
    yield "about/performance-report/report-2569/figures.xls", xls(rows)
    yield "knowledge/statistics/population-2569/population.xlsx", xlsx([("Village", "People"), ("Sample 1", 120)])
    yield "news/procurement-results/results-2569-10.xlsx", xlsx([("No.", "Item", "Baht"), (1, "Sample paper", 1_500)])
    yield "about/action-plan/plan-2570/schedule.xlsx", xlsx([("Month", "Project"), ("October", "Sample project")])


def _archives() -> Iterable[tuple[str, bytes]]:
    rows = [("place", "found"), ("Sample village 1", 3), ("Sample village 2", 0)]
    yield (
        "knowledge/research/mosquito-survey/data.zip",
        zipped({"data.xlsx": xlsx(rows), "readme.pdf": pdf("About these data")}),
    )
    yield (
        "news/jobs/assistant-2570/all-files.zip",
        zipped({"announcement.pdf": pdf("Recruitment"), "form.docx": docx("Form")}),
    )
    yield "news/procurement-notices/office-supplies-2570/drawings.rar", rar("drawings.pdf", pdf("Drawings"))


def copy_sample(target: Path) -> Path:
    """A copy to build in, so that the committed sample stays as it is."""
    shutil.copytree(SITE, target, ignore=shutil.ignore_patterns(".pakphayun", "public", ".public.staging"))
    return target


def main(write: Callable[[str], object] = sys.stdout.write) -> None:
    """Write every file that is not what it should be."""
    for path, data in sample_files().items():
        location = SITE / path
        if not location.is_file() or location.read_bytes() != data:
            location.parent.mkdir(parents=True, exist_ok=True)
            location.write_bytes(data)
            write(f"{path} ({len(data):,} bytes)\n")


if __name__ == "__main__":
    main()
