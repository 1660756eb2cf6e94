"""The pages of the minutes: where each line is, and how a page is painted.

Where Word and LibreOffice break lines and pages is computed here without Qt, from the
fonts' own tables; only painting needs Qt.
"""

from ssp_desktop.writing.pages.layout import PageLayout
from ssp_desktop.writing.pages.pages import Pages

__all__ = ["PageLayout", "Pages"]
