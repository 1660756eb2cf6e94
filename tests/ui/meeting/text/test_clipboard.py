"""A paste keeps paragraphs, lists, bold and italic, and nothing else."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.html.writing import html_of
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.ui.meeting.document.line_tree import tree_of
from ssp_desktop.ui.meeting.text.clipboard import lines_from_plain
from ssp_desktop.ui.meeting.text.html_text import lines_from_html
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

# As Word puts it on the clipboard, shortened.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><o:Settings>skjult</o:Settings></xml><![endif]-->
</head><body lang=DA><!--StartFragment-->
<p class=MsoNormal><span style='font-size:14.0pt;font-family:"Comic Sans MS";color:red'>Det
 <b>vigtige</b> og det <i style='mso-bidi-font-style:normal'>skr&aring;</i><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
!supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Et punkt</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Under punktet</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span>Et til</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span
style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Tre</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span
style='mso-list:Ignore'>4.<span>&nbsp; </span></span>Fire</p>
<p class=MsoNormal><img src="file:///c:/billede.png" width=200>Efter<o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""

WEB = """<div style="color:#333"><script>alert(1)</script><h2>Overskrift</h2>
<p>Et <strong>fedt</strong> ord og <a href="https://example.dk">et link</a>.</p>
<ul><li>et<ul><li>under <em>et</em></li></ul></li><li><p>to</p><p>mere om to</p></li></ul>
<ol start="5"><li>fem</li><li>seks</li></ol>
<p style="display:none">skjult</p>linje et<br>linje to</div>"""


def _markdown(html: str) -> str:
    return write(tree_of(lines_from_html(html)))


def test_from_word() -> None:
    assert _markdown(WORD) == (
        "Det **vigtige** og det *skrå*\n\n"
        "- Et punkt\n  - Under punktet\n- Et til\n\n3. Tre\n4. Fire\n\nEfter"
    )


def test_from_the_web() -> None:
    assert _markdown(WEB) == (
        "Overskrift\n\nEt **fedt** ord og et link.\n\n"
        "- et\n  - under *et*\n\n- to\n\n  mere om to\n\n5. fem\n6. seks\n\nlinje et\n\nlinje to"
    )


def test_google_docs_wraps_everything_in_bold_that_is_not() -> None:
    html = (
        '<b style="font-weight:normal;" id="docs"><p><span style="font-weight:700">Fed</span>'
        '<span style="font-weight:400"> ikke</span></p></b>'
    )
    assert _markdown(html) == "**Fed** ikke"


def test_unfinished_and_foreign_html_is_some_text() -> None:
    assert _markdown("<p>Et<ul><li>to<b>tre") == "Et\n\n- to**tre**"
    assert _markdown("</div></p>a &lt; b &amp; c</li>") == "a < b & c"
    assert _markdown("") == ""


@pytest.mark.parametrize("number", ["9" * 5000, "-1", "²", "nan"])
def test_what_is_no_number_of_a_point_does_no_harm(number: str) -> None:
    html = f'<ol start="{number}"><li value="{number}">Ring til skolen</li></ol>'
    assert _markdown(html).endswith(" Ring til skolen")


def test_our_own_html_comes_back() -> None:
    markdown = "Et **fedt**\n\n- et\n  1. *to*\n  2. tre\n- fire\n\n7. syv\n8. otte"
    assert _markdown(html_of(parse(markdown))) == markdown


def test_plain_text_with_signs_becomes_lists() -> None:
    lines = lines_from_plain("Først\r\n- et\r\n   - under\r\n• to\r\n\r\n3. tre\n4. fire\nSlut")
    assert write(tree_of(lines)) == "Først\n\n- et\n  - under\n- to\n\n3. tre\n4. fire\n\nSlut"


def _paste(editor: MarkdownEditor, mime: QMimeData) -> None:
    QApplication.clipboard().setMimeData(mime)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_paste_goes_in_where_the_caret_is(qtbot: QtBot) -> None:
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.load("Før efter")
    cursor = editor.textCursor()
    cursor.setPosition(4)
    editor.setTextCursor(cursor)
    mime = QMimeData()
    mime.setHtml("<p>midt <b>i</b></p><ul><li>punkt</li></ul>")
    _paste(editor, mime)
    assert editor.markdown() == "Før midt **i**\n\n- punktefter"


def test_points_pasted_into_a_point_go_on_with_its_list(qtbot: QtBot) -> None:
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.load("1. Nyt:")
    mime = QMimeData()
    mime.setText("- et\n  - under\n- to")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    _paste(editor, mime)
    assert editor.markdown() == "1. Nyt:\n2. et\n   - under\n3. to"


def test_paragraphs_pasted_into_a_point_belong_to_it(qtbot: QtBot) -> None:
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.load("1. Nyt: ")
    mime = QMimeData()
    mime.setHtml("<p>først</p><p>så</p>")
    _paste(editor, mime)
    assert editor.markdown() == "1. Nyt:først\n\n   så"


def test_copied_text_is_clean_html_and_plain_text(qtbot: QtBot) -> None:
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.load("Ad. 1.\n\n- et **fedt**\n  - under\n\n2. to")
    editor.selectAll()
    editor.copy()
    mime = QApplication.clipboard().mimeData()
    assert mime.text() == "Ad. 1.\n- et fedt\n   - under\n2. to"
    assert mime.html() == (
        "<p>Ad. 1.</p><ul><li>et <strong>fedt</strong><ul><li>under</li></ul></li></ul>"
        '<ol start="2"><li>to</li></ol>'
    )


def test_a_few_copied_words_are_no_list(qtbot: QtBot) -> None:
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.load("- et **fedt** ord")
    cursor = editor.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    mime = QApplication.clipboard().mimeData()
    assert (mime.text(), mime.html()) == ("fedt", "<strong>fedt</strong>")
