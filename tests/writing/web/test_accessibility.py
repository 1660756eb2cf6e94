"""WCAG 2.1 AA by axe-core in a real browser, at the width of a phone and of a desktop.

And `docs/accessibility.md`, which this run makes: what DOCX, PDF and page do for those who do not
see or hold a mouse. Run with ``WRITE_DOCS=1`` to write it anew.
"""

import base64
import io
import itertools
import os
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree, html

from ssp_desktop.application.files.export import Exporter, FileKind
from ssp_desktop.domain.meeting import Layout, Meeting, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.web import write_decisions, write_page
from tests.machine.browser import Browser, Finding
from tests.meetings.live_meeting import LIVE
from tests.proofs import cases
from tests.writing.letterhead import letterhead, logo_png
from tests.writing.random_meetings import random_meeting

pytestmark = pytest.mark.xdist_group("writing_web")

WIDTHS = ((360, 740), (1280, 900))
PAGE = Path(__file__).resolve().parents[3] / "docs" / "accessibility.md"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class Made(NamedTuple):
    """The minutes of one meeting as the three kinds of files."""

    docx: bytes
    pdf: bytes
    page: bytes


@pytest.fixture(scope="module")
def exporter(resources: Path, tmp_path_factory: pytest.TempPathFactory) -> Exporter:
    """Give an exporter at whose place it is always the same time."""
    return Exporter(resources, tmp_path_factory.mktemp("own"), lambda: MADE, lambda _: False)


def meetings() -> list[Meeting]:
    """Return random meetings with lists, tables and closed items, in both layouts."""
    layouts = tuple(Layout)
    return [
        random_meeting(seed, layouts[seed % 2], 6, tables=0.3) for seed in range(cases(4, 20 / 300))
    ]


def pages_of(exporter: Exporter, meeting: Meeting) -> tuple[bytes, bytes]:
    """Return the page of the minutes and that of the decisions, as the public gets them."""
    minutes = make_minutes(meeting, Edition.OPEN)
    looks = exporter.chosen(make_minutes(meeting)).template.looks
    return write_page(minutes, looks), write_decisions(minutes, looks)


def found(chromium: Browser, page: bytes, folder: Path) -> list[tuple[int, Finding]]:
    """Return what axe finds at both widths; the page loads nothing and is not wider than that."""
    path = folder / "page.html"
    path.write_bytes(page)
    findings = []
    for width, height in WIDTHS:
        chromium.show(path, width, height)
        assert chromium.requests_none()
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width
        findings += [(width, each) for each in chromium.violations()]
    return findings


@pytest.mark.proof
def test_axe_finds_nothing_on_the_pages_of_any_meeting(
    chromium: Browser, exporter: Exporter, tmp_path: Path
) -> None:
    for meeting in (LIVE, *meetings()):
        for page in pages_of(exporter, meeting):
            assert found(chromium, page, tmp_path) == []


@pytest.mark.parametrize("name", ["2018-12-06", "2024-04-24"])
def test_axe_finds_nothing_on_the_pages_of_the_references(
    name: str, shared_reference: Path, chromium: Browser, exporter: Exporter, tmp_path: Path
) -> None:
    meeting = read_file(shared_reference / f"referat_{name}.txt").meeting
    for page in pages_of(exporter, meeting):
        assert found(chromium, page, tmp_path) == []


def test_the_logo_of_the_template_is_in_the_page_itself_and_named(
    chromium: Browser, resources: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    letterhead(LIVE.layout, own / f"{LIVE.layout.value}.docx")
    exporter = Exporter(resources, own, lambda: MADE, lambda _: False)
    draft = replace(LIVE, status=Status.DRAFT, municipality="Køge Kommune")
    for page in pages_of(exporter, draft):
        assert found(chromium, page, tmp_path) == []
        (logo,) = html.document_fromstring(page.decode()).iter("img")
        assert (logo.get("alt"), logo.get("width")) == ("Logo for Køge Kommune", "160")
        head, _, content = logo.get("src").partition(",")
        assert head == "data:image/png;base64"
        assert base64.b64decode(content) == logo_png()
        assert chromium.evaluate("document.images[0].naturalWidth") == 2


def test_axe_sees_what_is_wrong(chromium: Browser, exporter: Exporter, tmp_path: Path) -> None:
    page = pages_of(exporter, LIVE)[0].decode()
    for whole, wrong, rule in (
        ('lang="da"', "", "html-has-lang"),
        ("<main", "<div", "landmark-one-main"),
        ("#1a1a1a", "#cccccc", "color-contrast"),
    ):
        findings = found(chromium, page.replace(whole, wrong).encode(), tmp_path)
        assert rule in {each.rule for _, each in findings}


def _docx(made: Made, part: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(made.docx)) as package:
        return etree.fromstring(package.read(part))


def _html(made: Made) -> html.HtmlElement:
    return html.document_fromstring(made.page.decode())


def _docx_lists(made: Made) -> bool:
    return bool(_docx(made, "word/document.xml").findall(f".//{W}numPr"))


def _docx_links(made: Made) -> bool:
    document = _docx(made, "word/document.xml")
    places = {each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")}
    links = [each.get(f"{W}anchor") for each in document.iter(f"{W}hyperlink")]
    return bool(links) and set(links) <= places


def _docx_headings(made: Made) -> bool:
    styles = [each.get(f"{W}val") for each in _docx(made, "word/document.xml").iter(f"{W}pStyle")]
    return {"Title", "Heading1", "Heading2"} <= set(styles)


def _docx_table_heads(made: Made) -> bool:
    tables = _docx(made, "word/document.xml").findall(f".//{W}tbl")
    return any(each.findall(f".//{W}tblHeader") for each in tables)


def _docx_order(made: Made) -> bool:
    """Whether everything stands in the text, where a reader comes to it in order."""
    aside = ("framePr", "txbxContent", "drawing", "pict", "object")
    document = _docx(made, "word/document.xml")
    return not any(document.findall(f".//{W}{name}") for name in aside)


def _docx_language(made: Made) -> bool:
    return any(
        (each.get(f"{W}val") or "").startswith("da")
        for each in _docx(made, "word/styles.xml").iter(f"{W}lang")
    )


def _docx_title(made: Made) -> bool:
    title = _docx(made, "docProps/core.xml").find("{http://purl.org/dc/elements/1.1/}title")
    return title is not None and bool(title.text)


def _html_ranks(made: Made) -> bool:
    ranks = [int(each.tag[1]) for each in _html(made).iter("h1", "h2", "h3", "h4")]
    return ranks[0] == 1 and all(b - a <= 1 for a, b in itertools.pairwise(ranks))


def _html_links(made: Made) -> bool:
    page = _html(made)
    ids = {each.get("id") for each in page.iter()}
    links = [each.get("href")[1:] for each in page.findall(".//nav//a")]
    return bool(links) and set(links) <= ids


def _pdf(pattern: bytes) -> Callable[[Made], bool]:
    return lambda made: re.search(pattern, made.pdf) is not None


ROWS: tuple[tuple[str, Callable[[Made], bool], Callable[[Made], bool], Callable[[Made], bool]], ...]
ROWS = (
    (
        "its title is named, so that a reader announces it",
        _docx_title,
        _pdf(rb"/DisplayDocTitle true"),
        lambda made: bool(_html(made).findtext(".//title")),
    ),
    (
        "its language is Danish, so that it is read aloud as such",
        _docx_language,
        _pdf(rb"/Lang ?\(da"),
        lambda made: _html(made).get("lang") == "da",
    ),
    (
        "headings are headings, in ranks",
        _docx_headings,
        lambda made: all(rank in made.pdf for rank in (b"/S/H1", b"/S/H2")),
        _html_ranks,
    ),
    (
        "lists are lists",
        _docx_lists,
        _pdf(rb"/S/LI\b"),
        lambda made: bool(_html(made).findall(".//main//li")),
    ),
    (
        "the header row of a table is one",
        _docx_table_heads,
        _pdf(rb"/S/TH\b"),
        lambda made: bool(_html(made).findall(".//th[@scope='col']")),
    ),
    (
        "the contents lead to the items",
        _docx_links,
        _pdf(rb"/S/Link\b"),
        _html_links,
    ),
    (
        "everything stands in the order in which it is read",
        _docx_order,
        _pdf(rb"/MarkInfo<</Marked true"),
        lambda made: len(_html(made).findall(".//main")) == 1,
    ),
)


def test_the_accessibility_of_each_kind_of_file_is_as_the_documentation_says(
    exporter: Exporter,
    chromium: Browser,
    tmp_path: Path,
    validate_pdf: Callable[..., list[str]],
    validate_docx: Callable[[Path], list[str]],
) -> None:
    made = []
    for seed, layout in enumerate(Layout):
        meeting = random_meeting(seed + 40, layout, 8, tables=0.6)
        docx, pdf = (
            exporter.render(meeting, kind, edition=Edition.OPEN).content
            for kind in (FileKind.DOCX, FileKind.PDF)
        )
        made.append(Made(docx, pdf, pages_of(exporter, meeting)[0]))
    lines = [
        f"| {name} | {' | '.join(_count(made, check) for check in checks)} |"
        for name, *checks in ROWS
    ]
    (tmp_path / "m.docx").write_bytes(made[0].docx)
    (tmp_path / "m.pdf").write_bytes(made[0].pdf)
    docx_errors = validate_docx(tmp_path / "m.docx")
    pdf_errors = validate_pdf(tmp_path / "m.pdf", "ua1")
    axe = found(chromium, made[0].page, tmp_path)
    lines.append(
        f"| what a checker finds | Microsoft's schemas: {len(docx_errors)} | "
        f"PDF/UA-1: {len(pdf_errors)} | axe-core, WCAG 2.1 AA: {len(axe)} |"
    )
    table = "\n".join(lines)
    text = PAGE.read_text(encoding="utf-8")
    head, rule, kept = text.partition("| --- | --- | --- | --- |\n")
    below = kept[kept.index("\n\n") :]
    if os.environ.get("WRITE_DOCS"):
        PAGE.write_text(f"{head}{rule}{table}{below}", encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == f"{head}{rule}{table}{below}"


def _count(made: list[Made], check: Callable[[Made], bool]) -> str:
    holds = sum(map(check, made))
    return "yes" if holds == len(made) else f"{holds} of {len(made)}"
