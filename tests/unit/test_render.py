"""A view and a template to bytes: an undefined name is an error, and nothing is unescaped by accident."""

from __future__ import annotations

import pytest

from pakphayun_ssg.plan.outputs import Page
from pakphayun_ssg.render import RenderError, renderer


def render(root, template, view=None, body="", language="th", **others):
    (root / "words").mkdir()
    (root / "words/th.toml").write_text('hello = "สวัสดี"\n', encoding="utf-8")
    (root / "words/en.toml").write_text('hello = "Hello"\n', encoding="utf-8")
    for name, text in {"page.html": template, **others}.items():
        (root / name).write_text(text, encoding="utf-8")
    return renderer(root)(Page("/x/", "page.html", view or {}, language, body)).decode()


@pytest.mark.parametrize(
    ("template", "view", "text"),
    [
        ("{{ title }}", {"title": "ก"}, "ก"),
        # what looks like a template or like HTML is text
        ("{{ title }}", {"title": "{{ 7*7 }}"}, "{{ 7*7 }}"),
        ("{{ title }}", {"title": "<script>&\"'"}, "&lt;script&gt;&amp;&#34;&#39;"),
        ('<a title="{{ title }}">', {"title": '" onclick="x'}, '<a title="&#34; onclick=&#34;x">'),
        # the view's own value, never the method of a dict
        ("{{ view.items }}", {"view": {"items": "ก"}}, "ก"),
        ("{{ view.keys }}{{ view.values }}{{ view.get }}", {"view": {"keys": 1, "values": 2, "get": 3}}, "123"),
        ("{{ view['items'] }}", {"view": {"items": "ก"}}, "ก"),
        ("{% for x in view.items %}{{ x.copy }}{% endfor %}", {"view": {"items": [{"copy": 1}, {"copy": 2}]}}, "12"),
        # a value that is there and empty
        ("[{{ x or '' }}]", {"x": None}, "[]"),
        ("{% if x %}a{% else %}b{% endif %}", {"x": []}, "b"),
    ],
)
def test_renders(tmp_path, template, view, text):
    assert render(tmp_path, template, view) == text


@pytest.mark.parametrize(
    ("template", "view", "told"),
    [
        ("{{ absent }}", {}, "absent"),
        ("{% if absent %}{% endif %}", {}, "absent"),
        ("{% for x in absent %}{% endfor %}", {}, "absent"),
        ("{{ view.absent }}", {"view": {"x": 1}}, "absent"),
        ("{{ view.items }}", {"view": {}}, "items"),
        ("{{ view.x.y }}", {"view": {"x": None}}, "y"),
        ("{% if view.absent %}{% endif %}", {"view": {}}, "absent"),
        ("{{ t.absent }}", {}, "absent"),
        ("{{ title.foo() }}", {"title": "x"}, "foo"),
        ("{{ unclosed", {}, "page.html:1"),
        ("one\n{% nonsense %}", {}, "page.html:2"),
        ("{% include 'absent.html' %}", {}, "absent.html"),
    ],
)
def test_a_template_at_fault_is_named(tmp_path, template, view, told):
    with pytest.raises(RenderError, match=r"^templates/.*\(/x/\)$") as caught:
        render(tmp_path, template, view)
    assert told in str(caught.value)


def test_an_undefined_name_is_told_at_its_line(tmp_path):
    with pytest.raises(RenderError, match=r"page\.html:3: "):
        render(tmp_path, "one\ntwo\n{{ absent }}\n")


def test_the_body_is_html_already(tmp_path):
    assert render(tmp_path, "{{ body }}", body="<p>ก</p>") == "<p>ก</p>"


@pytest.mark.parametrize(("language", "word"), [("th", "สวัสดี"), ("en", "Hello")])
def test_the_words_of_the_interface(tmp_path, language, word):
    assert render(tmp_path, "{{ t.hello }}", language=language) == word


def test_parts_are_escaped_too(tmp_path):
    parts = {"part.html": "{{ x }}", "base.html": "{% block a %}{% endblock %}"}
    template = "{% extends 'base.html' %}{% block a %}{% include 'part.html' %}{% endblock %}"
    assert render(tmp_path, template, {"x": "<b>"}, **parts) == "&lt;b&gt;"


def test_missing_words_are_an_error(tmp_path):
    with pytest.raises(RenderError, match=r"words/th\.toml"):
        renderer(tmp_path)


def test_every_template_of_the_tool_can_be_read():
    from pakphayun_ssg.kit import kit_root  # noqa: PLC0415 - only here

    renderer(kit_root() / "templates")
