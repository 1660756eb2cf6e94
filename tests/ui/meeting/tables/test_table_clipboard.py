"""Tables come from other programs as tables, and go back to them."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.richtext.markdown import write
from ssp_desktop.ui.meeting.document.document_tables import tables_in
from ssp_desktop.ui.meeting.document.line_tree import tree_of
from ssp_desktop.ui.meeting.text.clipboard import lines_from_mime
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

BUDGET = "| Område | 2024 |\n| --- | ---: |\n| Skoler | 100 |\n| Dagtilbud | 98 |"

# As Excel puts it on the clipboard, shortened.
EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator
content="Microsoft Excel 15"><style>.xl65 {font-weight:700;}</style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=192><!--StartFragment-->
<col width=64 span=3><tr height=20><td class=xl65 width=64>Omr&aring;de</td>
<td class=xl65>2024</td><td class=xl65>2025</td></tr>
<tr height=20><td>Dagtilbud</td><td align=right>1.200,50</td><td align=right>98</td></tr>
<tr height=20><td colspan=2>Skoler i alt</td><td align=right>98</td></tr>
<!--EndFragment--></table></body></html>"""

# As LibreOffice Calc writes it.
CALC = """<table cellspacing="0" border="0">
	<colgroup span="3" width="85"></colgroup>
	<tr>
		<td height="17" align="left"><b>Område</b></td>
		<td align="right" sdval="2024" sdnum="1033;"><b>2024</b></td>
		<td align="left"><b>Bemærkning</b></td>
	</tr>
	<tr>
		<td height="32" align="left">Skoler<br>og SFO</td>
		<td align="right" sdval="1200.5" sdnum="1033;1030;#.##0,00">1.200,50</td>
		<td align="left">a | b</td>
	</tr>
	<tr>
		<td colspan=3 height="17" align="left">Flettet over tre</td>
		</tr>
</table>"""

# As Word does.
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=DA><!--StartFragment-->
<p class=MsoNormal>F&oslash;r tabellen<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0><tr>
<td width=300><p class=MsoNormal><b>Emne<o:p></o:p></b></p></td>
<td width=300><p class=MsoNormal><b>Svar<o:p></o:p></b></p></td></tr>
<tr><td rowspan=2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span>et</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span>to</p></td>
<td><p class=MsoNormal>ja | nej</p></td></tr>
<tr><td><p class=MsoNormal><i>m&aring;ske</i></p></td></tr></table>
<p class=MsoNormal>Efter<o:p></o:p></p><!--EndFragment--></body></html>"""


def _mime(html: str = "", plain: str = "") -> QMimeData:
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if plain:
        mime.setText(plain)
    return mime


def _pasted(html: str = "", plain: str = "") -> str:
    return write(tree_of(lines_from_mime(_mime(html, plain))))


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    made = MarkdownEditor()
    qtbot.addWidget(made)
    return made


def _select(editor: MarkdownEditor, first: tuple[int, int], last: tuple[int, int]) -> None:
    """Select the cells between two, or go to the end of one."""
    (table,) = tables_in(editor.document())
    cursor = table.cellAt(*first).lastCursorPosition()
    if first != last:
        cursor.setPosition(table.cellAt(*last).lastPosition(), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_from_excel_with_figures_to_the_right_and_spans_filled_once() -> None:
    assert _pasted(EXCEL) == (
        "| Område | 2024 | 2025 |\n| --- | ---: | ---: |\n"
        "| Dagtilbud | 1.200,50 | 98 |\n| Skoler i alt |  | 98 |"
    )


def test_from_calc_with_its_bold_header() -> None:
    assert _pasted(CALC) == (
        "| Område | 2024 | Bemærkning |\n| --- | ---: | --- |\n"
        "| Skoler<br>og SFO | 1.200,50 | a \\| b |\n| Flettet over tre |  |  |"
    )


def test_from_word_with_the_text_around_it_and_lists_as_lines() -> None:
    assert _pasted(WORD) == (
        "Før tabellen\n\n| Emne | Svar |\n| --- | --- |\n"
        "| et<br>to | ja \\| nej |\n|  | *måske* |\n\nEfter"
    )


def test_rows_of_plain_text_with_tabs_are_a_table() -> None:
    assert _pasted(plain="Område\t2024\nSkoler\t100\n") == (
        "| Område | 2024 |\n| --- | ---: |\n| Skoler | 100 |"
    )


@pytest.mark.parametrize(
    "plain", ["Et\tto", "\tindrykket\n\togså", "•\tet\n•\tto", "a\tb\nuden", "1.\tet\n2.\tto"]
)
def test_other_text_with_tabs_is_no_table(plain: str) -> None:
    assert "| ---" not in _pasted(plain=plain)


def test_cells_fill_cells_and_make_rows_and_columns(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    _select(editor, (2, 1), (2, 1))
    editor.insertFromMimeData(_mime(plain="5\t6\n7\t8"))
    assert editor.markdown() == (
        "| Område | 2024 |  |\n| --- | ---: | ---: |\n| Skoler | 100 |  |\n"
        "| Dagtilbud | 5 | 6 |\n|  | 7 | 8 |"
    )
    editor.insertFromMimeData(_mime(plain="x"))
    assert editor.markdown().endswith("|  | 7 | 8x |")


def test_a_text_goes_into_its_cell(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    _select(editor, (1, 0), (1, 0))
    editor.insertFromMimeData(_mime("<p> og</p><ul><li><b>SFO</b></li></ul>"))
    assert editor.markdown() == BUDGET.replace("Skoler", "Skolerog<br>**SFO**")


def test_a_page_with_a_table_pasted_in_the_middle_of_a_text(editor: MarkdownEditor) -> None:
    editor.load("Førefter")
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    table = EXCEL[EXCEL.index("<table") : EXCEL.index("</body")]
    editor.insertFromMimeData(_mime(f"<p>A</p>{table}<p>B</p>"))
    blocks = editor.markdown().split("\n\n")
    assert (blocks[0], blocks[2]) == ("FørA", "Befter")
    assert blocks[1].startswith("| Område | 2024 | 2025 |")


def test_cells_are_copied_with_tabs_and_as_html(editor: MarkdownEditor) -> None:
    editor.load(f"Før\n\n{BUDGET}\n\nEfter")
    _select(editor, (1, 0), (2, 1))
    mime = editor.createMimeDataFromSelection()
    assert mime.text() == "Skoler\t100\nDagtilbud\t98"
    assert mime.html().count("<tr>") == 2
    assert "<th" not in mime.html()
    editor.selectAll()
    editor.copy()
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "Før\nOmråde\t2024\nSkoler\t100\nDagtilbud\t98\nEfter"
    other = MarkdownEditor()
    other.insertFromMimeData(copied)
    assert other.markdown() == editor.markdown()


def test_words_of_a_cell_are_copied_as_a_text(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    _select(editor, (1, 0), (1, 0))
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    assert editor.createMimeDataFromSelection().text() == "Skoler"


def test_cutting_cells_leaves_them_empty(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    _select(editor, (0, 1), (2, 1))
    editor.cut()
    assert editor.markdown() == ("| Område |  |\n| --- | ---: |\n| Skoler |  |\n| Dagtilbud |  |")
    _select(editor, (0, 1), (0, 1))
    editor.paste()
    assert editor.markdown() == BUDGET


def test_cells_go_over_the_selected_ones_from_the_first(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    _select(editor, (1, 0), (2, 1))
    editor.insertFromMimeData(_mime(plain="a\t1\nb\t2"))
    assert editor.markdown() == "| Område | 2024 |\n| --- | ---: |\n| a | 1 |\n| b | 2 |"


def test_a_table_pasted_in_a_list_stands_behind_its_point(editor: MarkdownEditor) -> None:
    editor.load("- et\n- to")
    cursor = editor.textCursor()
    cursor.setPosition(2)
    editor.setTextCursor(cursor)
    editor.insertFromMimeData(_mime(plain="a\t1\nb\t2"))
    assert editor.markdown() == "- et\n\n|  |  |\n| --- | ---: |\n| a | 1 |\n| b | 2 |\n\n- to"


@pytest.mark.parametrize(
    "table",
    [
        "| Hvem | Stemte |\n| --- | --- |\n|  |  |\n|  |  |",
        "| Hvem | Stemte |\n| --- | --- |\n| Ida |  |\n|  |  |\n| Bo | ja |\n|  |  |",
    ],
)
def test_a_table_that_is_to_be_filled_in_keeps_its_rows_when_it_is_moved(
    editor: MarkdownEditor, table: str
) -> None:
    editor.load(table)
    editor.selectAll()
    editor.cut()
    assert editor.markdown() == ""
    editor.paste()
    assert editor.markdown() == table
