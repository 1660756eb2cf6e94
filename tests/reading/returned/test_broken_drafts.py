"""Drafts that are broken or made to do harm: read, or refused in words, and never a bug."""

import copy
import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from ssp_desktop.reading.door import read_file, read_returned
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.returned.document import ReturnedDocument
from ssp_desktop.reading.returned.readings import accepted_lines, original_lines
from ssp_desktop.reading.source.refusals import (
    Damaged,
    NotFound,
    Protected,
    TooLarge,
    Unreadable,
    WrongKind,
)
from tests.proofs import cases
from tests.reading import odt_documents as odt
from tests.reading.refusals.test_mutated_files import mutated, mutated_inside
from tests.reading.returned.drafts import begun, comment, draft, ended, p, r
from tests.reading.returned.open_drafts import INFO, changed_odt
from tests.reading.returned.tracked_kinds import KINDS
from tests.rooms import room

REGIONS = (
    f'<text:changed-region text:id="a"><text:insertion>{INFO}</text:insertion>'
    f'</text:changed-region><text:changed-region text:id="b"><text:deletion>{INFO}'
    "<text:p>x</text:p>"
    "<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell>"
    "</table:table-row></table:table><text:p>y</text:p></text:deletion></text:changed-region>"
)


def all_kinds(folder: Path) -> bytes:
    """Return a DOCX with every kind of tracked change, and comments."""
    body = "".join(kind.body for kind in KINDS.values())
    body += p(begun(1) + r("Budget") + ended(1))
    return draft(folder / "alle.docx", body, {"comments": comment(1, "Hvor?")}).read_bytes()


def open_draft(folder: Path) -> bytes:
    body = (
        '<text:p>A<text:change-start text:change-id="a"/>b</text:p>'
        '<text:p>c<text:change-end text:change-id="a"/><text:change text:change-id="b"/>d</text:p>'
    )
    return changed_odt(folder, REGIONS, body).read_bytes()


def mixed_up(data: bytes, chance: random.Random) -> bytes:
    """Return the package `data` with elements of its text taken out, doubled or moved."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        text = "content.xml" if "content.xml" in old.namelist() else "word/document.xml"
        root = etree.fromstring(old.read(text))
        for _ in range(chance.randint(1, 8)):
            one, other = (chance.choice(list(root.iter("*"))) for _ in range(2))
            parent = one.getparent()
            if parent is None or any(each is one for each in (other, *other.iterancestors())):
                continue
            if chance.random() < 0.5:
                parent.remove(one)
            if chance.random() < 0.7:
                other.insert(chance.randint(0, len(other)), copy.deepcopy(one))
        for name in old.namelist():
            new.writestr(name, etree.tostring(root) if name == text else old.read(name))
    return out.getvalue()


def read_or_refused(path: Path) -> ReturnedDocument | None:
    """Return what the file says; None when it is refused, in words that name it."""
    try:
        return read_returned(path)
    except Unreadable as error:
        said = str(error)
    assert path.name in said
    return None


@pytest.mark.proof
@pytest.mark.timeout(60 + 2 * cases(60))
@pytest.mark.parametrize(("ending", "make"), [("docx", all_kinds), ("odt", open_draft)])
def test_what_went_wrong_on_its_way_is_read_or_refused(
    tmp_path: Path, ending: str, make: Callable[[Path], bytes]
) -> None:
    whole = make(tmp_path)
    path = tmp_path / f"x.{ending}"
    read = 0
    for seed in range(cases(60)):
        chance = random.Random(seed)
        damage = chance.choice((mutated, mutated_inside, mixed_up, mixed_up))
        path.write_bytes(damage(whole, chance))
        document = read_or_refused(path)
        if document is not None:
            read += 1
            accepted_lines(document)
            original_lines(document)
            for each in document.comments:
                assert 0 <= each.paragraph < len(document.paragraphs), seed
                assert 0 <= each.start <= each.end, seed
    assert read > cases(60) / 4


def test_what_stands_around_a_deleted_table_becomes_one(tmp_path: Path) -> None:
    path = tmp_path / "x.odt"
    path.write_bytes(open_draft(tmp_path))
    document = read_returned(path)
    assert accepted_lines(document) == ("Ab", "cd")
    assert original_lines(document) == ("Ax", "c", "yd")


@pytest.mark.parametrize("read", [read_returned, read_file])
def test_a_note_that_refers_to_itself_is_read_once(
    tmp_path: Path, read: Callable[[Path], object]
) -> None:
    here = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p(r("Note.") + here)}</w:footnote>'
    body = p(r("Punkt 1: Budget")) + p(r("Godkendt.") + here)
    assert read(draft(tmp_path / "a.docx", body, {"footnotes": note}))


def test_a_deletion_within_itself_is_read_once(tmp_path: Path) -> None:
    again = '<text:change text:change-id="a"/>'
    regions = (
        f'<text:changed-region text:id="a"><text:deletion>{INFO}<text:p>x{again}</text:p>'
        f"<text:p>{again}</text:p></text:deletion></text:changed-region>"
    )
    path = changed_odt(tmp_path, regions, f"<text:p>y{again}{again}</text:p>")
    assert accepted_lines(read_returned(path)) == ("y",)
    assert original_lines(read_returned(path)) == ("yx", "")


def test_what_is_no_draft_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 i stykker")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "c.odt").write_bytes(
        odt.odt_of(odt.content_of("<text:p>x</text:p>"), manifest="<encryption-data/>")
    )
    with zipfile.ZipFile(tmp_path / "d.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    for name, error in (
        ("a.docx", Damaged), ("b.pdf", WrongKind), ("c.odt", Protected), ("d.docx", Damaged),
        ("e.docx", NotFound),
    ):  # fmt: skip
        with pytest.raises(error, match=f"»{name}«"):
            read_returned(tmp_path / name)
    with pytest.raises(Unreadable, match="mappe"):
        read_returned(tmp_path)


@pytest.mark.slow
def test_more_than_any_minutes_hold_is_refused(tmp_path: Path) -> None:
    path = draft(tmp_path / "a.docx", p(r("x")) * 100_500)
    with Reader(room) as reader, pytest.raises(TooLarge, match=r"100\.000 afsnit"):
        reader.read_returned(path)
