"""Where a link leads is told with its place, whatever the format; its words are in the text."""

from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ssp_desktop.reading.door import read_file, read_html
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.hostile_files import pdf_of, printed, written
from tests.reading.odt_documents import HEAD, odt, p

ADDRESS = "https://www.brolauget.dk/takster?id=4"
TOLD = f"Adressen på linket »taksterne« er ikke taget med: {ADDRESS}"


def told(reading: Reading) -> list[tuple[str, str]]:
    """Return the remarks, each with the last line before it."""
    out, before = [], ""
    for line in reading.lines:
        if line.fate is Fate.REMARK:
            out.append((before, line.text))
        else:
            before = line.text
    return out


def markdown(folder: Path, text: str) -> Reading:
    return read_file(written(folder, "møde.md", f"# Referat\n\n## 1. Broer\n\n{text}".encode()))


def test_in_markdown(tmp_path: Path) -> None:
    reading = markdown(
        tmp_path, f"Se [taksterne]({ADDRESS}).\n\n| a | b |\n| --- | --- |\n| [c](d.pdf) | 1 |\n"
    )
    assert told(reading) == [
        ("Se taksterne.", TOLD),
        ("c | 1", "Adressen på linket »c« er ikke taget med: d.pdf"),
    ]
    assert reading.meeting.items[0].sections[0].text.startswith("Se taksterne.")


@pytest.mark.parametrize(
    "said",
    [
        "<https://brolauget.dk>",
        "[brolauget.dk](https://www.brolauget.dk/)",
        "[Se www.brolauget.dk/Takster](http://brolauget.dk/takster)",
        "[asta@brolauget.dk](mailto:asta@brolauget.dk?subject=Bro)",
        "[ovenfor](#broer)",
    ],
)
def test_words_that_say_the_address_and_links_within_the_text_are_not_told(
    tmp_path: Path, said: str
) -> None:
    assert told(markdown(tmp_path, f"Se {said}.")) == []


def test_on_a_web_page() -> None:
    page = (
        '<nav><a href="/politik">Politik</a></nav><h1>Referat fra Brolauget</h1><h2>1. Broer</h2>'
        f'<p>Se <a href="{ADDRESS}">taksterne</a> og <a name="x">her</a>.</p>'
        '<p><a href="/kort"><img src="k.png" width="300" alt="Kort"></a></p><p>Slut.</p>'
        '<p><a href="/print">Udskriv siden</a></p>'
    )
    assert told(read_html(page)) == [
        ("Se taksterne og her.", TOLD),
        ("Slut.", "Et links adresse er ikke taget med: /kort"),
        ("Slut.", "Et billede er ikke taget med: »Kort«."),
    ]


def linked(document: Document) -> str:
    """Return the relationship of the address."""
    return document.part.relate_to(ADDRESS, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


WORDS = run('<w:t xml:space="preserve">taksterne</w:t>')
CODE = f'HYPERLINK "{ADDRESS}" '
FIELD = (
    run('<w:fldChar w:fldCharType="begin"/>') + run("<w:instrText> HYPERLINK </w:instrText>")
    + run(f'<w:instrText>"{ADDRESS}" </w:instrText>') + run('<w:fldChar w:fldCharType="separate"/>')
    + WORDS + run('<w:fldChar w:fldCharType="end"/>')
)  # fmt: skip
SIMPLE = f"<w:fldSimple w:instr='{CODE}'>{WORDS}</w:fldSimple>"


@pytest.mark.parametrize("kind", ["relationship", "field", "simple field"])
def test_in_word(tmp_path: Path, kind: str) -> None:
    document = docx.Document()
    document.add_heading("1. Broer", 1)
    key = linked(document)
    relationship = f'<w:hyperlink r:id="{key}">{WORDS}</w:hyperlink>'
    link = {"relationship": relationship, "field": FIELD, "simple field": SIMPLE}[kind]
    within = f'<w:hyperlink w:anchor="bro">{run("<w:t>ovenfor</w:t>")}</w:hyperlink>'
    paragraph = document.add_paragraph("Se ")
    for element in parse_xml(f"<w:p {nsdecls('w', 'r')}>{link}{within}</w:p>"):
        paragraph._p.append(element)
    document.add_paragraph("Slut.")
    document.save(str(tmp_path / "møde.docx"))
    assert told(read_file(tmp_path / "møde.docx")) == [("Se taksterneovenfor", TOLD)]


def test_in_an_odt(tmp_path: Path) -> None:
    link = f'<text:a xmlns:x="http://www.w3.org/1999/xlink" x:href="{ADDRESS}">taksterne</text:a>'
    reading = read_file(odt(tmp_path, HEAD + p(f"Se {link}.") + p("Slut.")))
    assert told(reading) == [("Se taksterne.", TOLD)]


def test_in_a_pdf(tmp_path: Path) -> None:
    page = printed(["Referat fra Brolauget", "1. Broer", "Se taksterne.", "2. Slut"], pitch=40)
    surface = "/Type/Annot/Subtype/Link/Rect[{}]/A<</S/URI/URI({})>>"
    links = [surface.format("86 698 140 712", ADDRESS), surface.format("0 0 9 9", "http://x.dk")]
    annots = "".join(f"<<{link}>>" for link in links).encode()
    data = pdf_of([page]).replace(b"/Type/Page/", b"/Type/Page/Annots[" + annots + b"]/")
    assert told(read_file(written(tmp_path, "bro.pdf", data))) == [("Se taksterne.", TOLD)]
