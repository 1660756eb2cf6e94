"""What a user can do in the open meeting: rows of the action table.

Each row says which method of the meeting's parts does it; see
`ssp_desktop.ui.actions.action`.

Keys are chosen to leave text editing alone and to need no AltGr on a Danish keyboard;
F2 to F10 belong to the standard phrases. Indenting has the same key as in Word. Moving
an item has not: Word uses Alt+Shift, which switches the keyboard layout in Windows. The
key for moving selects text in a text field, so it works in the agenda only.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ssp_desktop.ui.actions.action import PHRASE_IDS, PHRASES, Action, InAgenda, Menu, When
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.action import Doing
    from ssp_desktop.ui.actions.doers import MeetingDoers

_NOTE = QT_TRANSLATE_NOOP("Actions", "Notér")
_IN_AGENDA = QT_TRANSLATE_NOOP("Actions", "i dagsordenen")


def _writing(number: int) -> "Callable[[MeetingDoers], Doing]":
    """Return the method that writes the phrase of that number, counting from 0."""
    return lambda m: partial(m.writing.write_phrase, number)


# One action to a line reads better than ruff's formatting.
# fmt: off
MEETING_ACTIONS: "tuple[Action[MeetingDoers], ...]" = (
    Action("undo", QT_TRANSLATE_NOOP("Actions", "Fortryd"), Menu.EDIT, 0, lambda m: m.history.undo,
           keys=("Ctrl+Z",), icon="undo-2", when=When.UNDO),
    Action("redo", QT_TRANSLATE_NOOP("Actions", "Gentag"), Menu.EDIT, 0, lambda m: m.history.redo,
           keys=("Ctrl+Y", "Ctrl+Shift+Z"), icon="redo-2", when=When.REDO),
    Action("bold", QT_TRANSLATE_NOOP("Actions", "Fed"), Menu.EDIT, 2, lambda m: m.item.bold,
           keys=("Ctrl+B",), icon="bold", when=When.ITEM),
    Action("italic", QT_TRANSLATE_NOOP("Actions", "Kursiv"), Menu.EDIT, 2, lambda m: m.item.italic,
           keys=("Ctrl+I",), icon="italic", when=When.ITEM),
    Action("bullets", QT_TRANSLATE_NOOP("Actions", "Punktopstilling"), Menu.EDIT, 2,
           lambda m: m.item.bullets, keys=("Ctrl+Shift+L",), icon="list", when=When.ITEM),
    Action("numbers", QT_TRANSLATE_NOOP("Actions", "Nummereret liste"), Menu.EDIT, 2,
           lambda m: m.item.numbers, keys=("Ctrl+Shift+N",), icon="list-ordered", when=When.ITEM),
    Action("indent", QT_TRANSLATE_NOOP("Actions", "Ryk ind"), Menu.EDIT, 2, lambda m: m.item.indent,
           keys=("Ctrl+M",), icon="indent-increase", when=When.ITEM),
    Action("outdent", QT_TRANSLATE_NOOP("Actions", "Ryk ud"), Menu.EDIT, 2,
           lambda m: m.item.outdent, keys=("Ctrl+Shift+M",), icon="indent-decrease",
           when=When.ITEM),
    Action("suggest_word", QT_TRANSLATE_NOOP("Actions", "Forslag til det understregede ord"),
           Menu.EDIT, 3, lambda m: m.writing.suggest_word, keys=("Ctrl+.",), icon="spell-check",
           when=When.ITEM),
    Action("complete_name", QT_TRANSLATE_NOOP("Actions", "Skriv navnet færdigt"), Menu.EDIT, 3,
           lambda m: m.writing.complete_name, keys=("Ctrl+Space",), icon="text-cursor-input",
           when=When.ITEM),
    *(Action(each, QT_TRANSLATE_NOOP("Actions", "Standardtekst"), Menu.EDIT, 3, _writing(number),
             keys=(f"F{number + 2}",), when=When.ITEM, submenu=PHRASES)
      for number, each in enumerate(PHRASE_IDS)),
    Action("keep_phrase", QT_TRANSLATE_NOOP("Actions", "Gem sætningen som standardtekst"),
           Menu.EDIT, 3, lambda m: m.writing.keep_phrase, keys=("Ctrl+Shift+G",),
           icon="bookmark-plus", when=When.ITEM, submenu=PHRASES),
    Action("often_written", QT_TRANSLATE_NOOP("Actions", "Ofte skrevet …"), Menu.EDIT, 3,
           lambda m: m.writing.often_written, when=When.MEETING, submenu=PHRASES),
    Action("focus_agenda", QT_TRANSLATE_NOOP("Actions", "Gå til dagsordenen"), Menu.MEETING, 0,
           lambda m: m.moving.focus_agenda, keys=("Ctrl+Shift+D",), icon="list", when=When.MEETING),
    Action("focus_attendance", QT_TRANSLATE_NOOP("Actions", "Gå til fremmødet"), Menu.MEETING, 0,
           lambda m: m.moving.focus_attendance, keys=("Ctrl+Shift+F",), icon="users",
           when=When.MEETING),
    Action("next_lack", QT_TRANSLATE_NOOP("Actions", "Gå til det næste, der mangler"), Menu.MEETING,
           0, lambda m: m.origins.next_lack, keys=("Ctrl+Shift+J",), icon="circle-dot",
           when=When.MEETING),
    Action("all_present", QT_TRANSLATE_NOOP("Actions", "Alle er til stede"), Menu.MEETING, 1,
           lambda m: m.attendance.all_present, keys=("Ctrl+Shift+A",), icon="check-check",
           when=When.MEETING),
    Action("begin_or_end", QT_TRANSLATE_NOOP("Actions", "Begynd eller slut mødet"), Menu.MEETING,
           2, lambda m: m.course.begin_or_end, keys=("Shift+F12",), icon="flag",
           when=When.MEETING),
    Action("break_or_resume", QT_TRANSLATE_NOOP("Actions", "Pause, eller genoptag mødet"),
           Menu.MEETING, 2, lambda m: m.course.break_or_resume, keys=("Ctrl+F12",), icon="pause",
           when=When.MEETING),
    Action("name_substitute", QT_TRANSLATE_NOOP("Actions", "Stedfortræder …"), Menu.MEETING, 2,
           lambda m: m.room.name_substitute, keys=("Ctrl+Shift+R",), icon="repeat-2",
           when=When.ITEM),
    Action("guests_left", QT_TRANSLATE_NOOP("Actions", "Gæsterne har forladt lokalet"),
           Menu.MEETING, 2, lambda m: m.room.guests_left, keys=("Ctrl+Shift+K",), icon="door-open",
           when=When.ITEM),
    Action("toggle_details", QT_TRANSLATE_NOOP("Actions", "Mødets oplysninger"), Menu.MEETING, 3,
           lambda m: m.sight.toggle_details, keys=("Ctrl+Shift+I",), icon="settings",
           when=When.MEETING),
    Action("take_over_postponed",
           QT_TRANSLATE_NOOP("Actions", "Hent punkter, der blev udsat sidst"), Menu.MEETING, 3,
           lambda m: m.before.take_over_postponed, icon="file-input", when=When.MEETING),
    Action("deleted_parts", QT_TRANSLATE_NOOP("Actions", "Slettet i mødet …"), Menu.MEETING, 4,
           lambda m: m.history.deleted_parts, keys=("Ctrl+Shift+T",), icon="archive-restore",
           when=When.MEETING),
    Action("next_item", QT_TRANSLATE_NOOP("Actions", "Næste punkt"), Menu.ITEM, 0,
           lambda m: m.moving.next_item, keys=("Ctrl+PgDown", "Alt+Down"), icon="arrow-down",
           when=When.ITEM),
    Action("previous_item", QT_TRANSLATE_NOOP("Actions", "Forrige punkt"), Menu.ITEM, 0,
           lambda m: m.moving.previous_item, keys=("Ctrl+PgUp", "Alt+Up"), icon="arrow-up",
           when=When.ITEM),
    Action("go_to_decision", QT_TRANSLATE_NOOP("Actions", "Skriv beslutningen"), Menu.ITEM, 0,
           lambda m: m.moving.go_to_decision, keys=("Ctrl+D",), icon="gavel", when=When.ITEM),
    Action("go_to_case", QT_TRANSLATE_NOOP("Actions", "Gå til sagens tekst"), Menu.ITEM, 0,
           lambda m: m.item.go_to_case, keys=("Ctrl+Shift+E",), icon="file-text", when=When.ITEM),
    Action("text_history", QT_TRANSLATE_NOOP("Actions", "Tekstens historik …"), Menu.ITEM, 0,
           lambda m: m.history.text_history, keys=("Ctrl+H",), icon="history", when=When.ITEM),
    Action("ad_points", QT_TRANSLATE_NOOP("Actions", "Svar på punkterne (Ad.)"), Menu.ITEM, 1,
           lambda m: m.decision.ad_points, keys=("Ctrl+J",), icon="list-checks", when=When.ITEM),
    Action("note_vote", QT_TRANSLATE_NOOP("Actions", "Afstemning …"), Menu.ITEM, 1,
           lambda m: m.decision.note_vote, keys=("Ctrl+Shift+S",), icon="vote", when=When.ITEM,
           submenu=_NOTE),
    Action("note_dissent", QT_TRANSLATE_NOOP("Actions", "Mindretalsudtalelse …"), Menu.ITEM, 1,
           lambda m: m.decision.note_dissent, keys=("Ctrl+Shift+Y",), icon="message-square-quote",
           when=When.ITEM,
           submenu=_NOTE),
    Action("note_action", QT_TRANSLATE_NOOP("Actions", "Opgave af sætningen …"), Menu.ITEM, 1,
           lambda m: m.decision.note_action_point, keys=("Ctrl+T",), icon="list-todo",
           when=When.ITEM, submenu=_NOTE),
    Action("note_recusal", QT_TRANSLATE_NOOP("Actions", "Inhabilitet …"), Menu.ITEM, 1,
           lambda m: m.room.note_recusal, keys=("Ctrl+R",), icon="user-x", when=When.ITEM,
           submenu=_NOTE),
    Action("take_up", QT_TRANSLATE_NOOP("Actions", "Tag punktet op"), Menu.ITEM, 2,
           lambda m: m.course.take_up, keys=("F12",), icon="play", when=When.ITEM,
           in_agenda=InAgenda(1)),
    Action("show_in_progress", QT_TRANSLATE_NOOP("Actions", "Gå til punktet, der er taget op"),
           Menu.ITEM, 2, lambda m: m.course.show_in_progress, keys=("Ctrl+G",), icon="circle-dot",
           when=When.ITEM),
    Action("extra_item", QT_TRANSLATE_NOOP("Actions", "Ekstra punkt"), Menu.ITEM, 2,
           lambda m: m.course.extra_item, keys=("Ctrl+Shift+X",), icon="list-plus",
           when=When.MEETING),
    Action("withdraw_item", QT_TRANSLATE_NOOP("Actions", "Punktet udgår"), Menu.ITEM, 2,
           lambda m: m.course.withdraw_item, icon="ban", when=When.ITEM,
           in_agenda=InAgenda(1, QT_TRANSLATE_NOOP("Actions", "Udgår"))),
    Action("postpone_item", QT_TRANSLATE_NOOP("Actions", "Udsæt punktet til næste møde"), Menu.ITEM,
           2, lambda m: m.course.postpone_item, icon="calendar-arrow-down", when=When.ITEM,
           in_agenda=InAgenda(1, QT_TRANSLATE_NOOP("Actions", "Udsæt til næste møde"))),
    Action("reinstate_item", QT_TRANSLATE_NOOP("Actions", "Tag punktet på dagsordenen igen"),
           Menu.ITEM, 2, lambda m: m.course.reinstate_item, icon="rotate-ccw", when=When.ITEM,
           in_agenda=InAgenda(1, QT_TRANSLATE_NOOP("Actions", "På dagsordenen igen"))),
    Action("add_item", QT_TRANSLATE_NOOP("Actions", "Nyt punkt"), Menu.ITEM, 3,
           lambda m: m.moving.add_item, keys=("Ctrl+Shift+P",), icon="plus", when=When.MEETING),
    Action("add_section", QT_TRANSLATE_NOOP("Actions", "Nyt afsnit"), Menu.ITEM, 3,
           lambda m: m.item.add_section, keys=("Ctrl+Shift+H",), icon="file-text", when=When.ITEM),
    Action("add_attachment", QT_TRANSLATE_NOOP("Actions", "Nyt bilag"), Menu.ITEM, 3,
           lambda m: m.item.add_attachment, keys=("Ctrl+Shift+B",), icon="paperclip",
           when=When.ITEM),
    Action("toggle_closed", QT_TRANSLATE_NOOP("Actions", "Lukket punkt"), Menu.ITEM, 4,
           lambda m: m.item.toggle_closed, keys=("Ctrl+L",), icon="lock", when=When.ITEM,
           in_agenda=InAgenda(0)),
    Action("move_item_up", QT_TRANSLATE_NOOP("Actions", "Flyt punktet op"), Menu.ITEM, 4,
           lambda m: m.item.move_item_up, field_key="Ctrl+Shift+Up", place=_IN_AGENDA,
           icon="move-up", when=When.ITEM,
           in_agenda=InAgenda(2, QT_TRANSLATE_NOOP("Actions", "Flyt op"))),
    Action("move_item_down", QT_TRANSLATE_NOOP("Actions", "Flyt punktet ned"), Menu.ITEM, 4,
           lambda m: m.item.move_item_down, field_key="Ctrl+Shift+Down", place=_IN_AGENDA,
           icon="move-down", when=When.ITEM,
           in_agenda=InAgenda(2, QT_TRANSLATE_NOOP("Actions", "Flyt ned"))),
    Action("delete_item", QT_TRANSLATE_NOOP("Actions", "Slet punktet"), Menu.ITEM, 5,
           lambda m: m.item.delete_item, keys=("Ctrl+Shift+Del",), icon="trash-2", when=When.ITEM,
           in_agenda=InAgenda(3, QT_TRANSLATE_NOOP("Actions", "Slet"))),
    Action("toggle_agenda", QT_TRANSLATE_NOOP("Actions", "Dagsorden og fremmøde"), Menu.VIEW, 0,
           lambda m: m.sight.toggle_agenda, keys=("Ctrl+1",), icon="panel-left", when=When.MEETING,
           checkable=True),
    Action("toggle_pages", QT_TRANSLATE_NOOP("Actions", "Sider"), Menu.VIEW, 0,
           lambda m: m.beside.toggle_pages, keys=("Ctrl+2",), icon="panel-right", when=When.MEETING,
           checkable=True),
    Action("toggle_last_minutes", QT_TRANSLATE_NOOP("Actions", "Sidste referat"), Menu.VIEW, 0,
           lambda m: m.beside.toggle_last_minutes, keys=("Ctrl+3",), icon="file-clock",
           when=When.MEETING, checkable=True),
    Action("show_action_points", QT_TRANSLATE_NOOP("Actions", "Udvalgets åbne opgaver"), Menu.VIEW,
           0, lambda m: m.beside.show_action_points, keys=("Ctrl+4",), icon="list-todo",
           when=When.MEETING, checkable=True),
    Action("show_course", QT_TRANSLATE_NOOP("Actions", "Mødets forløb"), Menu.VIEW, 0,
           lambda m: m.beside.show_course, keys=("Ctrl+5",), icon="timer", when=When.MEETING,
           checkable=True),
    Action("scroll_beside_up", QT_TRANSLATE_NOOP("Actions", "Rul op i højre spalte"), Menu.VIEW, 0,
           lambda m: m.beside.scroll_beside_up, keys=("Ctrl+Shift+PgUp",), icon="chevrons-up",
           when=When.MEETING),
    Action("scroll_beside_down", QT_TRANSLATE_NOOP("Actions", "Rul ned i højre spalte"), Menu.VIEW,
           0, lambda m: m.beside.scroll_beside_down, keys=("Ctrl+Shift+PgDown",),
           icon="chevrons-down", when=When.MEETING),
)
# fmt: on
