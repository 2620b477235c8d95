"""Every output of the site and its view, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pakphayun_ssg import placing_rules as rules
from pakphayun_ssg.assets import Assets
from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.audit.overview import Overview
from pakphayun_ssg.config import Settings
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Language, Place
from pakphayun_ssg.plan import (
    archive,
    completeness,
    feeds,
    fixed,
    ita,
    item,
    listing,
    official,
    pictures,
    register,
    search,
    standing,
    titles,
    tombstone,
    wellknown,
)
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import Data, Output
from pakphayun_ssg.publish import Published
from pakphayun_ssg.texts import Texts
from pakphayun_ssg.urls import file_path

_LANGUAGES: tuple[Language, ...] = ("th", "en")
MANIFEST_URL = "/site-manifest.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the site will hold, in the order of its addresses, and what cannot be."""

    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]


def make_plan(settings: Settings, mandate: Mandate, published: Published, texts: Texts, assets: Assets) -> Plan:
    """The whole site of one day."""
    outputs: list[Output] = [Data(asset.url, asset.data, "templates/assets") for asset in assets.files]
    outputs += item.item_files(published.shown)
    outputs += pictures.picture_files(published.shown)
    overview = Overview(Evidence(settings, mandate, published.shown, published.today))
    outputs.append(completeness.scheme(overview))
    index = search.make_index(settings, mandate, published, texts, assets)
    outputs += index.files
    for language in _LANGUAGES:
        frame = Frame(settings, mandate, assets, language, published)
        outputs += [standing.home_page(frame), standing.sitemap_page(frame)]
        outputs += listing.section_pages(frame)
        outputs += [official.official_page(frame, overview), completeness.completeness_page(frame, overview)]
        outputs += ita.ita_pages(frame, overview)
        outputs += listing.entry_pages(frame)
        outputs += item.item_pages(frame, texts)
        outputs += fixed.fixed_pages(frame, texts)
        outputs += tombstone.tombstone_pages(frame)
        outputs += register.register_pages(frame)
        outputs += archive.archive_pages(frame)
        outputs += [search.search_page(frame, index), *titles.title_pages(frame)]
    thai = Frame(settings, mandate, assets, "th", published)
    outputs += [standing.not_found_page(thai), *standing.moved_pages(thai)]
    outputs += register.register_data(thai)
    outputs += feeds.feeds(thai)
    outputs += wellknown.well_known(thai, outputs)
    return Plan(tuple(sorted(outputs, key=lambda output: output.url)), tuple(_collisions(outputs)))


def _collisions(outputs: Iterable[Output]) -> Iterator[Finding]:
    """Two outputs that would be one file, or a file where another needs a folder; letter case is no difference."""
    seen: dict[str, Output] = {}
    taken = {"site-manifest.json": Data(MANIFEST_URL, b"", "site-manifest.json")}
    for output in outputs:
        path = file_path(output.url).casefold()
        other = seen.setdefault(path, output) if path not in taken else taken[path]
        if other is not output:
            yield _collision(output, other)
    for path, output in seen.items():
        parents = path.split("/")[:-1]
        for depth in range(1, len(parents) + 1):
            parent = "/".join(parents[:depth])
            blocking = seen.get(parent) or taken.get(parent)
            if blocking:
                yield _collision(output, blocking)


def _collision(output: Output, other: Output) -> Finding:
    owner, rival = (output, other) if output.origin else (other, output)
    return rules.DUPLICATE_URL.at(Place(owner.origin or "content"), url=owner.url, other=rival.origin or rival.url)
