"""The minutes as a tagged PDF for the archive, set by typst in the looks of a template."""

from ssp_desktop.writing.pdf.typesetting import STAND_IN, PdfFile, PdfNotMade, make_pdf

__all__ = ["STAND_IN", "PdfFile", "PdfNotMade", "make_pdf"]
