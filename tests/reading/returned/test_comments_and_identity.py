"""Comments of a draft that came back, on which words; and whose draft it is."""

from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_returned
from ssp_desktop.reading.returned.document import (
    CellPlace,
    Change,
    Point,
    ReturnedComment,
    ReturnedDocument,
)
from ssp_desktop.reading.returned.readings import text_of
from tests.documents import Renderer
from tests.reading.returned.drafts import (
    CAI,
    begun,
    bookmark,
    comment,
    draft,
    ended,
    gone,
    p,
    r,
    row,
    table,
    tracked,
)

BODY = (
    p(r("Før ") + tracked("del", gone("slettet ")) + begun(1) + r("de ord") + ended(1) + r("."))
    + p(r("Fra ") + begun(2) + begun(3) + r("her"))
    + p(r("over"))
    + p(r("til hertil") + ended(2) + ended(3) + r(" og videre"))
    + p(r("Om ") + begun(4) + tracked("del", gone("det væk")) + ended(4))
    + p(r("Et sted") + '<w:r><w:commentReference w:id="5"/></w:r>' + r(" alene"))
    + table(row(p(r("a")), p(begun(6) + r("b") + ended(6))))
    + p()
)
NOTES = (
    comment(1, "Hvilke?", "Skriv dem.")
    + comment(2, "For langt.", by=CAI)
    + comment(3, "Enig.")
    + comment(4, "Hvorfor?")
    + comment(5, "Her.")
    + comment(6, "I en celle.")
)
LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'


def when(time: str, ending: str) -> str:
    """Return a time as a file of that kind says it."""
    return time if ending == "docx" else time.removesuffix("Z")


@pytest.mark.parametrize("ending", ["", "docx", "odt"])
def test_comments_say_who_when_and_on_which_words(
    tmp_path: Path, render_pdf: Renderer, ending: str
) -> None:
    path = draft(tmp_path / "a.docx", BODY, {"comments": NOTES})
    if ending:
        path = render_pdf.saved(path, ending)
    document = read_returned(path)
    # An ODT has words that were deleted elsewhere, out of the comment's reach.
    deleted = "" if ending == "odt" else "det væk"
    expected = [
        ("Bo Ås", "Hvilke?\nSkriv dem.", "Før de ord.", "de ord"),
        ("Cai Dam", "For langt.", "Fra her", "her\nover\ntil hertil"),
        ("Bo Ås", "Enig.", "Fra her", "her\nover\ntil hertil"),
        ("Bo Ås", "Hvorfor?", "Om ", deleted),
        ("Bo Ås", "Her.", "Et sted alene", ""),
        ("Bo Ås", "I en celle.", "b", "b"),
    ]
    found = document.comments
    assert [
        (each.author, each.text, text_of(document.paragraphs[each.paragraph]), each.words)
        for each in sorted(found, key=lambda each: (each.paragraph, each.author != "Cai Dam"))
    ] == expected
    for each in found:
        text = text_of(document.paragraphs[each.paragraph])
        covered = "" if each.words == deleted else each.words.split("\n")[0]
        assert text[each.start : each.end] == covered
        assert each.time[:10] in ("2026-01-02", "2026-01-03")


def test_a_comment_that_hangs_nowhere_is_kept(tmp_path: Path) -> None:
    path = draft(tmp_path / "a.docx", p(r("Alene")), {"comments": comment(9, "Uden sted")})
    (found,) = read_returned(path).comments
    time = "2026-01-02T10:00:00Z"
    assert found == ReturnedComment("Bo Ås", time, "Uden sted", 0, 5, 5, "")


@pytest.mark.parametrize("ending", ["", "docx", "odt"])
def test_it_knows_whose_draft_it_is(tmp_path: Path, render_pdf: Renderer, ending: str) -> None:
    body = f"<w:p>{bookmark('_ssp_a1_title')}{bookmark('andet', 701)}{r('Budget')}</w:p>"
    body += '<w:bookmarkStart w:id="702" w:name="_ssp_a1_decision"/>' + p(r("Godkendt."))
    body += '<w:bookmarkEnd w:id="702"/>'
    foot = {"footer1": p(r("Udkast") + r(" · K7") + r("M2"))}
    path = draft(tmp_path / "a.docx", body, foot, "m1abc/71/K7M2", "Bo Ås")
    if ending:
        path = render_pdf.in_format(path, ending)
    document = read_returned(path)
    assert (document.meeting, document.seq, document.code) == ("m1abc", 71, "K7M2")
    assert [each.bookmarks for each in document.paragraphs] == [
        ("_ssp_a1_title",),
        ("_ssp_a1_decision",),
    ]
    assert [text_of(each) for each in document.paragraphs] == ["Budget", "Godkendt."]
    if not ending:
        assert document.changed_by == "Bo Ås"


@pytest.mark.parametrize(
    ("said", "foot", "expected"),
    [
        ("", "Udkast · K7M2", ("", None, "K7M2")),
        ("", "Side 2 af 3\tUdkast – k7m2 ", ("", None, "K7M2")),
        ("m1/3/K7M2", "Udkast · AAAA", ("m1", 3, "K7M2")),
        ("noget andet", "Side 1", ("", None, "")),
        ("", "Udkast · 1000", ("", None, "")),
        ("", "", ("", None, "")),
    ],
)
def test_one_sign_of_whose_it_is_is_enough(
    tmp_path: Path, said: str, foot: str, expected: tuple[str, int | None, str]
) -> None:
    path = draft(tmp_path / "a.docx", p(r("Budget")), {"footer1": p(r(foot))}, said)
    document = read_returned(path)
    assert (document.meeting, document.seq, document.code) == expected


@pytest.mark.parametrize("ending", ["", "odt"])
def test_lists_styles_and_cells_are_told(tmp_path: Path, render_pdf: Renderer, ending: str) -> None:
    body = (
        p(r("Budget"), properties='<w:pStyle w:val="Heading1"/>')
        + p(r("et"), properties=LIST.format(0))
        + p(tracked("del", gone("væk")), tracked("del"), LIST.format(0))
        + p(tracked("ins", r("nyt")), tracked("ins"), LIST.format(0))
        + p(r("prik"), properties=LIST.format(1))
        + p(r("tre"), properties=LIST.format(0))
        + p(r("Uden"))
        + table(row(p(r("a")), p(r("b")) + p(r("c"))))
        + p(r("Slut"))
    )
    path = draft(tmp_path / "a.docx", body)
    if ending:
        path = render_pdf.in_format(path, ending)
    document = read_returned(path)
    shown = [each for each in document.paragraphs if text_of(each)]
    assert shown[0].style.casefold() == "heading 1"
    assert [each.point for each in shown[:6]] == [
        None, Point(True, 0, 1), Point(True, 0, 2), Point(False, 1), Point(True, 0, 3), None,
    ]  # fmt: skip
    assert [each.cell for each in shown[6:]] == [
        CellPlace(0, 0, 0), CellPlace(0, 0, 1), CellPlace(0, 0, 1), None,
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["", "docx", "odt"])
def test_changed_rows_are_told(tmp_path: Path, render_pdf: Renderer, ending: str) -> None:
    rows = (
        row(p(r("a")), p(r("b"))),
        row(p(tracked("ins", r("c"))), p(tracked("ins", r("d"))), mark=tracked("ins")),
        row(p(tracked("del", gone("e"))), p(tracked("del", gone("f"))), mark=tracked("del")),
    )
    path = draft(tmp_path / "a.docx", table(*rows) + p(r("x")))
    if ending:
        path = render_pdf.in_format(path, ending)
    cells = [each.cell for each in read_returned(path).paragraphs if each.cell]
    change = Change("Bo Ås", when("2026-01-02T10:00:00Z", "odt" if ending == "odt" else "docx"))
    assert [(each.row_inserted, each.row_deleted) for each in cells] == [
        (None, None), (None, None), (change, None), (change, None), (None, change), (None, change),
    ]  # fmt: skip


def test_contents_headers_and_footers_are_left_out(tmp_path: Path) -> None:
    contents = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p(r('Budget 2'))}</w:sdtContent></w:sdt>"
    )
    body = contents + p(r("Budget 2"), properties='<w:pStyle w:val="TOC1"/>') + p(r("Budget"))
    document = read_returned(draft(tmp_path / "a.docx", body, {"footer1": p(r("Side 1"))}))
    assert [text_of(each) for each in document.paragraphs] == ["Budget"]


def test_an_empty_draft_is_an_empty_document(tmp_path: Path) -> None:
    assert read_returned(draft(tmp_path / "a.docx", "")) == ReturnedDocument()
