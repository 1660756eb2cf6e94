"""Whatever a text, page or file holds: a meeting or a message, and no line lost."""

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.domain.text import clean
from ssp_desktop.reading.door import read_file, read_html, read_text
from ssp_desktop.reading.understanding.result import Fate, Reading
from ssp_desktop.richtext.markdown import plain

PIECES = (
    "Punkt 1: Emne", "Punkt 2: Lukket", "Punkt 2: Emne", "PUNKT 3:", "Punkt 9 - Sidste", "1. Et",
    "2. To", "27.   Emne", "28.   Emne", "Beslutning", "BESLUTNING:", "Beslutning: Godkendt.",
    "Indstilling", "Bilag", "Bilag 1 - Kort", "- Bilag 2 - Kort", "Fraværende", "Afbud:",
    "Afbud: Anne Høj, Bo Ås (C)", "Deltagere:", "Mødedeltagere", "Mødedeltagere Anne Høj (Afbud)",
    "Anne Høj, (A)", "Bo Ås ()", "(Afbud)", ",", "()", "Mødedato: 2025-06-03T14:30", "Sted:",
    "Den 99.99.2025 kl. 99:99 i Salen", "REFERAT Rådet d. 03-06-2025", "Referat af møde i Rådet",
    "Indholdsfortegnelse", "Emne.....\t3", "Til toppen", "Side 3", "3/9", "2022-006781",
    "Opdateret af Vester Kommune 11.10.25", "- punkt", " - under", "  mere", "21. marts 2025",
    "13. - 14. maj", "En sætning, der er lang nok til at være brødtekst.", "Et nyt afsnit",
    "*", "**fed**", "\\", "Type: Dagsorden", "Dagsorden", "Lukket", "", "", "\u00a0", "\x0c",
    "a\tb\tc", "1.", "-",
)  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=25)
TEXTS = st.one_of(st.text(), LINES.map("\n".join))
ENDINGS = ("a.txt", "a.docx", "a.pdf", "a.html", "a", "a.doc")


def told(item: AgendaItem) -> str:
    """Return all that an item says, in letters alone."""
    parts = [item.title, item.case_number, plain(item.decision)]
    parts += [f"{section.heading} {plain(section.text)}" for section in item.sections]
    parts += [f"{a.number} {a.title}" for a in item.attachments]
    return letters(" ".join(parts))


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@given(TEXTS)
@example("Punkt 1: A\n\nFraværende\nikke et navn")
@example("1. A\nAfbud:\nB")
def test_a_text_gives_a_meeting_or_a_message(text: str) -> None:
    with contextlib.suppress(UserError):
        check(read_text(text))


def check(reading: Reading) -> None:
    """Check that every line is told of, and that what is kept stands in its item."""
    meeting = reading.meeting
    assert meeting.items
    items = {item.id: item for item in meeting.items}
    people = {person.id for person in meeting.participants}
    for item in meeting.items:
        assert set(item.absent or ()) <= people
    for line in reading.lines:
        assert line.text.strip()
        if line.fate in (Fate.TEXT, Fate.UNPLACED):
            item = items[line.item]
            assert line.part == "decision" or line.part in {s.id for s in item.sections}
            assert letters(re.sub(r"^(-|\d+[.)]) ", "", line.text)) in told(item)


@given(LINES)
def test_every_line_that_is_not_blank_has_a_fate(lines: list[str]) -> None:
    text = "\n".join(line.replace("\n", " ") for line in ["Punkt 1: Emne", *lines])
    with contextlib.suppress(UserError):
        reading = read_text(text)
        shown = [line.text for line in reading.lines]
        count = sum(1 for line in re.split("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text)
                    if clean(line).strip())  # fmt: skip
        # A heading with its text behind a colon counts as two.
        assert count <= len(shown) <= count + text.count(":")


@given(st.one_of(TEXTS, LINES.map("<p>".join), LINES.map("<li><h2>".join)))
@example("<ul><ul><table><tr><td><ol>x")
@example("<h1>1. A</h1><table><tr><td>a<td>b</table>")
def test_html_gives_a_meeting_or_a_message(html: str) -> None:
    with contextlib.suppress(UserError):
        check(read_html(html))


CELLS = st.sampled_from(
    ("Nr.", "Emne", "Referat", "Beslutning", "Bilag", "Ansvarlig", "1", "2.", "3. Løn", "Punkt 4",
     "Løn", "Vagt", "<p>et<p>to", "<ul><li>et<li>to</ul>", "Dato", "3. juni 2025", "<b>Fed</b>",
     "2022-006781", "Afbud", "Anne Høj", "Bilag 1 - Kort", "Eventuelt", "<h2>Top</h2>", "", "")
)  # fmt: skip
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=8)
HEADS = (["Nr.", "Emne", "Referat", "Bilag"], ["Punkt", "Beslutning"], ["Emne", "Referat"])


@given(st.one_of(st.none(), st.sampled_from(HEADS)), TABLES, st.booleans())
@example(None, [["1", "Nr."], ["Referat"], ["2."]], False)
@example(["Nr.", "Emne", "Referat"], [["1"], ["Beslutning", "Eventuelt"]], False)
def test_tables_give_a_meeting_and_lose_no_cell(
    head: list[str] | None, rows: list[list[str]], is_under_item: bool
) -> None:
    rows = [head, *rows] if head else rows
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    table = "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
    with contextlib.suppress(UserError):
        reading = read_html(("<h1>Punkt 1: Emne</h1>" if is_under_item else "") + table)
        check(reading)
        shown = letters(" ".join(line.text for line in reading.lines))
        for row in rows:
            for cell in row:
                for text in re.findall(r"[^<>]+(?=<|$)", cell):
                    assert letters(text.removeprefix("Punkt ")) in shown  # a number is kept as one


@pytest.mark.parametrize("start", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe"])
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_meeting_or_a_message(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, data: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for name in ENDINGS:
        path = Path(folder, name)
        path.write_bytes(start + data)
        with contextlib.suppress(UserError):
            check(read_file(path))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "Punkt 1: A\n" + "." * 200_000 + "x",
        "Punkt 1: A\n" + "1." * 100_000,
        "Mødedeltagere: " + "()" * 100_000 + "\nPunkt 1: A",
        "Mødedeltagere: " + "a(" * 50_000 + "," * 50_000 + "\nPunkt 1: A",
        "1. A\n\nBeslutning\nx\n" + "2. A\n" * 10_000,
        "Punkt 1: A\nBeslutning\n" + "\n".join(" " * at + "- x" for at in range(1000)),
        "Punkt 1: A\n" + ("xab " * 18 + "ef\n") * 20_000,
    ],
    ids=["dots", "numbers", "brackets", "commas", "points", "levels", "broken"],
)
def test_odd_texts_cost_no_more_than_their_length(text: str) -> None:
    """What grows with the square of the length would stop the program; depth would end it."""
    assert read_text(text).meeting.items


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "html",
    [
        "<h1>Punkt 1: A</h1>" + "<table><tr><td>" * 400 + "x",
        "<table>" + "<tr><td>x<td>Emne<td>Beslutning" * 3000 + "</table><h1>Punkt 1: A</h1>",
        "<table><tr><th>Nr.<th>Emne<th>Referat</tr>"
        + "".join(f"<tr><td>{at}<td>Emne<td>b</tr>" for at in range(1, 3000)),
        "<table><tr><td colspan=999999 rowspan=999999>x</td></tr>"
        + "<tr><td>a<td>b</tr>" * 2000
        + "</table><h1>Punkt 1: A</h1>",
    ],
    ids=["nested", "heads", "rows", "reach"],
)
def test_odd_tables_cost_no_more_than_their_length(html: str) -> None:
    assert read_html(html).meeting.items
