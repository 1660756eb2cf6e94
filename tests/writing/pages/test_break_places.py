"""Where a line may end. What is expected here was asked of LibreOffice 7.4's break iterator."""

import pytest

from ssp_desktop.writing.fonts.break_places import break_places, line_end


def _shown(text: str) -> str:
    places = break_places(text)
    slashes = [place for place in places if text[place - 1] == "/"]
    marked = (("|" if at in places and at not in slashes else "") + letter
              for at, letter in enumerate(text))  # fmt: skip
    return "".join(marked)


@pytest.mark.parametrize(
    "shown",
    [
        "aa |bb",
        "aa   |bb",
        "skole-|hjem-|samarbejde",
        "Børne- |og |ungeudvalg",
        "Herfølge-/Holmebækområdet",
        "v/Jesper |Snitgaard",
        "sms/sms |og |1/2",
        "2024-|04-|24",
        "2024–|2027 |– |og |a–|b",
        "§ |115 |og |§115",
        "50 |% |50% |12,5%",
        "kr. |5.000,50 |1.250.000,-",
        "(a) |b)c |[x] |1)a |a(b",
        '"citat" |”citat” |»citat« |’x’',
        "a!|b |a?|b |a.b |a:b |a;b |a,b",
        "a…|b |a...b",
        "tanke|—|streg |a|—|b",
        "a&b |a+b |a=b |a@b |a_b |a*b",
        "$5 |€5 |5€ |5°",
        "fast\u00a0mellemrum |fast\u2011streg",
        "blød\u00ad|streg",
        "a ) |b !",
        "( a",
        "et-|tal |-|a",
    ],
)
def test_lines_end_where_libreoffice_ends_them(shown):
    assert _shown(shown.replace("|", "")) == shown


@pytest.mark.parametrize(
    ("text", "cut", "end"),
    [
        ("aa bb cc", 5, 3),
        ("aa bb cc", 6, 6),
        ("aabbcc", 3, 0),
        # A path goes to the next line whole, with what is glued to it by a hyphen …
        ("læs a-www.koege.dk/ssp/plan mere", 24, 4),
        # … but where its first letter after a slash has no room, the hyphen is found.
        ("læs a-www.koege.dk/ssp/plan mere", 19, 6),
        # One of more than 66 characters is broken.
        ("aa " + "x" * 70 + "/yyyy", 76, 74),
        ("1/2 x", 2, 0),
    ],
)
def test_a_line_ends_at_the_last_place_before_what_has_no_room(text, cut, end):
    assert line_end(text, break_places(text), cut) == end
