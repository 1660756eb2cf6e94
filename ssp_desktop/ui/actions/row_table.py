"""What a user can do to a row or a part: rows of the action table, by the menu they are in.

They act on what the menu was opened at, so no other menu has them. Each says which
method of the list or the part does it. What the agenda's menu shares with the menu
Punkt is declared there (`Action.in_agenda`).
"""

from functools import partial
from typing import TYPE_CHECKING, Generic, NamedTuple

from ssp_desktop.application.live.attendance_keys import Said
from ssp_desktop.domain.meeting import Role
from ssp_desktop.ui.actions.action import Doers_contra, Does
from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.doers import (
        AttachmentDoers,
        EventDoers,
        ListedMeetingDoers,
        NoteDoers,
        PartDoers,
        PersonDoers,
    )
    from ssp_desktop.ui.actions.meeting_doers import MeetingDoers


class RowAction(NamedTuple, Generic[Doers_contra]):
    """One thing that can be done to a row: an `Action` for the menu of one place.

    `key` is a key of the list itself, or one that does the same everywhere. Groups are
    separated; entries with the same `submenu` go under that title. `reads` when it changes
    nothing, and so is of use in approved minutes too.
    """

    id: str
    text: str
    group: int
    does: Does[Doers_contra]
    key: str = ""
    icon: str = ""
    submenu: str = ""
    checkable: bool = False
    reads: bool = False


_ROLE = QT_TRANSLATE_NOOP("Actions", "Rolle")

# One action to a line reads better than ruff's formatting.
# fmt: off
_AGENDA_ALONE: "tuple[RowAction[MeetingDoers], ...]" = (
    RowAction("rename_item", QT_TRANSLATE_NOOP("Actions", "Omdøb"), 0,
              lambda m: m.item.rename_item, key="F2", icon="pencil"),
    RowAction("add_item_below", QT_TRANSLATE_NOOP("Actions", "Nyt punkt herefter"), 0,
              lambda m: m.item.add_item_below, icon="plus"),
)
AGENDA_ROWS: "tuple[RowAction[MeetingDoers], ...]" = tuple(sorted(
    (*_AGENDA_ALONE,
     *(RowAction(each.id, each.in_agenda.text or each.text, each.in_agenda.group, each.does,
                 key=each.keys[0] if each.keys else each.field_key, icon=each.icon)
       for each in MEETING_ACTIONS if each.in_agenda is not None)),
    key=lambda each: each.group,
))
"""The menu of an item in the agenda, which has become the current one by then."""

PERSON_ROWS: "tuple[RowAction[PersonDoers], ...]" = (
    RowAction("say_expected", QT_TRANSLATE_NOOP("Actions", "Indkaldt"), 0,
              lambda p: partial(p.say, Said.EXPECTED), checkable=True),
    RowAction("say_present", QT_TRANSLATE_NOOP("Actions", "Til stede"), 0,
              lambda p: partial(p.say, Said.PRESENT), key="1", checkable=True),
    RowAction("say_excused", QT_TRANSLATE_NOOP("Actions", "Afbud"), 0,
              lambda p: partial(p.say, Said.EXCUSED), key="2", checkable=True),
    RowAction("say_absent", QT_TRANSLATE_NOOP("Actions", "Fraværende"), 0,
              lambda p: partial(p.say, Said.ABSENT), key="3", checkable=True),
    RowAction("say_came", QT_TRANSLATE_NOOP("Actions", "Kom nu"), 1,
              lambda p: partial(p.say, Said.CAME), key="4", icon="user-plus"),
    RowAction("say_left", QT_TRANSLATE_NOOP("Actions", "Gik nu"), 1,
              lambda p: partial(p.say, Said.LEFT), key="5", icon="door-open"),
    RowAction("show_events", QT_TRANSLATE_NOOP("Actions", "Kom og gik …"), 2,
              lambda p: p.show_events, icon="timer", reads=True),
    RowAction("name_substitute_for", QT_TRANSLATE_NOOP("Actions", "Stedfortræder …"), 2,
              lambda p: p.name_substitute, icon="repeat-2"),
    RowAction("drop_substitute", QT_TRANSLATE_NOOP("Actions", "Uden stedfortræder"), 2,
              lambda p: p.drop_substitute, icon="x"),
    RowAction("role_member", QT_TRANSLATE_NOOP("Actions", "Medlem"), 2,
              lambda p: partial(p.give_role, Role.MEMBER), submenu=_ROLE, checkable=True),
    RowAction("role_chair", QT_TRANSLATE_NOOP("Actions", "Formand"), 2,
              lambda p: partial(p.give_role, Role.CHAIR), submenu=_ROLE, checkable=True),
    RowAction("role_minute_taker", QT_TRANSLATE_NOOP("Actions", "Referent"), 2,
              lambda p: partial(p.give_role, Role.MINUTE_TAKER), submenu=_ROLE, checkable=True),
    RowAction("role_substitute", QT_TRANSLATE_NOOP("Actions", "Stedfortræder"), 2,
              lambda p: partial(p.give_role, Role.SUBSTITUTE), submenu=_ROLE, checkable=True),
    RowAction("role_guest", QT_TRANSLATE_NOOP("Actions", "Gæst"), 2,
              lambda p: partial(p.give_role, Role.GUEST), submenu=_ROLE, checkable=True),
    RowAction("edit_person", QT_TRANSLATE_NOOP("Actions", "Ret navn og tilhørsforhold"), 3,
              lambda p: p.edit_person, key="F2", icon="pencil"),
    RowAction("remove_person", QT_TRANSLATE_NOOP("Actions", "Fjern fra mødet"), 3,
              lambda p: p.remove_person, key="Del", icon="user-minus"),
)
"""The menu of a person in the attendance."""

NOTE_ROWS: "tuple[RowAction[NoteDoers], ...]" = (
    RowAction("open_note", QT_TRANSLATE_NOOP("Actions", "Ret …"), 0, lambda n: n.open_note,
              key="Return", icon="pencil"),
    RowAction("remove_note", QT_TRANSLATE_NOOP("Actions", "Slet"), 0, lambda n: n.remove_note,
              key="Del", icon="trash-2"),
)
"""The menu of a note below a decision."""

EVENT_ROWS: "tuple[RowAction[EventDoers], ...]" = (
    RowAction("correct_event", QT_TRANSLATE_NOOP("Actions", "Ret tid og punkt"), 0,
              lambda e: e.correct_event, key="Return", icon="pencil"),
    RowAction("remove_event", QT_TRANSLATE_NOOP("Actions", "Fjern"), 0,
              lambda e: e.remove_event, key="Del", icon="trash-2"),
)
"""The menu of an event in the course of the meeting."""

SECTION_ROWS: "tuple[RowAction[PartDoers], ...]" = (
    RowAction("move_section_up", QT_TRANSLATE_NOOP("Actions", "Flyt afsnittet op"), 0,
              lambda s: s.move_up, icon="move-up"),
    RowAction("move_section_down", QT_TRANSLATE_NOOP("Actions", "Flyt afsnittet ned"), 0,
              lambda s: s.move_down, icon="move-down"),
    RowAction("remove_section", QT_TRANSLATE_NOOP("Actions", "Slet afsnittet"), 1,
              lambda s: s.remove, icon="trash-2"),
)
"""The menu of a section."""

ATTACHMENT_ROWS: "tuple[RowAction[AttachmentDoers], ...]" = (
    RowAction("open_attachment", QT_TRANSLATE_NOOP("Actions", "Åbn en kopi"), 0,
              lambda a: a.open, key="Ctrl+Return", icon="file-text", reads=True),
    RowAction("show_attachment", QT_TRANSLATE_NOOP("Actions", "Se bilaget her"), 0,
              lambda a: a.show_here, key="Ctrl+Shift+Return", icon="eye", reads=True),
    RowAction("save_attachment", QT_TRANSLATE_NOOP("Actions", "Gem en kopi …"), 0,
              lambda a: a.save, icon="file-output", reads=True),
    RowAction("give_attachment_file", QT_TRANSLATE_NOOP("Actions", "Vælg bilagets fil …"), 1,
              lambda a: a.choose_file, icon="paperclip"),
    RowAction("close_attachment", QT_TRANSLATE_NOOP("Actions", "Hold ude af den åbne udgave"), 1,
              lambda a: a.toggle_closed, key="Ctrl+F11", icon="lock"),
    RowAction("move_attachment_up", QT_TRANSLATE_NOOP("Actions", "Flyt bilaget op"), 2,
              lambda a: a.move_up, key="Ctrl+Shift+Up", icon="move-up"),
    RowAction("move_attachment_down", QT_TRANSLATE_NOOP("Actions", "Flyt bilaget ned"), 2,
              lambda a: a.move_down, key="Ctrl+Shift+Down", icon="move-down"),
    RowAction("remove_attachment", QT_TRANSLATE_NOOP("Actions", "Slet bilaget"), 3,
              lambda a: a.remove, icon="trash-2"),
)
"""The menu of an attachment."""

LISTED_MEETING_ROWS: "tuple[RowAction[ListedMeetingDoers], ...]" = (
    RowAction("open_listed", QT_TRANSLATE_NOOP("Actions", "Åbn"), 0,
              lambda r: r.open_listed, key="Return", icon="folder-open"),
    RowAction("export_listed", QT_TRANSLATE_NOOP("Actions", "Eksportér …"), 0,
              lambda r: r.export_listed, icon="file-output"),
    RowAction("copy_listed", QT_TRANSLATE_NOOP("Actions", "Nyt møde som kopi …"), 0,
              lambda r: r.copy_listed, icon="copy"),
    RowAction("delete_listed", QT_TRANSLATE_NOOP("Actions", "Slet mødet"), 1,
              lambda r: r.delete_listed, key="Del", icon="trash-2"),
)
"""The menu of a meeting in the list, or of a search result."""
# fmt: on
