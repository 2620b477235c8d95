"""The straight line: content in, site out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.bundles import gather
from pakphayun_ssg.config import Settings, load_settings
from pakphayun_ssg.crosscheck import crosscheck
from pakphayun_ssg.items import Item, Unread, read_items
from pakphayun_ssg.kit import templates_of
from pakphayun_ssg.mandate.loader import Mandate, load_mandate
from pakphayun_ssg.models import Finding
from pakphayun_ssg.output import OutputError, Written, write_site
from pakphayun_ssg.personal.discreet import discreet
from pakphayun_ssg.plan import make_plan
from pakphayun_ssg.plan.outputs import Page
from pakphayun_ssg.publish import published
from pakphayun_ssg.removals import REGISTER, Removal, keep_removals, removals, shown_before
from pakphayun_ssg.render import renderer
from pakphayun_ssg.rules import check_items, check_settings, check_site
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.sources import read_sources
from pakphayun_ssg.succession import succeed
from pakphayun_ssg.texts import Texts, read_texts

STATE_FOLDER = ".pakphayun"
OWN_FOLDERS = (
    "content",
    "templates",
    "mandate",
    "pakphayun_ssg",
    "tests",
    "docs",
    ".git",
    ".github",
    ".venv",
    STATE_FOLDER,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A site as read on one day, with everything that is wrong with it.

    ``paths`` are those of all items, good and bad; ``unread`` are those whose front matter is at fault.
    """

    settings: Settings
    mandate: Mandate
    items: tuple[Item, ...]
    paths: tuple[str, ...]
    texts: Texts
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether a site may be made of it: warnings allowed, no error."""
        return all(finding.severity != "error" for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: ``written`` is None when an error stopped it."""

    checked: Checked
    written: Written | None
    pages: int
    removals: tuple[Removal, ...] = ()


def read_site(root: Path, today: dt.date) -> Checked:
    """Read and check the site at ``root`` as of ``today``.

    Raises:
        ConfigError: ``site.toml`` cannot be used.
        MandateError: the mandate's own files are at fault.
    """
    settings = load_settings(root)
    mandate = load_mandate(office=root)
    sources = read_sources(root)
    bundles = gather(sources.files, mandate)
    read = succeed(read_items(bundles.items, mandate))
    texts = read_texts(read.parts, mandate, settings.site.base_url)
    office = Office(settings, mandate, today, texts)
    ruled = (*check_items(read, office), *check_site(read, office), *check_settings(settings))
    crossed = crosscheck(read, settings, mandate)
    findings = (*sources.findings, *bundles.findings, *read.findings, *texts.findings, *crossed, *ruled)
    ordered = tuple(sorted({discreet(finding) for finding in findings}, key=lambda finding: finding.sort_key))
    paths = tuple(bundle.main.path for bundle in bundles.items)
    return Checked(settings, mandate, read.items, paths, texts, ordered, read.unread)


def build_site(
    root: Path,
    today: dt.date,
    out: Path,
    *,
    drafts: bool = False,
    state: Path | None = None,
    before: Path | None = None,
    clock: Callable[[str], None] = lambda stage: None,
) -> Built:
    """Check the site at ``root`` and, if nothing is an error, make ``out`` exactly what ``today`` wants.

    ``before`` is a ``register.json`` of an earlier build, by default that of ``out``: what it shows and this build does
    not is told in ``removals``, and in ``removals.json`` of ``state``.
    ``state`` is where ledgers and locks are kept, by default in the site; ``clock`` is told the name of each stage as it ends.

    Raises:
        ConfigError, MandateError: as ``read_site``.
        AssetError, RenderError: a template is at fault; the old site stays.
        OutputError: the output folder cannot be written as planned.
        RecordError: the site is made, but what it took down could not be recorded.
    """
    _refuse_own(root, out)
    checked = read_site(root, today)
    clock("check")
    if not checked.ok:
        return Built(checked, None, 0)
    day = published(checked.items, today, drafts=drafts)
    templates = templates_of(root)
    plan = make_plan(checked.settings, checked.mandate, day, checked.texts, load_assets(templates))
    clock("plan")
    if plan.findings:
        return Built(replace(checked, findings=(*checked.findings, *plan.findings)), None, 0)
    state = state or root / STATE_FOLDER
    earlier = shown_before(before or out / REGISTER, checked.settings.site.base_path)
    written = write_site(out, state, plan.outputs, renderer(templates))
    removed = tuple(removals(earlier, day, checked.items))
    keep_removals(state, out, day.today, removed)
    clock("write")
    return Built(checked, written, sum(isinstance(output, Page) for output in plan.outputs), removed)


def _refuse_own(root: Path, out: Path) -> None:
    """The site may not be written over its own sources."""
    root, out = root.resolve(), out.resolve()
    own = (root, *(root / folder for folder in OWN_FOLDERS))
    inside = any(out == folder or folder in out.parents for folder in own[1:])
    if out == root or out in root.parents or inside:
        raise OutputError(f"{out} holds the sources of the site; choose another --out")
