"""PDFs to read: of Word documents, and set by Typst."""

from pathlib import Path

import typst


def typeset(folder: Path, text: str, *, accessible: bool = False) -> Path:
    """Return a PDF of `text`, which is typst's markup; a PDF/UA where it is `accessible`."""
    source = folder / "a.typ"
    source.write_text("#set page(width: 400pt, height: 500pt)\n" + text, "utf-8")
    typst.compile(source, output=folder / "a.pdf", pdf_standards=["ua-1"] if accessible else [])
    return folder / "a.pdf"
