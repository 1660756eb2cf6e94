"""The pages of a referat: where each line stands, and how a page is painted.

Where Word and LibreOffice will break lines and pages is reckoned here without
Qt, from the fonts' own tables; only painting brings Qt in.
"""

from ssp_desktop.writing.pages.layout import PageLayout
from ssp_desktop.writing.pages.pages import Pages

__all__ = ["PageLayout", "Pages"]
