"""Minutes as web pages, each a file that loads nothing."""

from ssp_desktop.writing.web.elements import Links
from ssp_desktop.writing.web.page import write_decisions, write_page

__all__ = ["Links", "write_decisions", "write_page"]
