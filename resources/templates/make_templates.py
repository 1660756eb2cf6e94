"""Makes ``punkt.docx`` and ``klassisk.docx``: the looks of the two layouts.

    python resources/templates/make_templates.py [FOLDER]

The tables here say how each style looks; `template_package` and the modules it
needs make the files of a template from them. Sizes are half-points in a DOCX,
so points here come in halves; other lengths are points too (a twentieth is the
smallest step). The same tables give the same bytes.
"""

import sys
from pathlib import Path

from template_package import write_template
from template_styles import Look, Page

LINK = "1F4E8C"
GREY = "595959"

PUNKT_PAGE = Page("Times New Roman", 11, 12.5, 39.5, 33, 57, 57, 28, 92)
PUNKT = {
    "Title": Look("Title", 21.5, 25, bold=True, after=16, keep_next=True),
    "Subtitle": Look("Subtitle", 12.5, 14.5, after=14),
    "FactLabel": Look("Oplysning navn", bold=True, after=8),
    "FactText": Look("Oplysning tekst", after=8),
    "TOCHeading": Look("TOC Heading", 17, 20, bold=True, after=14, keep_next=True),
    "TOC1": Look("toc 1", 12.5, 14.3, after=4, tab=PUNKT_PAGE.width),
    "Heading1": Look(
        "heading 1", 16.5, 19, bold=True, after=10, keep_next=True, level=0, next="BodyText"
    ),
    "CaseNumber": Look("Sagsnummer", after=4, keep_next=True),
    "Heading2": Look("heading 2", 13.5, 16, True, 14, 6, keep_next=True, level=1, next="BodyText"),
    "BodyText": Look("Body Text", after=8),
    "ListParagraph": Look("List Paragraph", after=8),
    "ListContinue": Look("List Continue", after=8),
    "PeopleHeading": Look("Deltagere overskrift", bold=True, before=8, after=4, keep_next=True),
    "Person": Look("Deltager"),
    "Attachment": Look("Bilag", after=8),
    "BackToTop": Look("Til toppen", before=4, after=8, color=LINK, underline=True),
    "Published": Look("Opdateret", before=16, color=GREY),
    "Header": Look("header", 9, color=GREY, at_least=11),
    "Footer": Look("footer", 9, color=GREY, centered=True, at_least=11),
}

KLASSISK_PAGE = Page("Arial", 10.5, 13.5, 62.4, 62.4, 62.4, 62.4, 30, 92)
KLASSISK = {
    "Title": Look("Title", 18, 22, bold=True, after=4, keep_next=True),
    "Subtitle": Look("Subtitle", 11.5, 15, after=16),
    "FactLabel": Look("Oplysning navn", bold=True, after=6),
    "FactText": Look("Oplysning tekst", after=6),
    "TOCHeading": Look("TOC Heading", 12.5, 16, True, 6, 6, keep_next=True),
    "TOC1": Look("toc 1", after=3, tab=KLASSISK_PAGE.width),
    "Heading1": Look("heading 1", 13, 16.5, True, 22, 6, keep_next=True, level=0, next="BodyText"),
    "CaseNumber": Look("Sagsnummer", after=4, keep_next=True, color=GREY),
    "Heading2": Look(
        "heading 2", 10.5, 13.5, True, 10, 2, keep_next=True, level=1, next="BodyText"
    ),
    "BodyText": Look("Body Text", after=7),
    "ListParagraph": Look("List Paragraph", after=5),
    "ListContinue": Look("List Continue", after=5),
    "PeopleHeading": Look("Deltagere overskrift", bold=True, before=14, after=3, keep_next=True),
    "Person": Look("Deltager"),
    "Attachment": Look("Bilag", after=4),
    "BackToTop": Look("Til toppen", 9.5, 13, before=10, color=LINK, underline=True),
    "Published": Look("Opdateret", 9.5, 13, before=24, color=GREY),
    "Header": Look("header", 9, color=GREY, at_least=11),
    "Footer": Look("footer", 9, color=GREY, centered=True, at_least=11),
}


def main() -> None:
    """Write both templates beside this file, or in the folder that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    write_template(folder / "punkt.docx", "Skabelon: punkt", PUNKT_PAGE, PUNKT, LINK)
    write_template(folder / "klassisk.docx", "Skabelon: klassisk", KLASSISK_PAGE, KLASSISK, LINK)


if __name__ == "__main__":
    main()
