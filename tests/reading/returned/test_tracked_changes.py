"""Tracked changes of a draft that came back: both readings, as LibreOffice has them, and who."""

from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_returned
from ssp_desktop.reading.returned.document import Change, Piece
from ssp_desktop.reading.returned.readings import accepted_lines, original_lines
from tests.documents import Renderer
from tests.reading.returned.drafts import CAI, draft, gone, p, r, tracked
from tests.reading.returned.tracked_kinds import KINDS

BO_DID = Change("Bo Ås", "2026-01-02T10:00:00Z")
CAI_DID = Change("Cai Dam", "2026-01-03T11:30:00Z")


@pytest.mark.parametrize("kind", KINDS)
def test_both_readings_are_there(tmp_path: Path, kind: str) -> None:
    made = KINDS[kind]
    document = read_returned(draft(tmp_path / "a.docx", made.body))
    assert list(accepted_lines(document)) == made.accepted
    assert list(original_lines(document)) == made.original


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if not kind.office])
def test_libreoffice_reads_the_same(tmp_path: Path, render_pdf: Renderer, kind: str) -> None:
    path = draft(tmp_path / "a.docx", KINDS[kind].body)
    assert render_pdf.readings(path) == (KINDS[kind].accepted, KINDS[kind].original)


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if not kind.office])
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_both_readings_are_there_when_libreoffice_has_saved_it(
    tmp_path: Path, render_pdf: Renderer, kind: str, ending: str
) -> None:
    made = KINDS[kind]
    path = render_pdf.in_format(draft(tmp_path / "a.docx", made.body), ending)
    document = read_returned(path)
    assert list(accepted_lines(document)) == made.accepted
    assert list(original_lines(document)) == made.original


def test_each_piece_has_its_look_and_who_did_what(tmp_path: Path) -> None:
    body = p(
        r("Et ")
        + tracked("del", gone("gam") + gone("melt"))
        + tracked("ins", r("nyt", "<w:b/>") + tracked("del", gone("x"), CAI))
        + tracked("moveTo", r("flyttet", "<w:i/>"), CAI)
    )
    (paragraph,) = read_returned(draft(tmp_path / "a.docx", body)).paragraphs
    assert paragraph.pieces == (
        Piece("Et "),
        Piece("gammelt", deleted=BO_DID),
        Piece("nyt", bold=True, inserted=BO_DID),
        Piece("x", inserted=BO_DID, deleted=CAI_DID),
        Piece("flyttet", italic=True, inserted=CAI_DID, moved=True),
    )


def test_who_made_words_bold_or_italic_is_told_and_of_no_other_looks(tmp_path: Path) -> None:
    body = p(
        r("fed", "<w:b/>" + tracked("rPrChange", "<w:rPr/>"))
        + r("ikke fed", tracked("rPrChange", "<w:rPr><w:b/></w:rPr>", CAI))
        + r("stor", '<w:b/><w:sz w:val="40"/>' + tracked("rPrChange", "<w:rPr><w:b/></w:rPr>"))
        + r("gemt af LibreOffice", "<w:b/>" + tracked("rPrChange", "", CAI))
    )
    (paragraph,) = read_returned(draft(tmp_path / "a.docx", body)).paragraphs
    assert paragraph.pieces == (
        Piece("fed", bold=True, restyled=BO_DID),
        Piece("ikke fed", restyled=CAI_DID),
        Piece("stor", bold=True),
        Piece("gemt af LibreOffice", bold=True, restyled=CAI_DID),
    )
