"""Every kind of tracked change, each a body of a DOCX with its two readings by hand."""

from typing import NamedTuple

from tests.reading.returned.drafts import CAI, gone, p, r, row, table, tracked


class Kind(NamedTuple):
    """A body, and its paragraphs with everything accepted, and with everything rejected.

    `office` is what LibreOffice makes of it where it is known to go wrong: "" where it does not.
    """

    body: str
    accepted: list[str]
    original: list[str]
    office: str = ""


_NESTED = "keeps what is deleted within an insertion in the original"
_MOVE = (
    '<w:{0}RangeStart w:id="{1}" w:name="flyt" w:author="Bo" w:date="2026-01-02T10:00:00Z"/>'
    '{2}<w:{0}RangeEnd w:id="{1}"/>'
)
_EDITED = r("her") + tracked("ins", r(" og")) + tracked("del", gone(" der"))


def _moved(inside: str) -> str:
    return _MOVE.format("moveFrom", 1, inside)


def _arrived(inside: str) -> str:
    return _MOVE.format("moveTo", 2, inside)


KINDS = {
    "words put in": Kind(
        p(r("Et ") + tracked("ins", r("nyt ")) + r("ord.")), ["Et nyt ord."], ["Et ord."]
    ),
    "words taken out": Kind(
        p(r("Et ") + tracked("del", gone("gammelt ")) + r("ord.")),
        ["Et ord."],
        ["Et gammelt ord."],
    ),
    "words put right": Kind(
        p(tracked("del", gone("Fem")) + tracked("ins", r("Seks")) + r(" stemte for.")),
        ["Seks stemte for."],
        ["Fem stemte for."],
    ),
    "paragraphs made one": Kind(
        p(r("Første "), tracked("del")) + p(r("anden")), ["Første anden"], ["Første ", "anden"]
    ),
    "a paragraph cut in two": Kind(
        p(r("Første "), tracked("ins")) + p(r("anden")), ["Første ", "anden"], ["Første anden"]
    ),
    "a paragraph taken out": Kind(
        p(r("A")) + p(tracked("del", gone("væk")), tracked("del")) + p(r("B")),
        ["A", "B"],
        ["A", "væk", "B"],
    ),
    "a paragraph put in": Kind(
        p(r("A")) + p(tracked("ins", r("ny")), tracked("ins")) + p(r("B")),
        ["A", "ny", "B"],
        ["A", "B"],
    ),
    "from one paragraph into another": Kind(
        p(r("A") + tracked("del", gone("b")), tracked("del"))
        + p(tracked("del", gone("c")), tracked("del"))
        + p(tracked("del", gone("d")) + r("E")),
        ["AE"],
        ["Ab", "c", "dE"],
    ),
    "the last paragraph taken out": Kind(
        p(r("A")) + p(tracked("del", gone("væk")), tracked("del")),
        ["A"],
        ["A", "væk"],
        "leaves an empty paragraph",
    ),
    "the paragraph above a table taken out": Kind(
        p(r("A"))
        + p(tracked("del", gone("væk")), tracked("del"))
        + table(row(p(r("x")), p(r("y"))))
        + p(),
        ["A", "x", "y", ""],
        ["A", "væk", "x", "y", ""],
        "leaves an empty paragraph",
    ),
    "an end that has nothing to be joined with": Kind(
        p(r("A") + tracked("del", gone("b")), tracked("del"))
        + table(row(p(r("x")), p(r("y"))))
        + p(),
        ["A", "x", "y", ""],
        ["Ab", "x", "y", ""],
    ),
    "a deletion within an insertion": Kind(
        p(
            r("Et ")
            + tracked("ins", r("nyt ") + tracked("del", gone("fjernet "), CAI) + r("slut "))
            + r("ord.")
        ),
        ["Et nyt slut ord."],
        ["Et ord."],
    ),
    "an end put in by one and taken out by another": Kind(
        p(r("A"), tracked("ins") + tracked("del", by=CAI)) + p(r("B")), ["AB"], ["AB"], _NESTED
    ),
    "a paragraph put in by one and taken out by another": Kind(
        p(r("A"))
        + p(tracked("ins", tracked("del", gone("q"), CAI)), tracked("ins") + tracked("del", by=CAI))
        + p(r("B")),
        ["A", "B"],
        ["A", "B"],
        _NESTED,
    ),
    "words moved": Kind(
        p(r("Før ") + _moved(tracked("moveFrom", r("flyttet"))))
        + p(r("Efter ") + _arrived(tracked("moveTo", r("flyttet")))),
        ["Før ", "Efter flyttet"],
        ["Før flyttet", "Efter "],
    ),
    "a paragraph moved": Kind(
        p(r("A"))
        + _moved(p(tracked("moveFrom", r("flyttet")), tracked("moveFrom")))
        + p(r("B"))
        + _arrived(p(tracked("moveTo", r("flyttet")), tracked("moveTo")))
        + p(r("C")),
        ["A", "B", "flyttet", "C"],
        ["A", "flyttet", "B", "C"],
    ),
    "words moved and changed": Kind(
        p(r("A") + tracked("moveFrom", r("ord")))
        + p(r("B") + tracked("moveTo", r("or") + tracked("del", gone("d"), CAI)))
        + p(tracked("ins", r("t"), CAI)),
        ["A", "Bor", "t"],
        ["Aord", "B", ""],
        "keeps, when it saves, what is deleted within a move",
    ),
    "a row put in": Kind(
        table(
            row(p(r("a")), p(r("b"))),
            row(p(tracked("ins", r("c"))), p(tracked("ins", r("d"))), mark=tracked("ins")),
        )
        + p(),
        ["a", "b", "c", "d", ""],
        ["a", "b", ""],
    ),
    "a row taken out": Kind(
        table(
            row(p(r("a")), p(r("b"))),
            row(p(tracked("del", gone("c"))), p(tracked("del", gone("d"))), mark=tracked("del")),
        )
        + p(),
        ["a", "b", ""],
        ["a", "b", "c", "d", ""],
    ),
    "words and ends in cells": Kind(
        table(row(p(_EDITED), p(r("k"), tracked("del")) + p(r("l")))) + p(r("x")),
        ["her og", "kl", "x"],
        ["her der", "k", "l", "x"],
    ),
    "a cell taken out": Kind(
        table(
            f"<w:tr><w:tc><w:tcPr>{tracked('cellDel')}</w:tcPr>{p(r('a'))}</w:tc>"
            f"<w:tc>{p(r('b'))}</w:tc></w:tr>"
        )
        + p(),
        ["", "b", ""],
        ["a", "b", ""],
        "does not know changes of cells",
    ),
    "the look of a run": Kind(
        p(r("Fed", f"<w:b/>{tracked('rPrChange', '<w:rPr/>')}")), ["Fed"], ["Fed"]
    ),
    "the look of a paragraph": Kind(
        p(r("Midt"), properties=f'<w:jc w:val="center"/>{tracked("pPrChange", "<w:pPr/>")}'),
        ["Midt"],
        ["Midt"],
    ),
    "the number of a point": Kind(
        p(
            r("Et punkt"),
            properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>'
            f"{tracked('ins')}</w:numPr>",
        ),
        ["Et punkt"],
        ["Et punkt"],
    ),
    "words in a link": Kind(
        p(r("Se ") + f'<w:hyperlink w:anchor="x">{_EDITED}</w:hyperlink>' + r(".")),
        ["Se her og."],
        ["Se her der."],
    ),
    "words in a control": Kind(
        p(r("Se ") + f"<w:sdt><w:sdtContent>{_EDITED}</w:sdtContent></w:sdt>" + r(".")),
        ["Se her og."],
        ["Se her der."],
    ),
    "a paragraph in a control": Kind(
        f"<w:sdt><w:sdtContent>{p(_EDITED)}</w:sdtContent></w:sdt>{p(r('B'))}",
        ["her og", "B"],
        ["her der", "B"],
        "joins the paragraphs and keeps the deleted words",
    ),
    "words with a field": Kind(
        p(r("Side ") + f'<w:fldSimple w:instr="PAGE">{r("1")}</w:fldSimple>' + _EDITED),
        ["Side 1her og"],
        ["Side 1her der"],
    ),
    "a field taken out": Kind(
        p(
            r("Side ")
            + tracked(
                "del",
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE'
                '</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
                f'{gone("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            )
            + r("ét")
        ),
        ["Side ét"],
        ["Side 1ét"],
    ),
}
