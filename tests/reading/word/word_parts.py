"""Parts of a DOCX as they are put into one, and what is read of an item that holds them."""

from pathlib import Path

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.word_documents import Make, saved

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364"
    "f80f00010501012718e3660000000049454e44ae426082"
)


W = nsdecls("w")


def read(tmp_path: Path, make: Make) -> Reading:
    """Return the reading of an item that `make` fills, and a second one."""

    def whole(document: Document) -> None:
        document.add_heading("1. Havnen", 1)
        document.add_heading("Beslutning", 2)
        make(document)
        document.add_heading("2. Eventuelt", 1)
        document.add_heading("Beslutning", 2)
        document.add_paragraph("Intet.")

    reading = read_file(saved(tmp_path / "havn.docx", whole))
    assert [item.title for item in reading.meeting.items] == ["Havnen", "Eventuelt"]
    assert reading.meeting.items[1].decision == "Intet."
    return reading


def decision(reading: Reading) -> str:
    return reading.meeting.items[0].decision


def told(reading: Reading) -> list[tuple[int, str]]:
    """Return the remarks; each names the first item."""
    remarks = [line for line in reading.lines if line.fate is Fate.REMARK]
    assert {line.item for line in remarks} <= {reading.meeting.items[0].id}
    return [(line.number, line.text) for line in remarks]


def add_chunk(document: Document, name: str, kind: str, data: bytes) -> None:
    """Add a document within `document`, at its end."""
    part = Part(PackURI(f"/word/{name}"), kind, data, document.part.package)
    chunk = OxmlElement("w:altChunk")
    chunk.set(qn("r:id"), document.part.relate_to(part, f"{RELATIONSHIP_TYPE.A_F_CHUNK}"))
    document.element.body.insert(-1, chunk)


def mark_deleted(document: Document, number: int) -> None:
    """Delete the mark of the paragraph with that number from the end."""
    properties = document.paragraphs[number]._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:rPr {W}><w:del w:id="7" w:author="Ida"/></w:rPr>'))


def add_symbols(document: Document, *symbols: tuple[str, str]) -> None:
    run = document.add_paragraph("Valg: ").add_run()
    for font, code in symbols:
        run._r.append(parse_xml(f'<w:sym {W} w:font="{font}" w:char="{code}"/>'))
    document.paragraphs[-1].add_run(" slut")


def control(inside: str, prompts: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{prompts}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def add_note(document: Document, paragraph: Paragraph, text: str) -> None:
    """Add the document's one footnote, and a reference to it at the end of `paragraph`."""
    note = f'<w:footnote w:id="2"><w:p>{run(text)}</w:p></w:footnote>'
    notes = f"<w:footnotes {W}>{note}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph.add_run()._r.append(parse_xml(f'<w:footnoteReference {W} w:id="2"/>'))
