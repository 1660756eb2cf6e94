"""What a user can do, each thing declared once.

Menus, the meeting's header, the command list and the sheet of shortcuts are all
made from this table by `ssp_desktop.ui.actions`; nothing else in the window may
carry a shortcut. Refuses to know how anything is done.

Keys are chosen so that they leave text editing alone, need no AltGr on a Danish
keyboard; F2 to F10 are the standing phrases'. Indenting has the key that it has
in Word. Moving an item has not: there it is Alt+Shift, which changes the layout of
the keyboard in Windows. Its key selects text where one writes, and is the agenda's alone.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus in their order; the values are their titles."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&Fil")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Rediger")
    MEETING = QT_TRANSLATE_NOOP("Actions", "&Møde")
    ITEM = QT_TRANSLATE_NOOP("Actions", "&Punkt")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&Vis")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Hjælp")


class When(Enum):
    """What must be so for an action to be of use."""

    ALWAYS = "always"
    MEETING = "a meeting is open"
    ITEM = "a meeting with an item in hand is open"
    UNDO = "something can be taken back"
    REDO = "something can be made again"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a user can do.

    `keys` are portable key sequences; the first is the one that is shown.
    `field_key` is shown likewise, but is a key of the text fields themselves, or of the
    part of the window that `place` names.
    Entries of a menu with another `group` than the one above stand apart from
    it. Entries of the same `choice` are checkable and exclude each other;
    `submenu` is the title they are gathered under.
    """

    id: str
    text: str
    menu: Menu
    group: int
    keys: tuple[str, ...] = ()
    field_key: str = ""
    place: str = ""
    icon: str = ""
    when: When = When.ALWAYS
    choice: str = ""
    submenu: str = ""
    checkable: bool = False


_APPEARANCE = QT_TRANSLATE_NOOP("Actions", "Udseende")
_IN_AGENDA = QT_TRANSLATE_NOOP("Actions", "i dagsordenen")
_LANGUAGE = QT_TRANSLATE_NOOP("Actions", "Sprog")
PHRASES = QT_TRANSLATE_NOOP("Actions", "Standardtekster")
"""The submenu of the standing phrases, whose words are those of the committee in hand."""
PHRASE_IDS = tuple(f"phrase_{number}" for number in range(1, 10))
"""The actions of the phrases that have keys, F2 to F10."""

# A line an action reads better than ruff's way with it.
# fmt: off
ACTIONS = (
    ActionSpec("new_meeting", QT_TRANSLATE_NOOP("Actions", "Nyt møde …"), Menu.FILE, 0,
               keys=("Ctrl+N",), icon="file-plus"),
    ActionSpec("import_file",
               QT_TRANSLATE_NOOP("Actions", "Importér dagsorden eller referat …"), Menu.FILE, 0,
               keys=("Ctrl+O",), icon="file-input"),
    ActionSpec("paste_agenda",
               QT_TRANSLATE_NOOP("Actions", "Importér fra udklipsholderen …"), Menu.FILE, 0,
               keys=("Ctrl+Shift+O",), icon="clipboard-paste"),
    ActionSpec("open_sample", QT_TRANSLATE_NOOP("Actions", "Åbn eksempelmødet"), Menu.FILE, 0,
               icon="play"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Eksportér referat …"), Menu.FILE, 1,
               keys=("Ctrl+E",), icon="file-output", when=When.MEETING),
    ActionSpec("committees", QT_TRANSLATE_NOOP("Actions", "Udvalg …"), Menu.FILE, 2,
               keys=("Ctrl+U",), icon="users"),
    ActionSpec("trash", QT_TRANSLATE_NOOP("Actions", "Slettede møder …"), Menu.FILE, 2,
               icon="trash-2"),
    ActionSpec("copies", QT_TRANSLATE_NOOP("Actions", "Sikkerhedskopier …"), Menu.FILE, 2,
               icon="archive-restore"),
    ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "Tilbage til møderne"), Menu.FILE, 3,
               keys=("Ctrl+W", "Alt+Left"), icon="arrow-left", when=When.MEETING),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Afslut"), Menu.FILE, 3,
               keys=("Ctrl+Q",), icon="log-out"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Fortryd"), Menu.EDIT, 0,
               keys=("Ctrl+Z",), icon="undo-2", when=When.UNDO),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Gentag"), Menu.EDIT, 0,
               keys=("Ctrl+Y", "Ctrl+Shift+Z"), icon="redo-2", when=When.REDO),
    ActionSpec("cut", QT_TRANSLATE_NOOP("Actions", "Klip"), Menu.EDIT, 1,
               field_key="Ctrl+X", icon="scissors"),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "Kopiér"), Menu.EDIT, 1,
               field_key="Ctrl+C", icon="copy"),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "Sæt ind"), Menu.EDIT, 1,
               field_key="Ctrl+V", icon="clipboard-paste"),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Markér alt"), Menu.EDIT, 1,
               field_key="Ctrl+A", icon="text-select"),
    ActionSpec("bold", QT_TRANSLATE_NOOP("Actions", "Fed"), Menu.EDIT, 2,
               keys=("Ctrl+B",), icon="bold", when=When.ITEM),
    ActionSpec("italic", QT_TRANSLATE_NOOP("Actions", "Kursiv"), Menu.EDIT, 2,
               keys=("Ctrl+I",), icon="italic", when=When.ITEM),
    ActionSpec("bullets", QT_TRANSLATE_NOOP("Actions", "Punktopstilling"), Menu.EDIT, 2,
               keys=("Ctrl+Shift+L",), icon="list", when=When.ITEM),
    ActionSpec("numbers", QT_TRANSLATE_NOOP("Actions", "Nummereret liste"), Menu.EDIT, 2,
               keys=("Ctrl+Shift+N",), icon="list-ordered", when=When.ITEM),
    ActionSpec("indent", QT_TRANSLATE_NOOP("Actions", "Ryk ind"), Menu.EDIT, 2,
               keys=("Ctrl+M",), icon="indent-increase", when=When.ITEM),
    ActionSpec("outdent", QT_TRANSLATE_NOOP("Actions", "Ryk ud"), Menu.EDIT, 2,
               keys=("Ctrl+Shift+M",), icon="indent-decrease", when=When.ITEM),
    ActionSpec("suggest_word",
               QT_TRANSLATE_NOOP("Actions", "Forslag til det understregede ord"), Menu.EDIT, 12,
               keys=("Ctrl+.",), icon="spell-check", when=When.ITEM),
    ActionSpec("complete_name", QT_TRANSLATE_NOOP("Actions", "Skriv navnet færdigt"), Menu.EDIT, 12,
               keys=("Ctrl+Space",), icon="text-cursor-input", when=When.ITEM),
    *(ActionSpec(each, QT_TRANSLATE_NOOP("Actions", "Standardtekst"), Menu.EDIT, 12,
                 keys=(f"F{key}",), when=When.ITEM, submenu=PHRASES)
      for key, each in enumerate(PHRASE_IDS, start=2)),
    ActionSpec("keep_phrase",
               QT_TRANSLATE_NOOP("Actions", "Gem sætningen som standardtekst"), Menu.EDIT, 12,
               keys=("Ctrl+Shift+G",), icon="bookmark-plus", when=When.ITEM, submenu=PHRASES),
    ActionSpec("often_written", QT_TRANSLATE_NOOP("Actions", "Ofte skrevet …"), Menu.EDIT, 12,
               when=When.MEETING, submenu=PHRASES),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Søg i alle møder"), Menu.EDIT, 3,
               keys=("Ctrl+F",), icon="search"),
    ActionSpec("commands", QT_TRANSLATE_NOOP("Actions", "Find en kommando …"), Menu.EDIT, 3,
               keys=("Ctrl+K",), icon="command"),
    ActionSpec("focus_agenda", QT_TRANSLATE_NOOP("Actions", "Gå til dagsordenen"), Menu.MEETING, 0,
               keys=("Ctrl+Shift+D",), icon="list", when=When.MEETING),
    ActionSpec("focus_attendance",
               QT_TRANSLATE_NOOP("Actions", "Gå til fremmødet"), Menu.MEETING, 0,
               keys=("Ctrl+Shift+F",), icon="users", when=When.MEETING),
    ActionSpec("next_lack",
               QT_TRANSLATE_NOOP("Actions", "Gå til det næste, der mangler"), Menu.MEETING, 0,
               keys=("Ctrl+Shift+J",), icon="circle-dot", when=When.MEETING),
    ActionSpec("all_present", QT_TRANSLATE_NOOP("Actions", "Alle er til stede"), Menu.MEETING, 1,
               keys=("Ctrl+Shift+A",), icon="check-check", when=When.MEETING),
    ActionSpec("begin_or_end",
               QT_TRANSLATE_NOOP("Actions", "Begynd eller slut mødet"), Menu.MEETING, 11,
               keys=("Shift+F12",), icon="flag", when=When.MEETING),
    ActionSpec("break_or_resume",
               QT_TRANSLATE_NOOP("Actions", "Pause, eller genoptag mødet"), Menu.MEETING, 11,
               keys=("Ctrl+F12",), icon="pause", when=When.MEETING),
    ActionSpec("name_substitute",
               QT_TRANSLATE_NOOP("Actions", "Stedfortræder …"), Menu.MEETING, 11,
               keys=("Ctrl+Shift+R",), icon="repeat-2", when=When.ITEM),
    ActionSpec("guests_left",
               QT_TRANSLATE_NOOP("Actions", "Gæsterne har forladt lokalet"), Menu.MEETING, 11,
               keys=("Ctrl+Shift+K",), icon="door-open", when=When.ITEM),
    ActionSpec("toggle_details",
               QT_TRANSLATE_NOOP("Actions", "Mødets oplysninger"), Menu.MEETING, 1,
               keys=("Ctrl+Shift+I",), icon="settings", when=When.MEETING),
    ActionSpec("take_over_postponed",
               QT_TRANSLATE_NOOP("Actions", "Hent punkter, der blev udsat sidst"), Menu.MEETING, 1,
               icon="file-input", when=When.MEETING),
    ActionSpec("deleted_parts", QT_TRANSLATE_NOOP("Actions", "Slettet i mødet …"), Menu.MEETING, 2,
               keys=("Ctrl+Shift+T",), icon="archive-restore", when=When.MEETING),
    ActionSpec("delete_meeting", QT_TRANSLATE_NOOP("Actions", "Slet mødet"), Menu.MEETING, 2,
               icon="trash-2", when=When.MEETING),
    ActionSpec("next_item", QT_TRANSLATE_NOOP("Actions", "Næste punkt"), Menu.ITEM, 0,
               keys=("Ctrl+PgDown", "Alt+Down"), icon="arrow-down", when=When.ITEM),
    ActionSpec("previous_item", QT_TRANSLATE_NOOP("Actions", "Forrige punkt"), Menu.ITEM, 0,
               keys=("Ctrl+PgUp", "Alt+Up"), icon="arrow-up", when=When.ITEM),
    ActionSpec("go_to_decision", QT_TRANSLATE_NOOP("Actions", "Skriv beslutningen"), Menu.ITEM, 0,
               keys=("Ctrl+D",), icon="gavel", when=When.ITEM),
    ActionSpec("go_to_case", QT_TRANSLATE_NOOP("Actions", "Gå til sagens tekst"), Menu.ITEM, 0,
               keys=("Ctrl+Shift+E",), icon="file-text", when=When.ITEM),
    ActionSpec("text_history", QT_TRANSLATE_NOOP("Actions", "Tekstens historik …"), Menu.ITEM, 0,
               keys=("Ctrl+H",), icon="history", when=When.ITEM),
    ActionSpec("ad_points", QT_TRANSLATE_NOOP("Actions", "Svar på punkterne (Ad.)"), Menu.ITEM, 10,
               keys=("Ctrl+J",), icon="list-checks", when=When.ITEM),
    ActionSpec("note_vote", QT_TRANSLATE_NOOP("Actions", "Afstemning"), Menu.ITEM, 10,
               keys=("Ctrl+Shift+S",), icon="vote", when=When.ITEM),
    ActionSpec("note_dissent", QT_TRANSLATE_NOOP("Actions", "Mindretalsudtalelse"), Menu.ITEM, 10,
               keys=("Ctrl+Shift+Y",), icon="message-square-quote", when=When.ITEM),
    ActionSpec("note_action", QT_TRANSLATE_NOOP("Actions", "Opgave af sætningen"), Menu.ITEM, 10,
               keys=("Ctrl+T",), icon="list-todo", when=When.ITEM),
    ActionSpec("note_ruling", QT_TRANSLATE_NOOP("Actions", "Inhabilitet …"), Menu.ITEM, 10,
               keys=("Ctrl+R",), icon="user-x", when=When.ITEM),
    ActionSpec("take_up", QT_TRANSLATE_NOOP("Actions", "Tag punktet op"), Menu.ITEM, 11,
               keys=("F12",), icon="play", when=When.ITEM),
    ActionSpec("show_in_hand",
               QT_TRANSLATE_NOOP("Actions", "Gå til punktet, der er taget op"), Menu.ITEM, 11,
               keys=("Ctrl+G",), icon="circle-dot", when=When.ITEM),
    ActionSpec("extra_item", QT_TRANSLATE_NOOP("Actions", "Ekstra punkt"), Menu.ITEM, 11,
               keys=("Ctrl+Shift+X",), icon="list-plus", when=When.MEETING),
    ActionSpec("withdraw_item", QT_TRANSLATE_NOOP("Actions", "Punktet udgår"), Menu.ITEM, 11,
               icon="ban", when=When.ITEM),
    ActionSpec("postpone_item",
               QT_TRANSLATE_NOOP("Actions", "Udsæt punktet til næste møde"), Menu.ITEM, 11,
               icon="calendar-arrow-down", when=When.ITEM),
    ActionSpec("reinstate_item",
               QT_TRANSLATE_NOOP("Actions", "Tag punktet på dagsordenen igen"), Menu.ITEM, 11,
               icon="rotate-ccw", when=When.ITEM),
    ActionSpec("add_item", QT_TRANSLATE_NOOP("Actions", "Nyt punkt"), Menu.ITEM, 1,
               keys=("Ctrl+Shift+P",), icon="plus", when=When.MEETING),
    ActionSpec("add_section", QT_TRANSLATE_NOOP("Actions", "Nyt afsnit"), Menu.ITEM, 1,
               keys=("Ctrl+Shift+H",), icon="file-text", when=When.ITEM),
    ActionSpec("add_attachment", QT_TRANSLATE_NOOP("Actions", "Nyt bilag"), Menu.ITEM, 1,
               keys=("Ctrl+Shift+B",), icon="paperclip", when=When.ITEM),
    ActionSpec("toggle_closed", QT_TRANSLATE_NOOP("Actions", "Lukket punkt"), Menu.ITEM, 2,
               keys=("Ctrl+L",), icon="lock", when=When.ITEM),
    ActionSpec("move_item_up", QT_TRANSLATE_NOOP("Actions", "Flyt punktet op"), Menu.ITEM, 2,
               field_key="Ctrl+Shift+Up", place=_IN_AGENDA, icon="move-up",
               when=When.ITEM),
    ActionSpec("move_item_down", QT_TRANSLATE_NOOP("Actions", "Flyt punktet ned"), Menu.ITEM, 2,
               field_key="Ctrl+Shift+Down", place=_IN_AGENDA, icon="move-down",
               when=When.ITEM),
    ActionSpec("delete_item", QT_TRANSLATE_NOOP("Actions", "Slet punktet"), Menu.ITEM, 3,
               keys=("Ctrl+Shift+Del",), icon="trash-2", when=When.ITEM),
    ActionSpec("toggle_agenda", QT_TRANSLATE_NOOP("Actions", "Dagsorden og fremmøde"), Menu.VIEW, 0,
               keys=("Ctrl+1",), icon="panel-left", when=When.MEETING, checkable=True),
    ActionSpec("toggle_pages", QT_TRANSLATE_NOOP("Actions", "Sider"), Menu.VIEW, 0,
               keys=("Ctrl+2",), icon="panel-right", when=When.MEETING, checkable=True),
    ActionSpec("toggle_last_referat", QT_TRANSLATE_NOOP("Actions", "Sidste referat"), Menu.VIEW, 0,
               keys=("Ctrl+3",), icon="file-clock", when=When.MEETING, checkable=True),
    ActionSpec("committee_actions",
               QT_TRANSLATE_NOOP("Actions", "Udvalgets åbne opgaver"), Menu.VIEW, 0,
               keys=("Ctrl+4",), icon="list-todo", when=When.MEETING, checkable=True),
    ActionSpec("scroll_beside_up", QT_TRANSLATE_NOOP("Actions", "Rul op i højre spalte"),
               Menu.VIEW, 0, keys=("Ctrl+Shift+PgUp",), icon="chevrons-up", when=When.MEETING),
    ActionSpec("scroll_beside_down", QT_TRANSLATE_NOOP("Actions", "Rul ned i højre spalte"),
               Menu.VIEW, 0, keys=("Ctrl+Shift+PgDown",), icon="chevrons-down",
               when=When.MEETING),
    ActionSpec("room_window", QT_TRANSLATE_NOOP("Actions", "Vinduet til salen"), Menu.VIEW, 14,
               keys=("Ctrl+6",), icon="presentation", when=When.MEETING, checkable=True),
    ActionSpec("toggle_spelling",
               QT_TRANSLATE_NOOP("Actions", "Understreg stavefejl og navne"), Menu.VIEW, 13,
               icon="spell-check", checkable=True),
    ActionSpec("show_course", QT_TRANSLATE_NOOP("Actions", "Mødets forløb"), Menu.VIEW, 0,
               keys=("Ctrl+5",), icon="timer", when=When.MEETING, checkable=True),
    ActionSpec("scheme_system", QT_TRANSLATE_NOOP("Actions", "Som systemet"), Menu.VIEW, 1,
               icon="monitor", choice="scheme", submenu=_APPEARANCE),
    ActionSpec("scheme_light", QT_TRANSLATE_NOOP("Actions", "Lyst"), Menu.VIEW, 1,
               icon="sun", choice="scheme", submenu=_APPEARANCE),
    ActionSpec("scheme_dark", QT_TRANSLATE_NOOP("Actions", "Mørkt"), Menu.VIEW, 1,
               icon="moon", choice="scheme", submenu=_APPEARANCE),
    ActionSpec("language_da", QT_TRANSLATE_NOOP("Actions", "Dansk"), Menu.VIEW, 1,
               choice="language", submenu=_LANGUAGE),
    ActionSpec("language_en", QT_TRANSLATE_NOOP("Actions", "English"), Menu.VIEW, 1,
               choice="language", submenu=_LANGUAGE),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "Fuld skærm"), Menu.VIEW, 2,
               keys=("F11",), icon="monitor", checkable=True),
    ActionSpec("guide", QT_TRANSLATE_NOOP("Actions", "Brugervejledning"), Menu.HELP, 0,
               icon="book-open"),
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "Genveje"), Menu.HELP, 0,
               keys=("F1",), icon="keyboard"),
    ActionSpec("show_log", QT_TRANSLATE_NOOP("Actions", "Vis logfilen"), Menu.HELP, 1,
               icon="scroll-text"),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "Om SSP Desktop"), Menu.HELP, 1, icon="info"),
)
# fmt: on
"""The table, in the order in which things stand in the menus."""


def spec_of(action_id: str) -> ActionSpec:
    """Return the row of the table with that id; KeyError when there is none."""
    for spec in ACTIONS:
        if spec.id == action_id:
            return spec
    raise KeyError(action_id)
