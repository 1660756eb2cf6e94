"""A referat as a DOCX: the template's package with a body of its own, put together as text."""

from ssp_desktop.writing.docx.document import write_docx

__all__ = ["write_docx"]
