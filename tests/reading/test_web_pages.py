"""Pages as bodies publish them: accordions, buttons, the site's own words. All invented."""

import pytest

from ssp_desktop.reading.door import read_html, read_text
from ssp_desktop.reading.understanding.result import Fate, Reading

HEAD = "<h1>Referat af møde i Havneudvalget</h1><p>Dato: 9. april 2026 kl. 17:00</p>"
TITLES = ["Bådpladser ved bro 3", "Kranen"]
DECISIONS = ["Godkendt.", "Udsat."]


def page(*items: str) -> str:
    return f"<!doctype html><html lang='da'><body>{HEAD}{''.join(items)}</body></html>"


def furniture(reading: Reading) -> list[str]:
    return [line.text for line in reading.lines if line.fate is Fate.FURNITURE]


ACCORDIONS = {
    "a heading in a button": (
        "<div><button class='acc' aria-expanded='false'><h2>{title}</h2></button>"
        "<div><h3>Beslutning</h3><p>{decision}</p></div></div>"
    ),
    "a button in a heading": (
        "<h2 class='accordion-header'><button class='accordion-button'>{title}</button></h2>"
        "<div><h3>Beslutning</h3><p>{decision}</p></div>"
    ),
    "a summary": (
        "<details><summary>{number}. {title}</summary><h3>Beslutning</h3>"
        "<p>{decision}</p></details>"
    ),
    "a summary without a number": (
        "<details><summary>{title}</summary><h2>Beslutning</h2><p>{decision}</p></details>"
    ),
    "a summary with sections to open": (
        "<details><summary>{title}</summary><details><summary>Beslutning</summary>"
        "<p>{decision}</p></details></details>"
    ),
    "a heading with sections to open": (
        "<h2>{title}</h2><details><summary>Resume</summary><p>En sag.</p></details>"
        "<details><summary>Beslutning</summary><p>{decision}</p></details>"
    ),
    "a button that opens": (
        "<button aria-expanded='false' aria-controls='p{number}'>{title}</button>"
        "<section id='p{number}'><h4>Beslutning</h4><p>{decision}</p></section>"
    ),
    "a link that opens": (
        "<div class='panel-heading'><a data-toggle='collapse' href='#c{number}'>"
        "{number}. {title}</a></div><div id='c{number}'><h3>Beslutning</h3><p>{decision}</p></div>"
    ),
    "a header of an accordion": (
        "<div class='accordion__header'><span>{title}</span></div>"
        "<div class='accordion__body'><h3>Beslutning</h3><p>{decision}</p></div>"
    ),
    "a title in a cell": (
        "<table><tr><td>{number}</td><td><button><h2>{title}</h2></button><div>"
        "<h3>Beslutning</h3><p>{decision}</p></div></td></tr></table>"
    ),
}


@pytest.mark.parametrize("kind", list(ACCORDIONS))
def test_a_title_that_one_presses(kind: str) -> None:
    items = [
        ACCORDIONS[kind].format(number=number, title=title, decision=decision)
        for number, (title, decision) in enumerate(zip(TITLES, DECISIONS, strict=True), start=1)
    ]
    meeting = read_html(page(*items)).meeting
    assert [item.title for item in meeting.items] == TITLES
    assert [item.decision for item in meeting.items] == DECISIONS
    assert meeting.committee == "Havneudvalget"


def test_a_table_whose_cells_hold_title_case_number_and_decision() -> None:
    row = (
        "<tr><td><span>{n}</span></td><td><button role='button'><h2>{title}</h2></button>"
        "<button>Kopier link</button><div><span>HAV-2026-00{n}</span><h3>Beslutninger</h3>"
        "<div>{decision}</div></div></td></tr>"
    )
    rows = [
        row.format(n=n, title=title, decision=decision)
        for n, title, decision in zip((1, 2), TITLES, DECISIONS, strict=True)
    ]
    head = "<thead><tr><th>Punkt</th><th>Titel</th></tr></thead>"
    reading = read_html(page(f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"))
    items = reading.meeting.items
    assert [(item.title, item.case_number, item.decision) for item in items] == [
        (TITLES[0], "HAV-2026-001", "Godkendt."),
        (TITLES[1], "HAV-2026-002", "Udsat."),
    ]
    assert furniture(reading) == ["Punkt | Titel", "Kopier link", "Kopier link"]


SITE = """<div id="cookie-notice"><p>Vi passer på dine data.</p><button>OK</button></div>
<a class="skip-link" href="#main">Gå til indhold</a>
<header><div>Vester Kommune</div><button aria-expanded="false">Menu</button></header>
<div class="breadcrumb"><a>Forside</a> <a>Politik</a></div>
<main>{head}<button>Hent som PDF</button>
<h2>1. Kranen <button>Kopier link</button></h2><h3>Beslutning</h3><p>Udsat.</p>
<p><a href="#">Del på Facebook</a> <a href="#">Udskriv</a></p>
<h2>2. Del af molen <a href="#p2">Link til punktet</a></h2><h3>Beslutning</h3><p>Del</p>
<p>Tilbage til oversigten</p></main>
<div role="dialog"><h2>Cookies</h2><p>Accepter.</p></div><footer>Rådhuset</footer>"""


def test_the_words_of_the_site_are_no_minutes_and_are_told() -> None:
    reading = read_html(f"<html><body>{SITE.format(head=HEAD)}</body></html>")
    items = reading.meeting.items
    assert [(item.title, item.decision) for item in items] == [
        ("Kranen", "Udsat."),
        ("Del af molen", "Del"),
    ]
    assert reading.meeting.committee == "Havneudvalget"
    assert reading.unplaced == ()
    assert furniture(reading) == [
        "Vi passer på dine data.", "OK", "Gå til indhold", "Vester Kommune", "Menu",
        "Forside Politik", "Hent som PDF", "Kopier link", "Del på Facebook", "Udskriv",
        "Link til punktet", "Tilbage til oversigten", "Cookies", "Accepter.", "Rådhuset",
    ]  # fmt: skip


def test_the_head_of_an_article_is_content() -> None:
    html = f"<article><header>{HEAD}</header><h2>1. Kranen</h2><p>Set.</p></article>"
    reading = read_html(html)
    assert reading.meeting.committee == "Havneudvalget"
    assert furniture(reading) == []


def drupal(number: str, title: str, case: str, access: str, decision: str) -> str:
    return (
        f"<div class='node'><h2>{number}. {title}</h2><div class='field field-label-inline'>"
        f"<div class='field-label'>Sagsnr.:&nbsp;</div><div class='field-items'>"
        f"<div class='field-item even'>{case}</div></div></div><div class='field'>{access}</div>"
        f"<div class='field field--label-above'><div class='field__label'>Beslutning</div>"
        f"<div class='field__item'><p>{decision}</p></div></div></div>"
    )


def test_a_field_and_its_label_are_one_line() -> None:
    reading = read_html(
        page(
            drupal("7", TITLES[0], "47110815", "Åbent punkt", "Godkendt."),
            drupal("8", TITLES[1], "26/1234", "Lukket punkt", "Udsat."),
        )
    )
    assert [
        (item.title, item.case_number, item.closed, item.decision) for item in reading.meeting.items
    ] == [(TITLES[0], "47110815", False, "Godkendt."), (TITLES[1], "26/1234", True, "Udsat.")]
    assert "Sagsnr.: 47110815" in [line.text for line in reading.lines]


def test_a_label_without_a_fact_ends_with_its_field() -> None:
    html = "<div class='field-label-inline'><div class='field-label'>Sted:</div></div><p>Salen</p>"
    texts = [line.text for line in read_html(page(html, "<h2>1. Kranen</h2><p>Set.</p>")).lines]
    assert texts[2:4] == ["Sted:", "Salen"]


@pytest.mark.parametrize(
    ("line", "case", "closed"),
    [
        ("Sagsnr. 471108 Havneudvalget Åbent punkt", "471108", False),
        ("Sagsnr. 471108 Børne- og Havneudvalget Lukket punkt", "471108", True),
        ("Sagsnummer: HAV-2026-00017 (Lukket)", "HAV-2026-00017", True),
        ("Journalnr. 01.02.00P35-0104", "01.02.00P35-0104", False),
        ("Lukket sag", "", True),
    ],
)
def test_a_line_about_the_case(line: str, case: str, closed: bool) -> None:
    text = f"Pkt. 3\nKranen\n{line}\nBeslutning\nUdsat.\n\nPkt. 4\nMolen\nBeslutning\nSet.\n"
    reading = read_text(text)
    first, second = reading.meeting.items
    assert (first.title, first.case_number, first.closed) == ("Kranen", case, closed)
    assert (first.sections, first.decision) == ((), "Udsat.")
    assert (second.title, second.closed) == ("Molen", False)
    assert line in [each.text for each in reading.lines if each.fate is Fate.FACT]


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("Sagsnr. 471108 blev drøftet i går.", ""),
        ("Sagsid.: 26/69, Sagsinitialer: bhh", "26/69"),
    ],
)
def test_what_else_a_line_about_the_case_says_is_kept(line: str, case: str) -> None:
    reading = read_text(f"Punkt 3: Kranen\n\n{line}\n\nBeslutning\n\nUdsat.\n")
    (item,) = reading.meeting.items
    assert item.case_number == case
    assert item.sections[0].text == line


TWO_PARTS = {
    "a number above a heading in a button": (
        "<div><span>{number}.</span><button><h2>{title}</h2></button><button>Kopier link</button>"
        "</div><h3>Beslutning</h3><p>{decision}</p>"
    ),
    "a number in a heading, the title in the next": (
        "<h2>Punkt {number}</h2><h3>{title}</h3><h4>Beslutning</h4><p>{decision}</p>"
    ),
    "a number above the heading": (
        "<p>Punkt {number}</p><h3>{title}</h3><h4>Beslutning</h4><p>{decision}</p>"
    ),
    "points with a number and a heading": (
        "<ul><li><div><span>Punkt {number}</span><h3>{title}</h3></div><h4>Beslutning</h4>"
        "<p>{decision}</p></li></ul>"
    ),
    "parts without a blank": (
        "<h2><span>{number}.</span><span>{title}</span></h2><h3>Beslutning</h3><p>{decision}</p>"
    ),
    "blocks in a heading": (
        "<h2><div>{number}</div><div>{title}</div></h2><h3>Beslutning</h3><p>{decision}</p>"
    ),
    "blocks in what one presses": (
        "<div role='button' tabindex='0' aria-expanded='false'><div>{number}</div>"
        "<div>{title}</div></div><div><div role='heading' aria-level='3'>Beslutning</div>"
        "<p>{decision}</p></div>"
    ),
}


@pytest.mark.parametrize("kind", list(TWO_PARTS))
def test_a_number_and_its_title_in_two_parts(kind: str) -> None:
    items = [
        TWO_PARTS[kind].format(number=number, title=title, decision=decision)
        for number, (title, decision) in enumerate(zip(TITLES, DECISIONS, strict=True), start=6)
    ]
    meeting = read_html(page(*items)).meeting
    assert [(number, item.title) for number, item in meeting.numbered_items()] == [
        (6, TITLES[0]), (7, TITLES[1]),
    ]  # fmt: skip
    assert [item.decision for item in meeting.items] == DECISIONS
    assert [item.sections for item in meeting.items] == [(), ()]


OLD = """<body bgcolor="#ffffff"><table width="100%"><tr><td width="150"><font size="2">
<a href="a.htm">Forside</a><br><a href="b.htm">Referater</a></font></td><td valign="top">
<font size="5"><b>Referat af møde i Havneudvalget</b></font><br><font size="2">9. april 2026</font>
<p><font size="4"><b>1. Bådpladser ved bro 3</b></font></p><p><font size="2">Der mangler pladser.
</font></p><p><b>Beslutning</b><br>Godkendt.</p>
<p><font size="4"><b>2. Kranen</b></font></p><p><b>Beslutning</b><br>Udsat.</p>
</td></tr></table></body>"""


def test_an_old_page_in_a_frame_of_tables() -> None:
    reading = read_html(OLD)
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date)) == ("Havneudvalget", "2026-04-09")
    assert [item.title for item in meeting.items] == TITLES
    assert [item.decision for item in meeting.items] == DECISIONS
    assert furniture(reading) == ["Forside", "Referater"]


COPIED = """Gå til indhold
Referat af møde i Havneudvalget
Dato: 9. april 2026
Fold alle ud
  • 41. Bådpladser ved bro 3

    Resume

    Der mangler pladser.



    Beslutning

    1. Godkendt.
    2. Drøftes igen i maj.

  • 42. Kranen

    Resume

    Kranen er gammel.

    Beslutning

    Udsat.
Til toppen
"""


def test_text_copied_from_items_that_fold_out() -> None:
    reading = read_text(COPIED.replace("Til toppen", "    Til toppen"))
    assert [(n, item.title) for n, item in reading.meeting.numbered_items()] == [
        (41, TITLES[0]), (42, TITLES[1]),
    ]  # fmt: skip
    assert [item.decision for item in reading.meeting.items] == [
        "1. Godkendt.\n2. Drøftes igen i maj.", "Udsat.",
    ]  # fmt: skip
    assert [[each.heading for each in item.sections] for item in reading.meeting.items] == [
        ["Resume"], ["Resume"],
    ]  # fmt: skip
    assert furniture(reading) == ["Gå til indhold", "Fold alle ud", "Til toppen"]


def test_a_number_right_at_its_title() -> None:
    text = (
        "Udvalg: Havneudvalget\nMødedato: 09-04-2026\n\n1.Bådpladser ved bro 3\n\n"
        "Sagsnummer: 26/17\n\nBeslutning Havneudvalget den 09-04-2026\n\nGodkendt.\n\n"
        "2.Kranen\n\nSagsnummer: 26/18\n\nBeslutning Havneudvalget den 09-04-2026\n\nUdsat.\n\n"
        "2.B og 3.C var med.\n"
    )
    items = read_text(text).meeting.items
    assert [(item.title, item.case_number) for item in items] == [
        (TITLES[0], "26/17"), (TITLES[1], "26/18"),
    ]  # fmt: skip
    assert [item.decision for item in items] == ["Godkendt.", "Udsat.\n\n2.B og 3.C var med."]


def test_links_to_places_on_the_page_are_its_contents() -> None:
    items = "".join(
        f"<h2 id='p{number}'>{number} {title}</h2><h3>Beslutning</h3><p>Set.</p>"
        for number, title in enumerate(TITLES, start=1)
    )
    link = "<li><a href='#p{0}'>{0} {1}</a></li>"
    links = "".join(link.format(number, title) for number, title in enumerate(TITLES, start=1))
    reading = read_html(f"<html><body><ul>{links}</ul>{HEAD}{items}</body></html>")
    assert [item.title for item in reading.meeting.items] == TITLES
    assert reading.meeting.committee == "Havneudvalget"
    assert [line.fate for line in reading.lines[:2]] == [Fate.CONTENTS, Fate.CONTENTS]
    assert reading.unplaced == ()


def test_a_field_to_search_in_and_the_head_of_a_site_are_furniture() -> None:
    site = "<div class='region-header'>Vester Kommune</div><form><label>Søg</label><input></form>"
    reading = read_html(f"<html><body>{site}{HEAD}<h2>1. Kranen</h2><p>Set.</p></body></html>")
    assert reading.meeting.committee == "Havneudvalget"
    assert furniture(reading) == ["Vester Kommune", "Søg"]


def test_a_button_above_a_part_with_headings_has_its_title() -> None:
    rows = "".join(
        f"<tr><td>{number}</td><td><button>{title}</button><div><h3>Indstilling</h3><p>At …</p>"
        f"<h3>Beslutning</h3><p>{decision}</p><button>Kopier link</button></div></td></tr>"
        for number, title, decision in ((101, "Regnskab", "Godkendt."), (102, "Lån", "Udsat."))
    )
    meeting = read_html(
        "<h1>Referat 19. august 2024 kl. 17.00</h1><button>Vis kort</button><div><p>Kort</p></div>"
        f"<table><tr><th>Nr.</th><th>Sag</th></tr>{rows}</table>"
    ).meeting
    assert [(n, item.title, item.decision) for n, item in meeting.numbered_items()] == [
        (101, "Regnskab", "Godkendt."),
        (102, "Lån", "Udsat."),
    ]
    assert all(item.sections[-1].heading == "Indstilling" for item in meeting.items)
