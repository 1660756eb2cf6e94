"""Plain texts that a mail program has broken at a width; all of them invented."""

import re
from pathlib import Path
from textwrap import dedent, wrap

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.reading.door import read_text

MAIL = dedent("""\
    Referat fra møde i Ungerådet
    Dato: 3. juni 2025 kl. 14
    Sted: Kulturhuset
    Deltagere: Anne Høj, Bo Ås, Cai Dam, Dea Eg, Eva Falk, Finn Gram, Gry Holm,
    Ida Juul (Afbud)

    1. Godkendelse af dagsorden og opsamling på alt det, som blev talt om på
       Ungdomsskolen i foråret

    Beslutning

    Dagsordenen blev godkendt.

    2. Sommerens indsats

    Baggrund

    Gadeteamet har lagt en plan for sommeren, som dækker de tre uger, hvor der
    plejer at være flest unge i byen om aftenen. Planen er lavet sammen med
    natteravnene og politiet.
    Nyt afsnit uden luft over.

    Teamet foreslår:

    - at der er voksne ved søen fra klokken ti om aftenen og til midnat, også
      i weekenden
    - at skolerne orienteres
    - at forældrene får et brev, som fortæller, hvad der sker, og hvem de kan
    ringe til

    Beslutning

    1. Rådet er enigt i planen og vil gerne høre mere om den, når den har SSP-
       konsulentens tal med.
       Det sker i august.
    2. Brevet sendes.
    """)


def meeting_of(text: str) -> Meeting:
    return read_text(text).meeting


def check_mail(meeting: Meeting) -> None:
    first, second = meeting.items
    assert first.title == (
        "Godkendelse af dagsorden og opsamling på alt det, som blev talt om på Ungdomsskolen "
        "i foråret"
    )
    assert len(meeting.participants) == 8
    assert second.title == "Sommerens indsats"
    assert paragraphs(second) == [
        (
            "Gadeteamet har lagt en plan for sommeren, som dækker de tre uger, hvor der plejer at "
            "være flest unge i byen om aftenen. Planen er lavet sammen med natteravnene og "
            "politiet."
        ),
        "Nyt afsnit uden luft over.",
        "Teamet foreslår:",
        (
            "- at der er voksne ved søen fra klokken ti om aftenen og til midnat, også i "
            "weekenden\n- at skolerne orienteres\n"
            "- at forældrene får et brev, som fortæller, hvad der sker, og hvem de kan ringe til"
        ),
    ]
    assert second.decision.split("\n\n") == [
        (
            "1. Rådet er enigt i planen og vil gerne høre mere om den, når den har "
            "SSP-konsulentens tal med."
        ),
        "   Det sker i august.",
        "2. Brevet sendes.",
    ]


def paragraphs(item: AgendaItem) -> list[str]:
    (section,) = item.sections
    return section.text.split("\n\n")


def test_paragraphs_points_and_titles_are_put_together() -> None:
    check_mail(meeting_of(MAIL))


def test_the_lines_are_told_of_as_the_paragraphs_that_they_are() -> None:
    reading = read_text(MAIL)
    assert reading.unplaced == ()
    told = " ".join(line.text for line in reading.lines)
    assert re.sub(r"[\W_]+", "", told) == re.sub(r"[\W_]+", "", MAIL)


@pytest.mark.parametrize(
    "text",
    [
        # A line for each paragraph, one of them longer than any width.
        MAIL + "\nEt afsnit på én linje, " + "som fortsætter, " * 6 + "og så ikke mere.\n",
        # Short paragraphs on lines of their own.
        "Punkt 1: A\n\nBeslutning\n" + "Rådet drøftede planen og tog den til efterretning.\n" * 9,
        # Paragraphs of one length, each of them a sentence.
        "Punkt 1: A\n\nBeslutning\n"
        + "Rådet drøftede planen for sommeren og tog den til efterretning.\n" * 9,
    ],
    ids=["long", "short", "even"],
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(read_text(text).lines) == len(lines)


def broken(text: str, width: int) -> str:
    """Return `text` as a mail program sends it, what goes on in a point indented to its text."""
    out = []
    for line in text.splitlines():
        sign = re.match(r"\s*(?:[-•]|\d+\.)\s+|\s*", line)
        first = line[: len(line) - len(line.lstrip())]
        hanging = " " * (sign.end() if sign else 0)
        out += wrap(
            line.strip(),
            width,
            initial_indent=first,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return "\n".join(out)


@pytest.mark.parametrize("width", [66, 72, 78])
@pytest.mark.parametrize("name", ["referat_2018-12-06.txt", "referat_2024-04-24.txt"])
def test_a_published_referat_that_a_mail_has_broken(
    shared_reference: Path, name: str, width: int
) -> None:
    text = (shared_reference / name).read_text("utf-8")
    whole, again = meeting_of(text), meeting_of(broken(text, width))
    assert [item.title for item in again.items] == [item.title for item in whole.items]
    assert [p.name for p in again.participants] == [p.name for p in whole.participants]
    expected, got = all_paragraphs(whole), all_paragraphs(again)
    # A sentence that happens to end at the width, or a date that is broken, goes wrong.
    assert len(expected - got) <= 0.06 * len(expected)


def all_paragraphs(meeting: Meeting) -> set[str]:
    return {
        line
        for item in meeting.items
        for text in (*(section.text for section in item.sections), item.decision)
        for line in text.splitlines()
    }
