"""What programs put on the clipboard, as an editor keeps it and as an import reads it.

The sources are what each program writes, shortened, with invented text.
"""

import pytest

from ssp_desktop.reading.door import read_html
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.ui.meeting.document.line_tree import tree_of
from ssp_desktop.ui.meeting.text.html_text import lines_from_html


def word(level: int, sign: str, text: str, list_of: int = 0) -> str:
    """Return a point as Word for Windows writes it."""
    gap = "&nbsp;" * 6
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='margin-left:{36 * level}.0pt;mso-add-space:"
        f"auto;text-indent:-18.0pt;mso-list:l{list_of} level{level} lfo1'><![if !supportLists]>"
        f"<span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>{sign}"
        f"<span style='font:7.0pt \"Times New Roman\"'>{gap}</span></span></span><![endif]>"
        f"{text}<o:p></o:p></p>\n"
    )


WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office' "
    "xmlns='http://www.w3.org/TR/REC-html40'><head><meta name=Generator content='Microsoft Word "
    "15'><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/>skjult"
    "</o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style>"
    "<!--[if gte mso 10]><style>table.MsoNormalTable {}</style><![endif]--></head>"
    "<body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->{}<!--EndFragment--></body>"
)

WORD_POINTS = WORD.replace(
    "{}",
    "<p class=MsoNormal>Udvalget <b style='mso-bidi-font-weight:normal'>godkendte</b>\n"
    "<i style='mso-bidi-font-style:normal'>enstemmigt</i>:<o:p></o:p></p>"
    + word(1, "1.", "Budget")
    + word(2, "a.", "løn")
    + word(2, "b.", "drift")
    + word(3, "i.", "varme")
    + word(3, "ii.", "lys")
    + word(1, "2.", "Plan")
    + "<p class=MsoListParagraph style='margin-left:36.0pt'>mere om planen</p>"
    + word(1, "3.", "Slut")
    + "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    + "<p class=MsoNormal style='display:none'>skjult</p>"
    + "<p class=MsoNormal><span style='mso-hide:all'>også</span>Og så:</p>"
    + word(1, "·", "punkt", 1)
    + word(2, "o", "under", 1)
    + word(1, "§", "til", 1),
)
KEPT_WORD_POINTS = (
    "Udvalget **godkendte** *enstemmigt*:\n\n1. Budget\n   1. løn\n   2. drift\n      1. varme\n"
    "      2. lys\n\n2. Plan\n\n   mere om planen\n\n3. Slut\n\nOg så:\n\n"
    "- punkt\n  - under\n- til"
)

# LibreOffice Writer 7: paragraphs in the points, deeper lists without a point around them.
LIBREOFFICE = """<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">p { margin-bottom: 0.25cm }</style></head><body lang="da-DK" dir="ltr">
<p style="line-height: 100%">Først <b>fed</b></p>
<ol>
	<li><p style="line-height: 100%">
	Budget</p></li>
	<ol type="a">
		<li><p>løn</p></li>
		<li><p>drift</p></li>
	</ol>
	<li><p>Plan</p>
	<p>mere om planen</p></li>
</ol>
<p><br/>
</p>
<ol start="7">
	<li><p>Syv</p></li>
</ol>
<ul><li><p>punkt<br/>
linje to</p></li></ul>
</body></html>"""
KEPT_LIBREOFFICE = (
    "Først **fed**\n\n1. Budget\n   1. løn\n   2. drift\n\n2. Plan\n\n   mere om planen\n\n"
    "7) Syv\n\n- punkt\n\n  linje to"
)

# Google Docs: all in one bold that is none, deeper lists beside the points, not in them.
GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a">'
    '<p dir="ltr" style="line-height:1.38;margin-top:0pt"><span style="font-size:11pt;'
    'font-weight:400;white-space:pre-wrap;">Først </span><span style="font-weight:700;'
    'white-space:pre-wrap;">fed</span></p>'
    '<ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;'
    'white-space:pre;" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:'
    'pre-wrap;">et</span></p></li><ul style="margin-top:0"><li dir="ltr" aria-level="2" '
    'style="list-style-type:circle;white-space:pre;"><p role="presentation"><span '
    'style="font-style:italic;">under</span></p></li></ul><li aria-level="1"><p><span>to</span></p>'
    '</li></ul><br /><ol style="margin-top:0" start="3"><li aria-level="1"><p>tre</p></li></ol></b>'
    '<br class="Apple-interchange-newline">'
)
KEPT_GOOGLE = "Først **fed**\n\n- et\n  - *under*\n- to\n\n3. tre"

# Word on the web: a list of its own for each point.
WORD_ONLINE = "".join(
    f'<div class="ListContainerWrapper SCXW1"><{tag} role="list" {start}class="ListStyle1">'
    f'<li role="listitem" data-aria-level="{level}" data-aria-posinset="1" style="display:block">'
    f'<p class="Paragraph SCXW1"><span class="TextRun"><span>{text}</span></span><span '
    f'class="EOP SCXW1">&nbsp;</span></p></li></{tag}></div>'
    for tag, start, level, text in (
        ("ol", 'start="1" ', 1, "Budget"),
        ("ul", "", 2, "løn"),
        ("ul", "", 2, "drift"),
        ("ol", 'start="2" ', 1, "Plan"),
    )
)
KEPT_WORD_ONLINE = "1. Budget\n   - løn\n   - drift\n2. Plan"

# A page out of a browser: paragraphs by elements that are none, and what is not text.
BROWSER = """<html><body><!--StartFragment--><div><div><span>En linje</span></div><div><br></div>
<div>En&nbsp;linje<span>&nbsp; </span>til<div>og <strong>én</strong></div>hale</div></div>
<section hidden><p>skjult</p></section><p style="visibility: hidden">skjult</p>
<button>Del</button><svg><title>ikon</title></svg><select><option>valg</option></select>
<pre>linje 1
  linje 2</pre><p style="white-space: pre-line">linje 3
linje 4</p><ol start="4"><li>fire</li><li value="9">ni</li><li>ti</li></ol>
<ul><li style="list-style: none">uden tegn<ul><li>med</li></ul></li></ul><!--EndFragment-->"""
KEPT_BROWSER = (
    "En linje\n\nEn linje til\n\nog **én**\n\nhale\n\nlinje 1\n\nlinje 2\n\nlinje 3\n\nlinje 4\n\n"
    "4. fire\n\n9) ni\n10) ti\n\nuden tegn\n\n- med"
)

# An import reads letters as they stand, since a text refers to them; an editor counts on.
READ_WORD_POINTS = KEPT_WORD_POINTS.replace(
    "1. Budget\n   1. løn\n   2. drift\n      1. varme\n      2. lys\n",
    "1. Budget\n\n   a. løn\n\n   b. drift\n\n   i. varme\n\n   ii. lys\n",
)
READ_LIBREOFFICE = KEPT_LIBREOFFICE.replace(
    "1. Budget\n   1. løn\n   2. drift\n", "1. Budget\n\n   a. løn\n\n   b. drift\n"
)

SOURCES = {
    "Word": (WORD_POINTS, KEPT_WORD_POINTS, READ_WORD_POINTS),
    "LibreOffice": (LIBREOFFICE, KEPT_LIBREOFFICE, READ_LIBREOFFICE),
    "Google Docs": (GOOGLE, KEPT_GOOGLE, KEPT_GOOGLE),
    "Word on the web": (WORD_ONLINE, KEPT_WORD_ONLINE, KEPT_WORD_ONLINE),
    "browser": (BROWSER, KEPT_BROWSER, KEPT_BROWSER),
}


def pasted(source: str) -> str:
    return write(tree_of(lines_from_html(source)))


def imported(source: str) -> str:
    page = f"<h1>Punkt 1: Emne</h1><h2>Beslutning</h2><div>{source}</div>"
    (item,) = read_html(page).meeting.items
    return item.decision


@pytest.mark.parametrize(("source", "kept", "_read"), SOURCES.values(), ids=SOURCES)
def test_an_editor_keeps_what_is_pasted(source: str, kept: str, _read: str) -> None:
    assert pasted(source) == kept
    assert write(parse(kept)) == kept


@pytest.mark.parametrize(("source", "_kept", "read"), SOURCES.values(), ids=SOURCES)
def test_an_import_reads_the_same(source: str, _kept: str, read: str) -> None:
    assert imported(source) == read


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("<table><tr><th>År</th><th>Kroner</th></tr><tr><td><p>2025</p></td><td>10</td></tr></table>",
         "| År | Kroner |\n| ---: | ---: |\n| 2025 | 10 |"),
        ("<table><tr><td><p>et</p><p>to</p></td><td><ul><li>tre</li></ul></td></tr></table>",
         "et\n\nto\n\n- tre"),
        ("<table><tr hidden><td>skjult</td><td>x</td></tr><tr><td>1</td><td>2</td></tr></table>",
         "1 2"),
        ("<ol><li><ul><li>dybt</li></ul></li></ol>", "1. - dybt"),
        ("<li>løst</li><p>efter</p>", "- løst\n\nefter"),
        ("<ol><li>et</li></ol><ol><li>nyt</li></ol>", "1. et\n\n1) nyt"),
        ("<h2>Over<br>skrift</h2><p>tekst", "Over skrift\n\ntekst"),
        (word(1, "1.", "et") + word(2, "1.1.", "dybt") + word(2, "1.2.", "mere"),
         "1. et\n   1. dybt\n   2. mere"),
        (word(1, "h)", "h") + word(1, "i)", "i") + word(1, "j)", "j"), "8. h\n9. i\n10. j"),
        (word(1, "iv.", "iv") + word(1, "v.", "v"), "4. iv\n5. v"),
        (word(1, "§ 4", "regel"), "§ 4 regel"),
    ],
)  # fmt: skip
def test_rules_of_lists_and_tables(source: str, kept: str) -> None:
    assert pasted(source) == kept


def test_what_is_built_too_deep_is_pasted_as_plain_text() -> None:
    assert lines_from_html("<ul><li>x" * 5000) == []


def test_a_button_is_not_pasted_and_a_title_on_one_is() -> None:
    html = "<button>Kopier link</button><button><h2>Kranen</h2></button><p>Udsat. "
    html += "<button>Del</button></p>"
    html += "<details><summary>Mere</summary><p>Set.</p></details>"
    assert pasted(html) == "Kranen\n\nUdsat.\n\nMere\n\nSet."
