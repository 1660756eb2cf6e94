"""What an ODT that came back may say and LibreOffice 7.4 does not."""

from pathlib import Path

from ssp_desktop.reading.door import read_returned
from ssp_desktop.reading.returned.document import Change, Piece, Point, ReturnedComment
from ssp_desktop.reading.returned.readings import accepted_lines, original_lines
from tests.reading.odt_documents import items, p
from tests.reading.returned.open_drafts import change, changed_odt, region

BO_DID = Change("Bo", "2026-01-02T10:00:00")
CELL = "<table:table-cell>{}</table:table-cell>"
TABLE = f"<table:table><table:table-row>{CELL}{CELL}</table:table-row></table:table>"


def test_a_table_put_in_is_a_table_of_new_rows(tmp_path: Path) -> None:
    table = TABLE.format(p("a"), p("b"))
    body = p("A" + change("i", "-start")) + table + p(change("i", "-end") + "B")
    document = read_returned(changed_odt(tmp_path, region("i", inserted=True), body))
    assert accepted_lines(document) == ("A", "a", "b", "B")
    assert original_lines(document) == ("AB",)
    assert [each.cell.row_inserted for each in document.paragraphs if each.cell] == [BO_DID] * 2


def test_what_was_put_in_and_taken_out_again_is_in_neither_reading(tmp_path: Path) -> None:
    body = p("A" + change("x") + "B")
    both = region("x", deleted="<text:p>c</text:p>", inserted=True)
    (paragraph,) = read_returned(changed_odt(tmp_path, both, body)).paragraphs
    assert paragraph.pieces == (
        Piece("A"),
        Piece("c", inserted=BO_DID, deleted=BO_DID),
        Piece("B"),
    )


def test_a_point_taken_out_of_a_list_is_still_a_point(tmp_path: Path) -> None:
    deleted = items(p("væk")) + p("")
    body = items(p("et"), p(change("d") + "to"))
    document = read_returned(changed_odt(tmp_path, region("d", deleted=deleted), body))
    assert accepted_lines(document) == ("et", "to")
    assert original_lines(document) == ("et", "væk", "to")
    assert document.paragraphs[1].point == Point(ordered=False, level=0)


def test_a_comment_without_an_end_stands_where_it_is(tmp_path: Path) -> None:
    note = (
        "<office:annotation><dc:creator>Bo</dc:creator><dc:date>2026-01-02T10:00:00</dc:date>"
        "<text:p>Hvor?</text:p><text:p>Her?</text:p></office:annotation>"
    )
    document = read_returned(changed_odt(tmp_path, "", p(f"Et{note} sted") + p(f"To{note}")))
    time = "2026-01-02T10:00:00"
    assert document.comments == (
        ReturnedComment("Bo", time, "Hvor?\nHer?", 0, 2, 2, ""),
        ReturnedComment("Bo", time, "Hvor?\nHer?", 1, 2, 2, ""),
    )


def test_who_changed_the_looks_of_words_is_told(tmp_path: Path) -> None:
    looks = region("l", inserted=True).replace("text:insertion", "text:format-change")
    body = p(f"A{change('l', '-start')}B{change('l', '-end')}C")
    (paragraph,) = read_returned(changed_odt(tmp_path, looks, body)).paragraphs
    assert paragraph.pieces == (Piece("A"), Piece("B", restyled=BO_DID), Piece("C"))
