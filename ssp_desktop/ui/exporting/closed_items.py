"""The warning that what is about to go out contains closed items."""

from ssp_desktop.application.files.printing import Wanted
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.look.sign_line import SignLine


class ClosedItems(SignLine):
    """Says how many there are; nothing when there are none, or in the open edition."""

    def count(self, meeting: Meeting, wanted: Wanted) -> None:
        """Count those of `meeting` that are in what is `wanted`."""
        item = wanted.item
        closed = sum(each.closed for each in meeting.items if not item or each.id == item)
        if wanted.edition is Edition.OPEN or not closed:
            self.warn("")
        elif item:
            self.warn(self.tr("Punktet er lukket"))
        elif closed == 1:
            self.warn(self.tr("Indeholder 1 lukket punkt"))
        else:
            self.warn(self.tr("Indeholder {0} lukkede punkter").format(closed))
