"""The two gates: whatever people put into a project, what the check accepts, the builder builds.

Projects are small and wild: pages, evidence and data of real fragments. What the check tells is
taken out, as its reader would, until it accepts the rest; then MkDocs must build that strictly, and
the built site must pass. Five stand side by side in each build, in folders of their own. The theme is
a bare one: what is held is what people wrote, in menus, tables of contents and articles.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from macros.build.mkdocs import BuildError, build_pages
from macros.checks import menu_places, published
from macros.checks import verify as checks_verify
from macros.checks.built import Built, page_parser
from macros.checks.check import CheckResult
from macros.checks.hosts import hosts
from macros.checks.published import check_published
from macros.checks.verify import verify
from macros.site.finishing import Finishing
from macros.site.site import Site
from tests.checks.test_shape import FINE, STRANGE
from tests.conftest import LONG, copy_project, replace
from tests.evidence.test_isolation import PARTS
from tests.properties.strategies import HTML, JINJA, WORDS, anything, made_of, markdown
from tests.properties.test_loading import cut
from tests.writing.test_calls import OTHER

MANY = 300 if LONG else 20
BESIDE = 5  # projects in one build
FOLDER, YEAR = "docs/extra/{}/", "docs/sar/2569/ind-0{}/"
THEME = {
    "main.html": """<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">
<title>{{ page.title }} - {{ config.site_name }}</title>{% if page.meta.description %}
<meta name="description" content="{{ page.meta.description }}">{% endif %}</head><body>
{% macro listed(items) %}<ul>{% for item in items %}<li>{% if item.children is none %}
<a href="{{ item.url | url }}">{{ item.title }}</a>{% else %}{{ item.title }}
{{ listed(item.children) }}{% endif %}</li>{% endfor %}</ul>{% endmacro %}
{% macro headed(items) %}<ul>{% for item in items %}<li><a href="{{ item.url }}">{{ item.title }}</a>
{{ headed(item.children) }}</li>{% endfor %}</ul>{% endmacro %}
{{ listed(nav.items) }}{{ headed(page.toc) }}<article>{{ page.content }}</article></body></html>
""",
    "404.html": "<!DOCTYPE html><html lang='th'><head><meta charset=\"utf-8\"><title>ก</title></head><body></body></html>",
}
NAMES = [
    *("a.md", "ข ก.md", "1.md", "README.md", "a.b.md", "x.md/a.md", "ก/ข.md", "A.md", "index.md"),
    *("a&b.md", "it's.md", "(ก).md", "[ก].md", "ก+ข.md", "ก;ข=.md", "-.md", ".ก.md", "ก.markdown"),
    *("{{ก}}.md", "a,b.md", "~ก.md", "é.md", "๑.md", "$a.md", "@.md", "!.md", "^a`b.md"),
]
LINKS = [
    *(
        "[ก](a.md)",
        "[ก](../index.md)",
        "[ก](<ข ก.md>)",
        "[ก](#ก)",
        "[ก](a.md#ก)",
        "[ก](../sar/index.md)",
    ),
    *(
        "[ก](../procedures/standards-work/9-summary.md#step-3)",
        "[ก](../groups/admin.md)",
        "[ก]: a.md",
    ),
    *("<https://example.org/ก>", "[ก](https://example.org)", "[ก](mailto:a@example.org)", "[ก][]"),
    *(
        "![ก](a.md)",
        "[ก](a.html)",
        "[ก](/a.md)",
        "[ก](..)",
        "[ก](?)",
        "[ก](a.md?x)",
        "[ก](%2e/a.md)",
    ),
]
CALLS = [
    *(
        "{{ steps() }}",
        "{{ title() }}",
        '{{ terms("standards-work") }}',
        "{{ name() }}",
        "{{ legend() }}",
    ),
    *("# {{ title() }}", "\n\n{{ flowchart() }}\n\n", "\n\n{{ errata() }}\n\n", "{{ gaps() }} ก"),
    *(expression for expression, _, _ in OTHER.values()),
]
SHAPES = [text.removeprefix("---\nrender_macros: true\n---\n") for text, _ in STRANGE.values()]
SOUND = [text.removeprefix("---\nrender_macros: true\n---\n") for text in FINE.values()]
HEADS = [
    *("", "", "---\ntitle: ก\n---\n", "---\nrender_macros: true\n---\n", "---\ntitle: 2568\n---\n"),
    *(
        "---\ntitle: 'ก {{ ข }} <b>'\nrender_macros: true\n---\n",
        "---\nhide: [toc]\n---\n",
        "---\n---\n",
    ),
    *("---\ntitle: no\n---\n", "---\ntitle: 2568-11-05\ndescription: 'ก \"ข\"'\n---\n", "\ufeff"),
    *("---\nก: ข\n---\n", "---\ntitle: ก", "---\ndescription: |\n  ก\n  ข\n---\n", "...\n"),
]
PIECE = (
    "---\ntitle: {title}\ndate: 2568-11-05\nkind: order\ngroup: audit\npersonal_data: ไม่มี\n---\n"
)


def page() -> SearchStrategy[str]:
    """A page: mostly sound parts, some of which are not."""
    part = st.sampled_from(SOUND) | st.sampled_from([each.format(n=1) for each in PARTS])
    wild = st.sampled_from([*LINKS, *CALLS, *SHAPES]) | made_of(HTML, JINJA, WORDS, LINKS, most=6)
    parts = st.lists(part | st.sampled_from([*LINKS, *WORDS]) | wild, max_size=4).map("\n\n".join)
    body = parts | parts | markdown() | anything()
    return st.tuples(st.sampled_from(HEADS), body).map("".join)


def piece() -> SearchStrategy[str]:
    """A piece of evidence."""
    title = st.sampled_from(["ก", "'{{ ก }} <b>'", "ก | ข", "'# ก'", "2568"])
    body = markdown() | st.sampled_from([each.format(n=1) for each in PARTS])
    return st.tuples(title, body).map(lambda pair: PIECE.format(title=pair[0]) + pair[1])


def project(number: int) -> SearchStrategy[dict[str, str]]:
    """Files of a project, by their paths, in folders of its own."""
    name = st.sampled_from(NAMES)
    folder, year = FOLDER.format(number), YEAR.format(number)
    pages = st.dictionaries(name.map(folder.__add__), page(), min_size=1, max_size=4)
    pieces = st.dictionaries(name.map(year.__add__), piece(), max_size=2)
    return st.tuples(pages, pieces).map(lambda pair: pair[0] | pair[1])


def projects() -> SearchStrategy[dict[str, str]]:
    """Files of several projects, and of what they share: data, and pages outside of folders."""
    data: SearchStrategy[dict[str, str]] = st.just({}) | cut().map(lambda pair: dict([pair]))
    known = [
        "docs/404.md",
        "docs/groups/admin.md",
        "docs/b.md",
        "docs/index.md",
        "docs/sar/help.md",
    ]
    shared = st.dictionaries(st.sampled_from(known), page(), max_size=1)
    own = [project(number) for number in range(1, BESIDE + 1)]
    return st.tuples(data, shared, *own).map(
        lambda parts: {path: text for part in parts for path, text in part.items()}
    )


@dataclass
class Ground:
    """A sound project, to be spoilt and restored; its place on disk and its site's."""

    root: Path
    site: Path

    def put(self, files: dict[str, str]) -> None:
        for path, text in files.items():
            file = self.root / path
            if any(each.is_file() for each in file.parents) or file.is_dir():
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")

    def restore(self, kept: Path) -> None:
        for name in ("docs", "data"):
            shutil.rmtree(self.root / name)
            shutil.copytree(kept / name, self.root / name)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    root = copy_project(tmp_path_factory.mktemp("gates"))
    replace(root / "data/office.yml", ("example: true", "example: false"))
    shutil.rmtree(root / "docs/example")
    theme = root / "theme"
    theme.mkdir()
    for name, text in THEME.items():
        (theme / name).write_text(text, encoding="utf-8")
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"] = {"name": None, "custom_dir": "theme", "static_templates": ["404.html"]}
    config["plugins"] = [plugin for plugin in config["plugins"] if plugin != "search"]
    config["nav"].append({"ก": ["extra/*"]})
    for key in ("extra_css", "extra_javascript"):
        del config[key]
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    before = list(sys.path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(menu_places, "settings", lambda *_: ())  # the theme and plugins are not ours
        yield Ground(root, root / "built")
    sys.path[:] = before


@pytest.fixture(scope="module")
def kept(ground: Ground, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    for name in ("docs", "data"):
        shutil.copytree(ground.root / name, folder / name)
    return folder


def accepted(
    ground: Ground, files: dict[str, str], kept: Path
) -> tuple[CheckResult, dict[str, str]]:
    """The check's answer to what is left of files when it accepts it, and that."""
    left = dict(files)
    while True:
        ground.restore(kept)
        ground.put(left)
        report = check_published(ground.root)
        if not report.errors:
            return report, left
        wrong = {problem.place.path for problem in report.errors}
        fewer = {path: text for path, text in left.items() if path not in wrong}
        left = fewer if len(fewer) < len(left) else {}


@cache
def _parsed(text: bytes) -> Built:
    return page_parser()(text.decode())


def _read(path: Path) -> Built:
    """A page read back, once for all builds in which it is the same."""
    return _parsed(path.read_bytes())


def refused(ground: Ground, report: CheckResult) -> list[str]:
    """What the builder, or the gate behind it, has against a project."""
    shutil.rmtree(ground.site, ignore_errors=True)
    with (
        patch.object(published, "check_published", lambda root: report),
        patch.object(Site, "search", lambda site, pages: ()),
        patch.object(Finishing, "_texts", ()),
        patch.object(checks_verify, "reading", lambda records: _read),
    ):
        try:
            build_pages(ground.root, ground.site)
        except BuildError as error:
            return list(map(str, error.problems))
        assert report.project
        address = Site(report.project).address
        found = verify(ground.site, hosts(ground.root, report.there.files), address=address)
    return [str(problem) for problem in found if not problem.warning]


_BUILT: list[int] = []


@settings(max_examples=MANY // BESIDE, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(files=projects())
def test_what_the_check_accepts_the_builder_builds(
    ground: Ground, kept: Path, files: dict[str, str]
) -> None:
    report, left = accepted(ground, files, kept)
    _BUILT.extend(
        sum(path.startswith((FOLDER.format(number), YEAR.format(number))) for path in left)
        for number in range(1, BESIDE + 1)
    )
    assert refused(ground, report) == [], left


def test_many_projects_hold_something(figure: list[str]) -> None:
    """Or the property would hold of empty ones alone."""
    full = sum(bool(left) for left in _BUILT)
    assert full > len(_BUILT) / 3
    figure.append(f"สองด่านตรวจตรงกัน: {len(_BUILT)} โครงการ มีเนื้อหาที่สร้าง {full}")
