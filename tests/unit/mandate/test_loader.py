"""The mandate's files: what they hold, and a clear error for each way they can be wrong."""

from __future__ import annotations

import shutil

import pytest

from pakphayun_ssg.mandate.loader import DATA, MandateError, load_mandate


def test_the_ten_sections_of_the_announcement(mandate):
    assert [section.id for section in mandate.sections] == [f"1.{number}" for number in range(1, 11)]
    assert [section.slug for section in mandate.sections] == [
        "about",
        "laws",
        "knowledge",
        "links",
        "official-information",
        "operation-manuals",
        "public-manuals",
        "news",
        "e-service",
        "statistics-and-satisfaction",
    ]


def test_the_constants_of_clause_2_7(mandate):
    assert mandate.allowed_extensions == {"pdf", "xls", "xlsx", "doc", "docx", "jpg", "png", "zip", "rar"}
    assert mandate.max_file_bytes == 4 * 1024 * 1024


def test_tags(mandate):
    assert {"7(1)", "7(5)", "9(1)", "9(8)", "9(8)p"} <= set(mandate.oia_items)
    assert {"1", "2.1.6", "22"} <= mandate.moit_tags
    assert "basic-info" in mandate.gws_ids


def test_looking_up(mandate):
    news = mandate.section("news")
    assert news.entry("jobs").th
    assert news.entry("absent") is None
    assert mandate.section("absent") is None


def test_every_entry_of_1_5_names_its_item_of_the_act(mandate):
    assert all(entry.oia for entry in mandate.section("official-information").entries)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param("announcement.yaml", None, None, "cannot open it", id="missing"),
        pytest.param(
            "announcement.yaml", 'slug: "history"', 'slug: "vision"', "“vision” cannot be used", id="slug twice"
        ),
        pytest.param("announcement.yaml", "slug: laws", "slug: about", "“about” cannot be used", id="section twice"),
        pytest.param("announcement.yaml", 'oia: ["7(2)"]', 'oia: ["7(9)"]', "“7(9)” cannot be used", id="no such oia"),
        pytest.param("announcement.yaml", 'moit: ["2.2"]', 'moit: ["99"]', "“99” cannot be used", id="no such moit"),
        pytest.param("announcement.yaml", "gws: basic-info", "gws: basic", "“basic” cannot be used", id="no such gws"),
        pytest.param(
            "announcement.yaml",
            'part_of: "contact-channels"',
            'part_of: "x"',
            "“x” cannot be used",
            id="part of nothing",
        ),
        pytest.param("announcement.yaml", "key: min_webmasters", "key: other", "“min_webmasters”", id="no constant"),
        pytest.param("announcement.yaml", '["4194304"]', '["4 MB"]', "4 MB", id="a size that is no number"),
        pytest.param("announcement.yaml", '["4194304"]', "[]", "max_file_size_bytes", id="no size"),
        pytest.param("announcement.yaml", 'kind: "page"', 'kind: "pages"', "must be one of", id="unknown kind"),
        pytest.param("announcement.yaml", "source: ", "sorce: ", "did you mean “source”", id="unknown key"),
        pytest.param("announcement.yaml", 'slug: "history"', 'slug: "History!"', "slug", id="no slug"),
        pytest.param("announcement.yaml", "version: ", "version ", "no key: before", id="no YAML"),
        pytest.param("announcement.yaml", 'date: "2563-10-07"', 'date: "2563-13-07"', "“date”", id="no day"),
        pytest.param("oia.yaml", 'id: "7(2)"', 'id: "7(1)"', "“7(1)” cannot be used", id="item twice"),
        pytest.param("gws.yaml", 'version: "1"', 'version: "2"', "must be one of", id="unknown version"),
        pytest.param("gws.yaml", "# Government", "\x00", "NUL", id="NUL"),
        pytest.param("moit/2569.yaml", "fiscal_year: ", "fiscal_year: x", "“fiscal_year”", id="no year"),
        pytest.param("moit/2569.yaml", None, None, "no such indicator", id="no year on file"),
        pytest.param("moit/2569.yaml", 'fiscal_year: "2569"', 'fiscal_year: "2570"', "named by", id="another name"),
        pytest.param("moit/2569.yaml", '- {id: "6", group', '- {id: "5", group', "“5” cannot", id="indicator twice"),
        pytest.param("moit/2569.yaml", 'id: "2.2"', 'id: "99.2"', "part of no indicator", id="part of no indicator"),
        pytest.param("moit/2569.yaml", 'group: "1", th', 'group: "99", th', "no such group", id="group of nothing"),
        pytest.param("moit/2563.yaml", 'now: ["4"]', 'now: ["99"]', "“99” cannot be used", id="renumbered to nothing"),
        pytest.param("announcement.yaml", "per: month, due", "per: quarter, due", "rhythm is missing", id="no rhythm"),
    ],
)
def test_a_mistake_is_a_clear_error(tmp_path, file, old, new, told):
    folder = tmp_path / "mandate"
    shutil.copytree(DATA, folder)
    if file.startswith("moit/"):
        for year in (folder / "moit").glob("*.yaml"):
            if year.name != file.removeprefix("moit/"):
                year.unlink()
    path = folder / file
    if old is None:
        path.unlink()
    else:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(MandateError) as caught:
        load_mandate(folder)
    assert told in str(caught.value) + "".join(finding.hint.en for finding in caught.value.findings)
    assert all(finding.place.path.startswith("mandate/") for finding in caught.value.findings)


def test_a_generated_entry_without_its_item_of_the_act(tmp_path):
    """Its page is made from the tag: without one it cannot be made."""
    folder = tmp_path / "mandate"
    shutil.copytree(DATA, folder)
    path = folder / "announcement.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    number = next(number for number, line in enumerate(lines) if 'slug: "s7-1"' in line)
    lines[number] = lines[number].replace('oia: ["7(1)"]', "oia: []")
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(MandateError, match="s7-1"):
        load_mandate(folder)


def test_a_second_fiscal_year_is_a_file_and_no_code(tmp_path):
    folder = tmp_path / "mandate"
    shutil.copytree(DATA, folder)
    text = (folder / "moit/2569.yaml").read_text(encoding="utf-8")
    (folder / "moit/2570.yaml").write_text(text.replace("2569", "2570"), encoding="utf-8")
    assert [year.fiscal_year for year in load_mandate(folder).moit][-2:] == [2569, 2570]
    (folder / "moit/2570.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(MandateError, match="2569"):
        load_mandate(folder)
