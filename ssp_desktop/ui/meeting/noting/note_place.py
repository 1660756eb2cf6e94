"""Where a note is made: the dock its strip opens in, and the decision it is written into."""

from collections.abc import Callable
from typing import NamedTuple

from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.meeting.strips.strip_dock import StripDock
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class NotePlace(NamedTuple):
    """What a work on notes needs of the editor of the current item.

    `item` returns the item that the editor shows; `caret` leads back to where one wrote.
    """

    dock: StripDock
    caret: ItemCaret
    decision: MarkdownEditor
    item: Callable[[], AgendaItem | None]
