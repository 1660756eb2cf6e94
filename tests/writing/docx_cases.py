"""A meeting with everything a DOCX must get right, and ways to look into the file."""

import datetime
import io
import re
import zipfile
from pathlib import Path

from lxml import etree

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
)
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.pages import PageLayout, Pages
from ssp_desktop.writing.template import read_template

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = RESOURCES / "fonts"
MADE = datetime.datetime(2024, 5, 1, 12, 0, tzinfo=datetime.UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W[1:-1]}
HARD_TITLE = 'Om #1, $pris$, @navn, *stjerne* & <b> "citat" \\ %'

LISTS = """Indledning med **fed** og *kursiv*.

1. første punkt

   med et afsnit mere
   - under første
     - dybt nede
   - under første igen
2. andet punkt

- streg
- streg to

7. en liste fra syv
8. otte"""

MEETING = Meeting(
    "m1",
    "SSP styregruppen",
    municipality="Eksempel Kommune",
    date=datetime.date(2024, 4, 24),
    time=datetime.time(16, 0),
    venue="Byrådssalen",
    status=Status.DRAFT,
    published=datetime.date(2024, 5, 2),
    participants=(
        Participant("p1", "Anna Ås", "A", presence=Presence.PRESENT),
        Participant("p2", "Bo Bæk", presence=Presence.EXCUSED),
        Participant("p3", "Cæcilie Dam", "Politiet", presence=Presence.PRESENT),
    ),
    items=(
        AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(
            "i2",
            HARD_TITLE,
            case_number="2022-006781",
            sections=(Section("s1", "Baggrund og vurdering", LISTS),),
            decision="Taget til efterretning.",
            attachments=(Attachment("b1", "Handleplan", 1), Attachment("b2", "Uden nummer")),
        ),
        AgendaItem("i3", "Lærlinges løn", closed=True, decision="Hemmeligt."),
        AgendaItem("i4", "Eventuelt", sections=(Section("s2", "Drøftelse", "1. ny liste\n2. to"),)),
    ),
)


def template(layout: Layout) -> Path:
    """Return the program's own template of `layout`."""
    return RESOURCES / "templates" / f"{layout}.docx"


def pages_of(meeting: Meeting, layout: Layout | None = None) -> Pages:
    """Return the pages of the full edition."""
    minutes = make_minutes(meeting, layout=layout)
    return PageLayout(read_template(template(minutes.layout)).looks, FONTS).lay_out(minutes)


def docx_of(
    meeting: Meeting = MEETING,
    layout: Layout = Layout.PUNKT,
    edition: Edition = Edition.FULL,
    by: Path | None = None,
) -> bytes:
    """Return the DOCX of `meeting`, made `by` that template."""
    minutes = make_minutes(meeting, edition, layout)
    path = by or template(layout)
    pages = PageLayout(read_template(path).looks, FONTS).lay_out(minutes)
    return write_docx(minutes, read_template(path), pages, MADE)


def part(docx: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return a part of the package, parsed."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return etree.fromstring(package.read(name))


def changed(path: Path, into: Path, edit: dict[str, tuple[str, str]]) -> Path:
    """Copy a DOCX with a text in some parts put in the place of another."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(into, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode("utf-8")
            if name in edit:
                old, new = edit[name]
                assert old in content
                content = content.replace(old, new)
            target.writestr(name, content)
    return into


def paragraphs(docx: bytes, style: str) -> list[etree._Element]:
    """Return the paragraphs of that style id."""
    found = part(docx).iterfind(f".//{W}p/{W}pPr/{W}pStyle[@{W}val='{style}']/../..")
    return list(found)


def text_of(element: etree._Element) -> str:
    """Return the text that a reader sees."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}softHyphen": "\u00ad"}
    out = []
    for each in element.iter():
        if each.tag == f"{W}t":
            out.append(each.text or "")
        elif each.tag in signs and each.getparent().tag == f"{W}r":
            out.append(signs[each.tag])
    return "".join(out)


def with_property(path: Path, into: Path, style_id: str, *elements: str) -> Path:
    """Copy a template with more properties of paragraphs in a style, as XML, at their end."""
    with zipfile.ZipFile(path) as package:
        styles = package.read("word/styles.xml").decode("utf-8")
    start = styles.index(f'w:styleId="{style_id}"')
    end = styles.index("</w:pPr>", start)
    old = styles[start : end + len("</w:pPr>")]
    new = old.replace("</w:pPr>", "".join(elements) + "</w:pPr>")
    return changed(path, into, {"word/styles.xml": (old, new)})


def with_sides(path: Path, into: Path, twips: int) -> Path:
    """Copy a template with margins of that width at the left and the right."""
    with zipfile.ZipFile(path) as package:
        document = package.read("word/document.xml").decode("utf-8")
    (old,) = re.findall(r"<w:pgMar[^>]*>", document)
    new = re.sub(r'w:(left|right)="\d+"', rf'w:\1="{twips}"', old)
    return changed(path, into, {"word/document.xml": (old, new)})
