"""HTML of saved pages and of the clipboard, all invented."""

import datetime
import re
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Presence
from ssp_desktop.reading.door import read_file, read_html
from ssp_desktop.reading.source.refusals import Unreadable, WrongKind
from ssp_desktop.reading.understanding.result import Fate

PAGE = """<!DOCTYPE html>
<html><head><title>Møder</title><style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Forside</a></li><li>Politik</li></ul></nav>
<div id="top"><h1>Referat af møde i Ungerådet</h1>
<p>Den 03.06.2025 kl. 14:30 i Kulturhuset</p>
<h2>Indholdsfortegnelse</h2>
<ul><li><a href="#p27">27. Budget</a></li><li><a href="#p28">28. Eventuelt</a></li></ul>
<p><strong>Deltagere:</strong></p><p>Anne Høj, (A)<br>Bo Ås,</p>
<p><strong>Afbud:</strong></p><p>Cai Dam, ()</p>
<h2 id="p27">27.&nbsp;&nbsp; Budget</h2>
<h3>Børnenes ord</h3>
<div>Vi vil <b>gerne</b> have en <i>rampe</i>.<br/>Nu.</div>
<ol><li>et<ul><li>under<p>og mere</p></li></ul></li><li value="5"><p>fem</p></li></ol>
<ol type="a" start="3"><li>bogstav</li></ol>
<table><tr><th>År</th><th>Kroner</th></tr><tr><td>2025</td><td>10<br>tusind</td></tr></table>
<h3>Beslutning</h3><p>Godkendt.</p>
<h3>Bilag</h3><ul><li><a href="x.pdf">Bilag 1 - Tegning</a></li></ul>
<a href="#top">Til toppen</a>
<h2 id="p28">28. Eventuelt</h2><h3>Beslutning</h3><p hidden>Ikke vist</p>
<p style="display:none">Heller ikke</p><p>Intet.</p><p>Til toppen</p></div>
<script>var a = "Punkt 9: Nej";</script>
<footer>Vester Kommune</footer></body></html>"""


def item_of(html: str) -> AgendaItem:
    (item,) = read_html(f"<h1>Punkt 1: Emne</h1><h2>Beslutning</h2>{html}").meeting.items
    return item


def test_a_saved_page(tmp_path: Path) -> None:
    path = tmp_path / "referat.html"
    path.write_text(PAGE, "utf-8")
    reading = read_file(path)
    meeting = reading.meeting
    assert (meeting.committee, meeting.layout) == ("Ungerådet", Layout.KLASSISK)
    assert (meeting.date, meeting.venue) == (datetime.date(2025, 6, 3), "Kulturhuset")
    assert [(p.name, p.affiliation, p.presence) for p in meeting.participants] == [
        ("Anne Høj", "A", Presence.PRESENT),
        ("Bo Ås", "", Presence.PRESENT),
        ("Cai Dam", "", Presence.EXCUSED),
    ]
    assert [(n, i.title) for n, i in meeting.numbered_items()] == [
        (27, "Budget"), (28, "Eventuelt"),
    ]  # fmt: skip
    first, second = meeting.items
    (section,) = first.sections
    assert section.heading == "Børnenes ord"
    assert section.text.split("\n\n") == [
        "Vi vil **gerne** have en *rampe*.",
        "Nu.",
        "1. et\n   - under",
        "     og mere",
        "5) fem",
        "c. bogstav",
        "| År | Kroner |\n| ---: | --- |\n| 2025 | 10<br>tusind |",
    ]
    assert (first.decision, second.decision) == ("Godkendt.", "Intet.")
    assert [(a.number, a.title) for a in first.attachments] == [(1, "Tegning")]
    assert reading.unplaced == ()
    furniture = [line.text for line in reading.lines if line.fate is Fate.FURNITURE]
    assert furniture == ["- Forside", "- Politik", "Til toppen", "Til toppen", "Vester Kommune"]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.htm"
    meta = "" if encoding == "utf-16" else f'<meta charset="{encoding}">'
    html = f"<html><head>{meta}</head><body><p>Punkt 1: Ærø på høst</p></body></html>"
    path.write_bytes(html.encode(encoding))
    assert read_file(path).meeting.items[0].title == "Ærø på høst"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("iso-8859-1", "cp1252"),  # as browsers take it
        ("iso-8859-1", "utf-8"),  # saved again by an editor
        ("iso-8859-15", "iso-8859-15"),
        ("macintosh", "mac-roman"),
        ("no-such-thing", "utf-8"),
        ("undefined", "utf-8"),
    ],
)
def test_a_page_that_says_its_encoding_late_or_wrongly(
    tmp_path: Path, said: str, written: str
) -> None:
    path = tmp_path / "a.htm"
    html = (
        f"<!-- saved from url=(0019)http://vester.test/ -->\n<!DOCTYPE html><html><head>"
        f"<script>{'x' * 9000}</script><meta http-equiv='Content-Type' content='text/html; "
        f"charset={said}'></head><body><p>Punkt 1: Ærø på høst og “å”</p></body></html>"
    )
    path.write_bytes(html.encode(written, "xmlcharrefreplace"))
    assert read_file(path).meeting.items[0].title == "Ærø på høst og “å”"


@pytest.mark.parametrize("before", ["", "\ufeff", "<!-- gemt fra en side -->\n", "Kopi\n\n"])
def test_a_part_of_a_page_is_a_page_by_its_ending(tmp_path: Path, before: str) -> None:
    path = tmp_path / "del.htm"
    path.write_text(
        f"{before}<h1>Referat af møde i Ungerådet</h1>\n<h2>1. Budget</h2>\n<p>Set.</p>"
        "\n<h2>2. Rampe</h2><h3>Beslutning</h3><p>Udsat.</p>",
        "utf-8",
    )
    meeting = read_file(path).meeting
    assert [item.title for item in meeting.items] == ["Budget", "Rampe"]
    assert meeting.items[1].decision == "Udsat."


def test_a_page_behind_what_its_server_was_told(tmp_path: Path) -> None:
    path = tmp_path / "side.html"
    path.write_text(
        '<%@ Page Language="C#" %>\n<asp:Content runat="server"><div>\n'
        "<p>Punkt 1: Budget</p><p>Set.</p></div></asp:Content>",
        "utf-8",
    )
    reading = read_file(path)
    assert [item.title for item in reading.meeting.items] == ["Budget"]
    assert [line.fate for line in reading.lines] == [Fate.FURNITURE, Fate.ITEM, Fate.TEXT]


def test_a_text_without_an_element_is_no_page(tmp_path: Path) -> None:
    path = tmp_path / "tekst.html"
    path.write_text("Punkt 1: Budget\n\n2 < 3 og 5 > 4\n", "utf-8")
    with pytest.raises(WrongKind, match="en tekstfil"):
        read_file(path)


def test_the_clipboard_of_word() -> None:
    point = (
        "<p class=MsoListParagraph style='margin-left:{left}pt;text-indent:-18.0pt;"
        "mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{sign}"
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span>"
        "<![endif]>{text}<o:p></o:p></p>"
    )
    html = (
        point.format(left=36, level=1, sign="1.", text="et")
        + point.format(left=72, level=2, sign="o", text="under")
        + point.format(left=36, level=1, sign="2.", text="to")
        + "<p class=MsoNormal style='margin-left:36.0pt'>mere om to</p>"
        + "<p class=MsoNormal><span style='font-weight:bold'>slut</span></p>"
    )
    assert item_of(html).decision == "1. et\n   - under\n\n2. to\n\n   mere om to\n\n**slut**"


def test_only_the_subset_of_styles_is_kept() -> None:
    item = item_of(
        "<p style='color:red;font-size:30pt'>Rød <u>streg</u> <span style='font-style:italic'>"
        "skrå</span> <b>fed <span style='font-weight:normal'>ikke</span></b> "
        "<img src='http://example.invalid/x.png' alt='billede'></p>"
    )
    assert item.decision == "Rød streg *skrå* **fed** ikke"


def test_bold_lines_are_headings_where_there_are_no_real_ones() -> None:
    meeting = read_html(
        "<p><b>Punkt 1: Emne</b></p><p><b>Klima</b></p><p>Ingen følger.</p>"
        "<p><b>Beslutning</b></p><p>Godkendt.</p>"
    ).meeting
    (item,) = meeting.items
    assert [(s.heading, s.text) for s in item.sections] == [("Klima", "Ingen følger.")]
    assert item.decision == "Godkendt."


def test_text_outside_all_elements_and_broken_markup_is_kept() -> None:
    assert item_of("løs <ul>tekst<li>et</ul>slut <p>åben <b>fed").decision == (
        "løs\n\ntekst\n\n- et\n\nslut\n\nåben **fed**"
    )


def test_a_layout_table_and_preformatted_lines() -> None:
    html = "<table><tr><td><p>et</p><pre>to\ntre</pre></td></tr></table>"
    assert item_of(html).decision == "et\n\nto\n\ntre"


@pytest.mark.parametrize("depth", [60, 150, 900])
def test_points_of_any_depth_are_kept(depth: int) -> None:
    points = "".join(f"<ul><li>p{at} <b>fed</b>" for at in range(depth))
    decision = item_of(
        points + "<script>nej</script>" + "</li></ul>" * depth + "<p>slut</p>"
    ).decision
    assert re.findall(r"- (p\d+) (?:\*\*)?fed(?:\*\*)?$", decision, re.MULTILINE) == [
        f"p{at}" for at in range(depth)
    ]
    assert decision.endswith("\n\nslut")


def test_text_in_elements_of_any_depth_is_kept() -> None:
    inner = "<div>et<br>to <i>tre</i><p hidden>nej</p><table><tr><td>fire</table>fem</div>seks"
    assert item_of("<div>" * 300 + inner + "</div>" * 300 + "syv").decision == (
        "et\n\nto tre\n\nfire\n\nfem\n\nseks\n\nsyv"
    )


def test_a_page_deeper_than_can_be_read_is_refused() -> None:
    with pytest.raises(Unreadable, match="for mange lag"):
        item_of("<ul><li>x" * 5000)
