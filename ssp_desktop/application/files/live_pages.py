"""The pages of a meeting while it is being written: made repeatedly, redoing only what changed."""

from typing import TYPE_CHECKING

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.making import MinutesMaker

if TYPE_CHECKING:
    from ssp_desktop.minutes.cpr_mask import CprMask
    from ssp_desktop.writing.pages import PageLayout, Pages


_Look = tuple[Layout, str, int]
"""Layout and template, and how often the templates had changed by then."""


class LivePages:
    """Lays out an edition of a meeting in its own layout, using that layout's template.

    Works in two short steps, so that a key pressed meanwhile waits for neither. CPR numbers are
    masked in the open edition: an export asks about them first, but what is shown at once cannot.
    """

    def __init__(self, exporter: Exporter, edition: Edition = Edition.FULL) -> None:
        """Take templates and fonts from `exporter`; they are read for the first pages."""
        self._exporter = exporter
        self._maker = MinutesMaker(edition)
        self._masks = edition is Edition.OPEN
        self._mask: CprMask | None = None
        self._layouts: dict[_Look, tuple[PageLayout, str]] = {}
        self.remark = ""
        """What should be known of the template of the last pages, usually nothing."""

    def minutes_of(self, meeting: Meeting) -> Minutes:
        """Return the minutes of `meeting` as they will be shown, for `pages_of`."""
        minutes = self._maker.make(meeting)
        if not self._masks:
            return minutes
        if self._mask is None:
            from ssp_desktop.minutes.cpr_mask import CprMask  # noqa: PLC0415 - not before the window

            self._mask = CprMask()
        return self._mask(minutes)

    def pages_of(self, minutes: Minutes) -> "Pages":
        """Return the pages of `minutes`; UserError when its layout's template is unusable."""
        look = (minutes.layout, minutes.template, self._exporter.templates_changed)
        known = self._layouts.get(look)
        if known is None:
            from ssp_desktop.writing.pages import PageLayout  # noqa: PLC0415 - late, and large

            chosen = self._exporter.chosen(minutes)
            layout = PageLayout(chosen.template.looks, self._exporter.fonts)
            known = self._layouts[look] = (layout, chosen.remark)
        layout, self.remark = known
        return layout.lay_out(minutes)
