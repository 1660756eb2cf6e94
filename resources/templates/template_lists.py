"""The two kinds of list that a template has; python-docx has no calls for them."""

from docx.document import Document as Docx
from template_words import twips, w

LIST_STEP = 18  # points a level
_LEVELS = 9


def write_lists(document: Docx) -> None:
    """Make the lists ``-`` and ``1.``, nine levels each."""
    root = document.part.numbering_part.element
    root.clear()
    for abstract_id, name in enumerate(("Punktopstilling", "Talopstilling")):
        abstract = w(
            "abstractNum",
            w("nsid", val=f"{0x5A5B0001 + abstract_id:08X}"),
            w("multiLevelType", val="hybridMultilevel"),
            w("tmpl", val=f"{0x5A5B1001 + abstract_id:08X}"),
            w("name", val=name),
            abstractNumId=abstract_id,
        )
        for level in range(_LEVELS):
            left = twips(LIST_STEP * (level + 1))
            abstract.append(
                w(
                    "lvl",
                    w("start", val=1),
                    w("numFmt", val="bullet" if abstract_id == 0 else "decimal"),
                    w("lvlText", val="-" if abstract_id == 0 else f"%{level + 1}."),
                    w("lvlJc", val="left"),
                    w("pPr", w("ind", left=left, hanging=twips(LIST_STEP))),
                    ilvl=level,
                )
            )
        root.append(abstract)
    for abstract_id in range(2):
        root.append(w("num", w("abstractNumId", val=abstract_id), numId=abstract_id + 1))
