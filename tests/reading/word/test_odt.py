"""ODT of many makes, all invented."""

import shutil
import subprocess
from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.source.refusals import Damaged, Protected, TooLarge, Unreadable, WrongKind
from ssp_desktop.reading.source.tally import MAX_LINES
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.odt_documents import (
    BULLETS,
    HEAD,
    L1,
    content_of,
    h,
    items,
    number_levels,
    odt,
    odt_of,
    p,
    text_style,
)
from tests.reading.word.test_word import check_heading_styles, sections
from tests.reading.word_documents import saved, with_automatic_numbers, with_heading_styles

BOLD = 'fo:font-weight="bold"'
ITALIC = 'fo:font-style="italic"'
HIDDEN = 'text:display="none"'


def read(folder: Path, body: str, automatic: str = "", named: str = "") -> Reading:
    """Return the reading of an item whose decision is `body`."""
    whole = h("1. Broen") + h("Beslutning", 2) + body + h("2. Eventuelt")
    reading = read_file(odt(folder, whole, automatic + L1 + BULLETS, named))
    assert [item.title for item in reading.meeting.items] == ["Broen", "Eventuelt"]
    return reading


def decision(reading: Reading) -> str:
    return reading.meeting.items[0].decision


def told(reading: Reading) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in reading.lines if line.fate is Fate.REMARK]


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def test_bold_and_italic_come_from_styles_and_those_behind_them(tmp_path: Path) -> None:
    named = text_style("Stærk", BOLD) + text_style("Citat", ITALIC, family="paragraph")
    automatic = (
        text_style("T1", ITALIC, "Stærk")
        + text_style("T2", 'fo:font-weight="normal"', "Stærk")
        + text_style("T3", 'fo:font-weight="700"')
        + text_style("P1", "", "Citat", "paragraph")
    )
    body = (
        p(f"{span('T1', 'begge')} {span('T2', 'intet')} {span('T3', 'fed' + span('T1', '!'))}")
        + p("Skråt", "P1")
    )  # fmt: skip
    text = decision(read(tmp_path, body, automatic, named))
    assert text == "***begge*** intet **fed*!***\n\n*Skråt*"


def test_spaces_tabs_breaks_and_fields(tmp_path: Path) -> None:
    body = p(
        'Broen<text:s text:c="3"/>er<text:tab/>ny.<text:line-break/>Den '
        '<text:a>åbner</text:a> <text:date>4. juni</text:date><text:bookmark text:name="b"/>'
        '<text:placeholder text:placeholder-type="text">&lt;skriv her&gt;</text:placeholder>.'
    )
    assert decision(read(tmp_path, body)) == "Broen er ny.\n\nDen åbner 4. juni."


def test_lists_are_counted_and_go_on_where_they_say_so(tmp_path: Path) -> None:
    inner = p("to") + items(p("under"), p("endnu"))
    body = (
        items(p("et"), inner, p("tre") + p("mere til tre"))
        + p("Imellem.")
        + items(p("fire"), more=' text:continue-numbering="true"')
        + p("Forfra.")
        + items(p("et igen"), style="L1")
        + items(p("punkt"), p("prik"), style="B1")
    )
    assert decision(read(tmp_path, body)).split("\n\n") == [
        "1. et",
        "2. to",
        "   a) under",
        "   b) endnu",
        "3. tre",
        "   mere til tre",
        "Imellem.",
        "4. fire",
        "Forfra.",
        "1. et igen",
        "- punkt\n- prik",
    ]


def test_headings_are_numbered_by_the_outline(tmp_path: Path) -> None:
    levels = number_levels(("1", "."), ("1", ""), shown=2).replace(
        "list-level-style-number", "outline-level-style"
    )
    body = (
        p("Dagsorden for Broudvalget")
        + h("Indledning", is_list_header="true", restart_numbering="true", start_value="3")
        + h("Broen", restart_numbering="true", start_value="3")
        + h("Baggrund", 2)
        + p("Den er gammel.")
        + h("Eventuelt")
    )
    named = f'<text:outline-style style:name="Outline">{levels}</text:outline-style>'
    meeting = read_file(odt(tmp_path, body, named=named)).meeting
    numbered = [(number, item.title) for number, item in meeting.numbered_items()]
    assert numbered[-2:] == [(3, "Broen"), (4, "Eventuelt")]
    assert sections(meeting.items[-2])[-1] == ("Baggrund", "Den er gammel.")


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    region = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"{p('Væk med den.')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    body = p(
        'Broen <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>'
        'bygges<text:change-end text:change-id="c2"/>.'
    )
    assert decision(read(tmp_path, region + body)) == "Broen bygges."


def cells(*texts: str, more: str = "") -> str:
    return "".join(f"<table:table-cell{more}>{p(text)}</table:table-cell>" for text in texts)


def test_tables_and_cells_that_span(tmp_path: Path) -> None:
    covered = "<table:covered-table-cell/>"
    wide = cells("i alt", more=' table:number-columns-spanned="2"')
    head = f"<table:table-row>{cells('År', 'Kroner', 'Note')}</table:table-row>"
    row = f"<table:table-row>{cells('2024')}{wide}{covered}</table:table-row>"
    rows = f"<table:table-header-rows>{head}</table:table-header-rows>{row}"
    text = decision(read(tmp_path, f"<table:table>{rows}</table:table>"))
    assert "År | Kroner | Note" in text
    assert "2024 | i alt" in text


def test_the_rest_of_a_spreadsheets_row_is_no_columns(tmp_path: Path) -> None:
    rest = '<table:table-cell table:number-columns-repeated="16382"/>'
    rows = "".join(
        f"<table:table-row>{cells(*texts)}{rest}</table:table-row>"
        for texts in (("År", "Kroner"), ("2024", "100"))
    )
    below = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    text = decision(read(tmp_path, f"<table:table>{rows}{below}</table:table>"))
    assert text.splitlines()[0] in ("| År | Kroner |", "|  |  |")
    assert "| 2024 | 100 |" in text


def frame(inside: str, about: str = "") -> str:
    described = f"<svg:desc>{about}</svg:desc>" if about else ""
    return f"<draw:frame>{inside}{described}</draw:frame>"


def test_frames_notes_pictures_and_comments(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('Se planen.')}</text:note-body></text:note>"
    )
    comment = f"<office:annotation>{p('Husk!')}</office:annotation>"
    box = frame(f"<draw:text-box>{p('I boksen.')}</draw:text-box>")
    shape = f"<draw:custom-shape>{p('I figuren.')}<draw:enhanced-geometry/></draw:custom-shape>"
    chart = frame("<draw:object/><draw:image/>")
    body = (
        p(f"Broen{note} er ny{comment}.{box}")
        + p(frame("<draw:image/><draw:image/>", "Broen set fra syd"))
        + p(f"Tal: {chart}")
        + p(shape)
        + p("Sidst.")
    )
    reading = read(tmp_path, body)
    assert decision(reading).split("\n\n") == [
        "Broen er ny.", "I boksen.", "Se planen.", "Tal:", "I figuren.", "Sidst.",
    ]  # fmt: skip
    assert told(reading) == [
        (3, "En kommentar er ikke taget med."),
        (5, "Noten står efter det afsnit, der henviser til den."),
        (5, "Et billede er ikke taget med: »Broen set fra syd«."),
        (6, "Et indlejret objekt er ikke taget med."),
    ]


def test_hidden_text_is_left_out_and_told(tmp_path: Path) -> None:
    automatic = text_style("T1", HIDDEN) + text_style("P1", HIDDEN, family="paragraph")
    body = (
        p('Synligt.<text:span text:style-name="T1"> Skjult.</text:span>')
        + p("Også skjult.", "P1")
        + f'<text:section text:name="s" text:display="none">{p("En hel del.")}</text:section>'
        + p('<text:hidden-paragraph text:is-hidden="true"/>Betinget.')
        + p("Sidst.")
    )
    reading = read(tmp_path, body, automatic)
    assert decision(reading) == "Synligt.\n\nSidst."
    assert told(reading) == [(3, "Skjult tekst er ikke taget med.")] * 4


def test_a_contents_list_is_no_agenda(tmp_path: Path) -> None:
    lines = p("1. Broen<text:tab/>2") + p("2. Eventuelt<text:tab/>3")
    contents = (
        '<text:table-of-content><text:index-body><text:index-title>' + p("Indhold")
        + f"</text:index-title>{lines}</text:index-body></text:table-of-content>"
    )  # fmt: skip
    body = contents + h("1. Broen") + p("Tekst.") + h("2. Eventuelt")
    reading = read_file(odt(tmp_path, body))
    assert [item.title for item in reading.meeting.items] == ["Broen", "Eventuelt"]
    assert [line.fate for line in reading.lines][:3] == [Fate.CONTENTS] * 3


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_what_libreoffice_makes_of_a_word_document_is_read_alike(tmp_path: Path) -> None:
    saved(tmp_path / "styles.docx", with_heading_styles)
    saved(tmp_path / "numbers.docx", with_automatic_numbers)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path)]
    documents = [str(tmp_path / name) for name in ("styles.docx", "numbers.docx")]
    subprocess.run([*command, *documents], check=True, capture_output=True, timeout=120)
    check_heading_styles(read_file(tmp_path / "styles.odt").meeting)
    meeting = read_file(tmp_path / "numbers.odt").meeting
    assert [(number, item.title) for number, item in meeting.numbered_items()] == [
        (4, "Velkomst"), (5, "Budget"), (6, "Eventuelt"),
    ]  # fmt: skip
    assert sections(meeting.items[1])[0] == (
        "Baggrund", "Pengene er små.\n\na) bogstaver er ord",
    )  # fmt: skip


def refused(folder: Path, data: bytes) -> Unreadable:
    path = folder / "fil.odt"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    assert "Intet er importeret" in str(caught.value)
    return caught.value


def test_hostile_packages_are_refused(tmp_path: Path) -> None:
    content = content_of(HEAD)
    entities = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>' + content_of(HEAD + p("&b;&f;"))
    )
    assert isinstance(refused(tmp_path, odt_of(entities)), Damaged)
    assert isinstance(refused(tmp_path, odt_of(content[:-30])), Damaged)
    locked = odt_of(content, manifest="<m><manifest:encryption-data/></m>")
    assert isinstance(refused(tmp_path, locked), Protected)
    outside = odt_of(content, **{"../uden.xml": b"<x/>"})
    assert "uden for sig selv" in str(refused(tmp_path, outside))
    sheet = odt_of(content, mimetype="application/vnd.oasis.opendocument.spreadsheet")
    assert isinstance(refused(tmp_path, sheet), WrongKind)
    bomb = odt_of(content, **{"Pictures/nul.bin": bytes(201 * 1024 * 1024)})
    assert isinstance(refused(tmp_path, bomb), TooLarge)


def test_more_paragraphs_than_minutes_have_are_refused(tmp_path: Path) -> None:
    data = odt_of(content_of(HEAD + p("x") * (MAX_LINES + 1)))
    assert isinstance(refused(tmp_path, data), TooLarge)


def test_odd_values_do_not_stop_the_reading(tmp_path: Path) -> None:
    deep = "<text:list><text:list-item>" * 120 + p("dybt") + "</text:list-item></text:list>" * 120
    loop = text_style("Ring", BOLD, "Ring2") + text_style("Ring2", "", "Ring")
    body = (
        p('<text:s text:c="99999999999999999"/>Broen', "Ring")
        + items(p("a"), style="Findes ikke")
        + f'<text:list text:style-name="L1"><text:list-item text:start-value="-1">{p("b")}'
        "</text:list-item></text:list>"
        + p("c" * 3 + '<text:span text:style-name="Ring">' * 60 + "d" + "</text:span>" * 60)
        + deep
    )
    assert "Broen" in decision(read(tmp_path, body, loop))


def test_what_stands_above_and_below_the_pages_is_told_apart(tmp_path: Path) -> None:
    pages = (
        f"</office:styles><office:master-styles><style:master-page><style:header>{p('Kladde')}"
        f"</style:header><style:footer>{p('Side 1')}</style:footer></style:master-page>"
        "</office:master-styles><office:styles>"
    )
    reading = read_file(odt(tmp_path, HEAD + h("Beslutning", 2) + p("Ja."), named=pages))
    assert reading.meeting.items[0].decision == "Ja."
    assert (reading.lines[0].text, reading.lines[0].fate) == ("Kladde", Fate.PAGE_HEAD)
    assert (reading.lines[-1].text, reading.lines[-1].fate) == ("Side 1", Fate.PAGE_FOOT)


def test_the_first_heading_is_no_item_below_a_page_head_either(tmp_path: Path) -> None:
    pages = (
        f"</office:styles><office:master-styles><style:master-page><style:header>{p('Kladde')}"
        f"</style:header><style:footer>{p('Side 1')}</style:footer></style:master-page>"
        "</office:master-styles><office:styles>"
    )
    body = h("Havnens venner") + p("Et møde om molen.") + h("Budget") + p("Drøftet.") + h("Valg")
    for named in (pages, ""):
        meeting = read_file(odt(tmp_path, body, named=named)).meeting
        assert [item.title for item in meeting.items] == ["Budget", "Valg"]
