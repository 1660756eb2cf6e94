"""What was deleted from the open meeting: items, sections, attachments, people.

Owns how each is named in the list. What was deleted, and the change that restores it,
comes from `ssp_desktop.application.editing.deleted_parts`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.deleted_parts import Deleted
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.meeting_list import LineRow, when_words
from ssp_desktop.ui.way_back.way_back_panel import WayBackPanel


class DeletedPartsPanel(WayBackPanel):
    """Lists what was deleted, newest first; `bring_back_wanted` carries the chosen one."""

    bring_back_wanted = Signal(object)

    def __init__(
        self, icons: Icons, meeting: Meeting, deleted: Sequence[Deleted], parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("DeletedParts", "Slettet i mødet")
        hint = (
            QCoreApplication.translate(
                "DeletedParts",
                "Det, du henter tilbage, kommer tilbage, hvor det stod. Det kan fortrydes.",
            )
            if deleted
            else QCoreApplication.translate(
                "DeletedParts",
                "Intet er slettet i dette møde. Et punkt, et afsnit, et bilag eller en deltager, "
                "du sletter, kan findes her.",
            )
        )
        rows = [_row(meeting, each) for each in deleted]
        super().__init__(icons, (title, hint), rows, parent)
        self.row_wanted.connect(self._bring_back_part)

    def _bring_back_part(self, row: LineRow) -> None:
        self.bring_back_wanted.emit(row.value)


def name_of(deleted: Deleted) -> str:
    """Return the name of the part on screen, ``Uden titel`` when it has none."""
    match deleted.value:
        case AgendaItem(title=name) | Participant(name=name) | Attachment(title=name):
            pass
        case Section(heading=name):
            pass
        case _:
            name = ""
    return name or QCoreApplication.translate("DeletedParts", "Uden titel")


def _row(meeting: Meeting, deleted: Deleted) -> LineRow:
    at = deleted.at.astimezone()
    where, icon = _place(meeting, deleted)
    return LineRow(deleted, name_of(deleted), where, when_words(at.date(), at.time()), icon)


def _place(meeting: Meeting, deleted: Deleted) -> tuple[str, str]:
    """Return what the part is and where it was, and the icon for it."""
    item_id = deleted.bring_back.item
    if not item_id:
        if isinstance(deleted.value, AgendaItem):
            return QCoreApplication.translate("DeletedParts", "Punkt"), "list"
        return QCoreApplication.translate("DeletedParts", "Deltager"), "users"
    if isinstance(deleted.value, Attachment):
        kind, icon = QCoreApplication.translate("DeletedParts", "Bilag til punkt {0}"), "paperclip"
    else:
        kind, icon = QCoreApplication.translate("DeletedParts", "Afsnit i punkt {0}"), "file-text"
    item = meeting.item(item_id)
    return f"{kind.format(meeting.number_of(item_id))} · {item.title}".removesuffix(" · "), icon
