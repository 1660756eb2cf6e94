"""The two reference texts, read whole. What they must give is taken from the files themselves."""

import datetime
import re
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Presence, Status
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Fate, Reading
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tidy import tidy
from ssp_desktop.richtext.tree import Block, ListBlock, Paragraph, paragraphs_of
from tests.meetings.people import with_presence

NAMES = ("referat_2024-04-24.txt", "referat_2018-12-06.txt")
HEADINGS = ("Indstilling", "Baggrund og vurdering", "Økonomi", "Beslutning", "Fraværende", "Bilag")


def source(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


def read(folder: Path, name: str) -> Reading:
    return read_text(source(folder, name), name)


@pytest.fixture
def punkt(shared_reference: Path) -> Meeting:
    return read(shared_reference, NAMES[0]).meeting


@pytest.fixture
def klassisk(shared_reference: Path) -> Meeting:
    return read(shared_reference, NAMES[1]).meeting


def texts_of(item: AgendaItem) -> list[str]:
    return [*(section.text for section in item.sections), item.decision]


def paragraphs(markdown: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs_of(parse(markdown))]


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """Return what `blocks` are without their words: p, or (start or -, points)."""
    return [
        "p"
        if isinstance(block, Paragraph)
        else (
            block.start if block.ordered else "-",
            [shape(point.blocks) for point in block.items],
        )
        for block in blocks
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_a_fate_and_none_is_without_a_place(
    shared_reference: Path, name: str
) -> None:
    reading = read(shared_reference, name)
    lines = {
        number: tidy(line)
        for number, line in enumerate(source(shared_reference, name).splitlines(), start=1)
        if tidy(line)
    }
    assert {line.number: line.text for line in reading.lines} == {
        number: re.sub(r"^(\d+\.|-) +", r"\1 ", text) for number, text in lines.items()
    }
    assert reading.unplaced == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_text_stands_in_its_item_as_it_was(shared_reference: Path, name: str) -> None:
    reading = read(shared_reference, name)
    told = [line for line in reading.lines if line.fate is Fate.TEXT]
    held = [
        text
        for item in reading.meeting.items
        for markdown in texts_of(item)
        for text in paragraphs(markdown)
    ]
    assert len(told) == len(held)
    for line, text in zip(told, held, strict=True):
        assert re.sub(r"^(- |\d+\. (?!\w+ \d{4}))", "", line.text) == text


@pytest.mark.parametrize("name", NAMES)
def test_the_sections_of_each_item_are_those_of_the_source(
    shared_reference: Path, name: str
) -> None:
    expected: list[list[str]] = []
    for line in map(tidy, source(shared_reference, name).splitlines()):
        if re.match(r"Punkt \d+: |(2[7-9]|3[0-2])\. ", line) and "..." not in line:
            expected.append([])
        elif line in HEADINGS and expected:
            expected[-1].append(line)
    meeting = read(shared_reference, name).meeting
    found = [
        [section.heading for section in item.sections] + ["Beslutning"] * item.decided
        for item in meeting.items
    ]
    assert found == [[h for h in heads if h not in HEADINGS[4:]] for heads in expected]
    assert all(item.decision_at is None for item in meeting.items)


def test_punkt_facts(shared_reference: Path, punkt: Meeting) -> None:
    text = source(shared_reference, NAMES[0])
    assert punkt.layout is Layout.PUNKT
    assert punkt.status is Status.DRAFT
    assert punkt.title == ""
    assert f"REFERAT {punkt.committee} d. 24-04-2024" in text
    assert (punkt.date, punkt.time) == (datetime.date(2024, 4, 24), datetime.time(16))
    assert f"Mødested {punkt.venue}\n" in text
    assert punkt.first_number == 1


def test_punkt_people(shared_reference: Path, punkt: Meeting) -> None:
    listed = re.search(r"^Mødedeltagere (.*)$", source(shared_reference, NAMES[0]), re.MULTILINE)
    assert listed
    assert [
        person.name + (" (Afbud)" if person.presence is Presence.EXCUSED else "")
        for person in punkt.participants
    ] == listed[1].split(", ")
    assert len(with_presence(punkt, Presence.EXCUSED)) == 4
    assert len(with_presence(punkt, Presence.PRESENT)) == 9
    assert all(item.absent is None for item in punkt.items)


def test_punkt_items(shared_reference: Path, punkt: Meeting) -> None:
    text = source(shared_reference, NAMES[0])
    assert [(str(number), item.title) for number, item in punkt.numbered_items()] == re.findall(
        r"^Punkt (\d+): (.*)$", text, re.MULTILINE
    )
    assert [bool(item.case_number) for item in punkt.items] == [True, False, False, True, False]
    assert [item.case_number for item in punkt.items if item.case_number] == re.findall(
        r"^(\d{4}-\d{6})$", text, re.MULTILINE
    )
    assert [item.closed for item in punkt.items] == [True, False, False, False, False]
    assert punkt.items[0].title == "Lukket"
    assert [(a.number, f"Bilag {a.number} - {a.title}") for a in punkt.items[3].attachments] == [
        (number, line)
        for number, line in enumerate(re.findall(r"^Bilag \d.*$", text, re.MULTILINE), start=1)
    ]


def test_punkt_lists_have_their_levels(punkt: Meeting) -> None:
    point = ["p"]
    recommendation, background = (parse(s.text) for s in punkt.items[3].sections)
    assert shape(recommendation) == ["p", (1, [point])]
    assert shape(background) == [
        (1, [point]),
        ("-", [point] * 3),
        (2, [point]),
        ("-", [point, ["p", ("-", [point] * 2)]]),
        (3, [point]), "p",
        (4, [point]), "p",
        (5, [point]), "p",
        (6, [point]), "p", "p", "p",
    ]  # fmt: skip
    assert shape(parse(punkt.items[3].decision)) == [
        "p", ("-", [point]), "p", "p", ("-", [point]), "p", "p", "p",
        "p", ("-", [point]), "p", "p", ("-", [point] * 3), "p", "p", "p",
        "p", ("-", [point] * 2),
        "p", ("-", [point]),
        "p", ("-", [point]),
        "p", ("-", [point]), "p",
    ]  # fmt: skip


def test_klassisk_facts(shared_reference: Path, klassisk: Meeting) -> None:
    text = source(shared_reference, NAMES[1])
    assert klassisk.layout is Layout.KLASSISK
    assert klassisk.status is Status.DRAFT
    assert klassisk.title == ""
    assert text.startswith(f"Referat af møde i {klassisk.committee}\n")
    assert (klassisk.date, klassisk.time) == (datetime.date(2018, 12, 6), datetime.time(16))
    assert f"kl. 16:00 i {klassisk.venue}\n" in text
    assert klassisk.first_number == 27
    assert klassisk.published == datetime.date(2019, 10, 11)
    assert text.rstrip().endswith(f"Opdateret af {klassisk.municipality} 11.10.19")


def test_klassisk_people(shared_reference: Path, klassisk: Meeting) -> None:
    text = source(shared_reference, NAMES[1])
    came, sent_word = (
        [tidy(line) for line in part.strip().splitlines()]
        for part in re.split(r"Afbud:\n", text.split("Deltagere:\n")[1].split("\n27.")[0])
    )
    for lines, presence in ((came, Presence.PRESENT), (sent_word, Presence.EXCUSED)):
        assert [
            (person.name, person.affiliation) for person in with_presence(klassisk, presence)
        ] == [(line.split(",")[0], line.split(",")[1].strip(" ()")) for line in lines]
    assert len(klassisk.participants) == 15
    # Each item names all who were away, so it has nothing of its own to say.
    assert all(item.absent is None for item in klassisk.items)


def test_klassisk_items(shared_reference: Path, klassisk: Meeting) -> None:
    text = source(shared_reference, NAMES[1])
    expected = re.findall(r"^(\d+)\. {2,3}(.*)$", text.replace("\u00a0", " "), re.MULTILINE)
    assert [(str(number), item.title) for number, item in klassisk.numbered_items()] == expected
    assert len(expected) == 6
    assert not any(item.case_number or item.closed for item in klassisk.items)
    assert not any(item.attachments for item in klassisk.items)


def test_klassisk_points_hold_several_paragraphs(shared_reference: Path, klassisk: Meeting) -> None:
    (points,) = parse(klassisk.items[4].sections[1].text)
    assert isinstance(points, ListBlock)
    assert points.ordered
    assert [len(point.blocks) for point in points.items] == [2, 1, 1, 1, 1, 1, 5]
    dates = re.findall(
        r"^ +(\d+\. [a-z]+ \d{4}\.?)$", source(shared_reference, NAMES[1]), re.MULTILINE
    )
    assert [p.text for p in paragraphs_of(points.items[6].blocks)][1:] == dates
    assert all(block == Paragraph(block.spans) for block in parse(klassisk.items[4].decision))
