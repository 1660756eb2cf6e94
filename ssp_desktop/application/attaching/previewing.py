"""The kept file of an attachment as pages to look at: those of a PDF, painted elsewhere."""

from pathlib import Path

from ssp_desktop.inspection.showing.apart import NotShown, PagePainter, PagePicture

__all__ = ["NotShown", "PagePainter", "PagePicture", "painter_of"]


def painter_of(path: Path) -> PagePainter:
    """Return what paints the pages of the PDF at `path`; end it when it is no longer wanted."""
    return PagePainter(path)
