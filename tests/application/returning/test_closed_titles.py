"""The titles of closed items, which a draft marks as closed in front."""

from dataclasses import replace

from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting
from ssp_desktop.reading.returned.document import Piece
from tests.application.returning.documents import document_of, sent


def test_a_closed_item_that_gets_a_title_is_not_called_closed_twice() -> None:
    closed = AgendaItem("i1", "Lukket", closed=True, decision="Godkendt.")
    base = sent(Meeting("m1", "Udvalget", layout=Layout.KLASSISK, items=(closed,)))
    document = document_of(base)
    paragraphs = [
        replace(each, pieces=(Piece("1. Lukket sag om naboer"),))
        if each.pieces and each.pieces[0].text == "1. Lukket"
        else each
        for each in document.paragraphs
    ]
    theirs = theirs_of(replace(document, paragraphs=tuple(paragraphs)), base)
    assert theirs.meeting.items[0] == replace(closed, title="sag om naboer")
