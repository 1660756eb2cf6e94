"""What a package contains, and that what the public gets tells nothing of what is closed."""

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree, html

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.filing.contents import Package, make_package
from ssp_desktop.domain.meeting import Attachment, Meeting, Section, Status
from ssp_desktop.domain.overview import Seal
from tests.application.filing.packages import COMMITTEE, MADE, MARK, MEETING, OPEN, RESOURCES
from tests.meetings.closed_scenes import pairs
from tests.proofs import random_cases

pytestmark = pytest.mark.xdist_group("application_filing")

THIS = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def exporter(tmp_path_factory: pytest.TempPathFactory) -> Exporter:
    """Give an exporter at whose place it is always the same time."""
    return Exporter(RESOURCES, tmp_path_factory.mktemp("own"), lambda: MADE, lambda _: False)


@pytest.fixture
def plan(tmp_path: Path) -> Callable[[str], Path | None]:
    """Give where the kept file of the open attachment is."""
    path = tmp_path / "kept"
    path.write_bytes(b"%PDF-")
    return lambda digest: path if digest == OPEN.attachments[0].digest else None


def packed(
    meeting: Meeting, exporter: Exporter, kept: Callable[[str], Path | None] = lambda _: None
) -> Package:
    """Return the package of a meeting."""
    return make_package(meeting, COMMITTEE, exporter, kept=kept, seal=None, at=MADE)


def manifest_of(package: Package, path: str = "manifest.json") -> Any:
    """Return a manifest of the package, read."""
    return json.loads(next(file.content for file in package.files if file.path == path))


def test_a_package_has_what_the_records_officer_needs(
    exporter: Exporter, plan: Callable[[str], Path | None]
) -> None:
    package = packed(MEETING, exporter, plan)
    assert package.name == "2025-09-25 SSP-styregruppen"
    assert sorted(file.path for file in package.files) == [
        "lukket/manifest.json",
        "lukket/referat (fuld).docx",
        "lukket/referat (fuld).pdf",
        "manifest.html",
        "manifest.json",
        "offentlig/beslutninger.html",
        "offentlig/bilag/1.1 Plan- en.pdf",
        "offentlig/index.html",
        "offentlig/referat (åben).docx",
        "offentlig/referat (åben).pdf",
        f"system/Publication{MEETING.id}.pdf",
        f"system/Publication{MEETING.id}.xml",
    ]
    manifest = manifest_of(package)
    assert manifest["kle"] == {"topic": "00.22.04", "facet": "P35"}
    assert (manifest["date"], manifest["case_numbers"]) == ("2025-09-25", ["25/114"])
    assert [(i["number"], i["title"], i["open"]) for i in manifest["items"]] == [
        (1, "Handleplan", True),
        (2, "En personsag", False),
    ]
    assert manifest["items"][0]["attachments"][0]["file"] == "offentlig/bilag/1.1 Plan- en.pdf"
    listed = {each["path"]: each for each in manifest["files"]}
    assert all(each["open"] for each in listed.values())
    assert not any(path.startswith("lukket") for path in listed)
    for file in package.files:
        if file.path in listed and file.source is None:
            assert listed[file.path]["sha256"] == hashlib.sha256(file.content).hexdigest()
    page = next(f.content for f in package.files if f.path == "offentlig/index.html").decode()
    assert 'href="bilag/1.1%20Plan-%20en.pdf"' in page
    inside = manifest_of(package, "lukket/manifest.json")
    assert [each["path"] for each in inside["files"]] == [
        "lukket/referat (fuld).docx",
        "lukket/referat (fuld).pdf",
    ]


def text_of(package: Package, path: str) -> str:
    """Return what a page of the package says."""
    page = next(file.content for file in package.files if file.path == path)
    return " ".join(" ".join(html.document_fromstring(page.decode()).itertext()).split())


def test_the_page_of_the_manifest_lists_each_file_that_anybody_may_see(
    exporter: Exporter, plan: Callable[[str], Path | None]
) -> None:
    package = packed(MEETING, exporter, plan)
    said = text_of(package, "manifest.html")
    for file in package.files:
        if file.path not in ("manifest.html", "manifest.json"):
            assert (file.path in said, file.sha256 in said) == (file.open, file.open), file.path
    docx = next(file for file in package.files if file.path.endswith("(åben).docx"))
    assert f"{docx.path} {docx.size:,} byte Åben".replace(",", ".") in said
    assert "Det, der er lukket, ligger i lukket/" in said
    nothing_closed = packed(replace(MEETING, items=(OPEN,)), exporter, plan)
    assert "lukket" not in text_of(nothing_closed, "manifest.html")


@pytest.mark.parametrize(
    ("status", "said"), [(Status.DRAFT, True), (Status.IN_REVIEW, True), (Status.APPROVED, False)]
)
@pytest.mark.parametrize(
    "path", ["manifest.html", "offentlig/index.html", "offentlig/beslutninger.html"]
)
def test_each_page_says_that_minutes_are_not_approved(
    path: str, status: Status, *, said: bool, exporter: Exporter
) -> None:
    package = packed(replace(MEETING, status=status), exporter)
    assert ("Referatet er ikke godkendt endnu." in text_of(package, path)) is said


def test_an_agenda_is_not_said_to_be_unapproved_minutes(exporter: Exporter) -> None:
    item = replace(OPEN, decision="")
    agenda = replace(MEETING, status=Status.PLANNED, items=(item,))
    package = packed(agenda, exporter)
    assert "ikke godkendt" not in text_of(package, "manifest.html")
    assert "mødet er ikke holdt" in text_of(package, "manifest.html")
    assert "ikke godkendt" not in text_of(package, "offentlig/index.html")


def test_where_nothing_is_closed_there_is_no_closed_part(exporter: Exporter) -> None:
    meeting = replace(MEETING, items=(OPEN,))
    package = make_package(
        meeting, None, exporter, kept=lambda _: None, seal=Seal("1" * 64, "2" * 64, 1), at=MADE
    )
    assert not [file.path for file in package.files if file.path.startswith("lukket")]
    assert manifest_of(package)["seal"] == {"text": "1" * 64, "last": "2" * 64}


def test_a_kept_file_that_is_missing_is_told(exporter: Exporter) -> None:
    remarks = packed(MEETING, exporter).remarks
    assert len(remarks) == 1
    assert "»Plan: en« under punkt 1 mangler" in remarks[0]


def test_names_are_such_as_any_system_can_have(
    exporter: Exporter, plan: Callable[[str], Path | None]
) -> None:
    title = "Æøå: »bilag« / med \\ alt?*" + "x" * 200 + "…."
    attachment = replace(OPEN.attachments[0], title=title)
    meeting = replace(
        MEETING,
        committee="Udvalg: for/alt. " + "æ" * 300,
        items=(replace(OPEN, attachments=(attachment,)),),
    )
    package = packed(meeting, exporter, plan)
    for name in (package.name, *(part for f in package.files for part in f.path.split("/"))):
        assert len(name) < 120
        assert len(name.encode()) <= 240
        assert not set(name) & set('<>:"\\|?*')
        assert name.rstrip(" .") == name
    assert any("Æøå" in file.path for file in package.files)


# What the public gets.


def everything_in(package: Package) -> Iterator[tuple[str, bytes]]:
    """Yield each public file, the parts of a DOCX, and the streams of a PDF unpacked."""
    for file in package.files:
        if not file.open:
            continue
        yield file.path, file.content
        if file.path.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
                for name in archive.namelist():
                    yield f"{file.path}/{name}", archive.read(name)
        elif file.path.endswith(".pdf"):
            for stream in re.findall(rb"stream\r?\n(.*?)endstream", file.content, re.DOTALL):
                try:
                    yield file.path, zlib.decompress(stream)
                except zlib.error:
                    continue


def marked(meeting: Meeting) -> Meeting:
    """Return the meeting with the marker in every closed field."""
    items = []
    for item in meeting.items:
        secret = Attachment("b" * 10, f"{MARK} bilag", 9, f"{MARK}.pdf", THIS, 3, closed=True)
        if item.closed:
            item = replace(
                item,
                title=f"{MARK} {item.title}",
                decision=f"{item.decision} {MARK}",
                sections=(Section("x" * 10, MARK, MARK), *item.sections),
            )
        items.append(replace(item, attachments=(*item.attachments, secret)))
    return replace(meeting, items=tuple(items))


@pytest.mark.proof
@random_cases(6)
@given(pairs())
def test_nothing_closed_is_in_any_byte_that_the_public_gets(
    exporter: Exporter, pair: tuple[Meeting, Meeting]
) -> None:
    meeting = marked(pair[0])
    package = packed(meeting, exporter, lambda _: Path(__file__))
    for path, content in everything_in(package):
        for form in (MARK.encode(), MARK.encode("utf-16-le"), MARK.encode("utf-16-be")):
            assert form not in content, path
    closed = {file.path for file in package.files if not file.open}
    assert closed
    assert not any(MARK in path for path in {f.path for f in package.files} - closed)


@pytest.mark.proof
@random_cases(6)
@given(pairs())
def test_two_meetings_that_differ_in_what_is_closed_give_the_same_public_files(
    exporter: Exporter, pair: tuple[Meeting, Meeting]
) -> None:
    one, other = (
        {file.path: file.content for file in packed(marked(each), exporter).files if file.open}
        for each in pair
    )
    assert [path for path in one | other if one.get(path) != other.get(path)] == []


def test_the_xml_leads_to_the_files_beside_it(
    exporter: Exporter, plan: Callable[[str], Path | None]
) -> None:
    package = packed(MEETING, exporter, plan)
    xml = next(file.content for file in package.files if file.path.endswith(".xml"))
    places = etree.fromstring(xml).xpath("//InstantiationFilePathRelative/text()")
    assert places == ["../offentlig/bilag/1.1 Plan- en.pdf"]
