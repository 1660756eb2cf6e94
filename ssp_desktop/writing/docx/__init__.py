"""The minutes as a DOCX: the template's package with a new body, put together as text."""

from ssp_desktop.writing.docx.document import write_docx

__all__ = ["write_docx"]
