"""The sample that a template shows of itself, and its footer."""

from lxml import etree
from template_styles import A4, Look, Page
from template_words import R, field, text_run, twips, w


def document(page: Page, looks: dict[str, Look]) -> etree._Element:
    """Return a body that shows each style, and the page."""
    body = w("body")
    for style_id, look in looks.items():
        if style_id in ("FactText", "Header", "Footer"):
            continue
        if style_id == "FactLabel":
            body.append(sample_table(page))
            continue
        properties = w("pPr", w("pStyle", val=style_id))
        if style_id == "ListParagraph":
            for num_id in (1, 2):
                listed = w("numPr", w("ilvl", val=0), w("numId", val=num_id))
                shown = w("pPr", w("pStyle", val=style_id), listed)
                body.append(w("p", shown, text_run(look.name)))
            continue
        text = text_run(f"{look.name}\t3" if look.tab else look.name)
        if look.tab:
            text = w("r", w("t", look.name), w("tab"), w("t", "3"))
        body.append(w("p", properties, text))
    section = w("sectPr")
    reference = w("footerReference", type="default")
    reference.set(f"{{{R}}}id", "rId4")
    section.extend(
        [
            reference,
            w("pgSz", w=twips(A4[0]), h=twips(A4[1])),
            w(
                "pgMar",
                top=twips(page.top),
                right=twips(page.right),
                bottom=twips(page.bottom),
                left=twips(page.left),
                header=twips(page.foot),
                footer=twips(page.foot),
                gutter=0,
            ),
            w("cols", space=708),
        ]
    )
    body.append(section)
    return w("document", body)


def sample_table(page: Page) -> etree._Element:
    """Return a table of label and text; its first column's width is the label column's."""
    columns = (twips(page.label_column), twips(page.width) - twips(page.label_column))
    cells = [
        w(
            "tc",
            w("tcPr", w("tcW", w=width, type="dxa")),
            w("p", w("pPr", w("pStyle", val=style_id)), text_run(text)),
        )
        for width, style_id, text in zip(
            columns, ("FactLabel", "FactText"), ("Mødested", "Mødelokale 1"), strict=True
        )
    ]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="FactTable"),
            w("tblW", w=sum(columns), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0080", firstRow=0, lastRow=0, firstColumn=1, lastColumn=0,
              noHBand=1, noVBand=1),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in columns)),
        w("tr", *cells),
    )  # fmt: skip


def footer() -> etree._Element:
    """Return ``Side 3 af 9``."""
    return w(
        "ftr",
        w(
            "p",
            w("pPr", w("pStyle", val="Footer")),
            text_run("Side "),
            *field("PAGE"),
            text_run(" af "),
            *field("NUMPAGES"),
        ),
    )
