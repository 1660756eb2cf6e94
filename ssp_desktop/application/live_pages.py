"""The pages of a meeting while it is written: made again and again, doing only what changed."""

from typing import TYPE_CHECKING

from ssp_desktop.application.export import Exporter
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.referat import ReferatMaker

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import PageLayout, Pages


class LivePages:
    """Lays out the full edition of a meeting in its own layout, by that layout's template."""

    def __init__(self, exporter: Exporter) -> None:
        """Take templates and fonts from `exporter`; they are read for the first pages."""
        self._exporter = exporter
        self._maker = ReferatMaker()
        self._layouts: dict[Layout, PageLayout] = {}

    def make(self, meeting: Meeting) -> "Pages":
        """Return the pages of `meeting` as it is; UserError when its template is not one."""
        referat = self._maker.make(meeting)
        layout = self._layouts.get(meeting.layout)
        if layout is None:
            from ssp_desktop.writing.looks import read_looks  # noqa: PLC0415 - late, and large
            from ssp_desktop.writing.pages import PageLayout  # noqa: PLC0415

            looks = read_looks(self._exporter.template(meeting.layout))
            layout = self._layouts[meeting.layout] = PageLayout(looks, self._exporter.fonts)
        return layout.lay_out(referat)
