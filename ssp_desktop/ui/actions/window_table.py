"""What a user can do to the window and to whole meetings: rows of the action table.

Each row says which method of the window's parts does it; see
`ssp_desktop.ui.actions.action`.
"""

from functools import partial
from typing import TYPE_CHECKING

from ssp_desktop.ui.actions.action import Action, Menu, When
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.doers import WindowDoers

_IN_FIND_LINE = QT_TRANSLATE_NOOP("Actions", "i linjen Find")
_APPEARANCE = QT_TRANSLATE_NOOP("Actions", "Udseende")
_LANGUAGE = QT_TRANSLATE_NOOP("Actions", "Sprog")

# One action to a line reads better than ruff's formatting.
# fmt: off
WINDOW_ACTIONS: "tuple[Action[WindowDoers], ...]" = (
    Action("new_meeting", QT_TRANSLATE_NOOP("Actions", "Nyt møde …"), Menu.FILE, 0,
           lambda w: w.panels.begin_meeting, keys=("Ctrl+N",), icon="file-plus"),
    Action("copy_meeting", QT_TRANSLATE_NOOP("Actions", "Nyt møde som kopi …"), Menu.FILE, 0,
           lambda w: w.panels.copy_meeting, icon="copy", when=When.MEETING),
    Action("import_file", QT_TRANSLATE_NOOP("Actions", "Importér dagsorden eller referat …"),
           Menu.FILE, 0, lambda w: w.meetings.choose_file, keys=("Ctrl+O",), icon="file-input"),
    Action("paste_agenda", QT_TRANSLATE_NOOP("Actions", "Importér fra udklipsholderen …"),
           Menu.FILE, 0, lambda w: w.meetings.import_copied, keys=("Ctrl+Shift+O",),
           icon="clipboard-paste"),
    Action("draft_returned", QT_TRANSLATE_NOOP("Actions", "Udkast kom tilbage …"), Menu.FILE, 0,
           lambda w: w.meetings.choose_returned, keys=("Ctrl+9",), icon="file-input"),
    Action("open_sample", QT_TRANSLATE_NOOP("Actions", "Åbn eksempelmødet"), Menu.FILE, 0,
           lambda w: w.meetings.open_sample, icon="play"),
    Action("export", QT_TRANSLATE_NOOP("Actions", "Eksportér referat …"), Menu.FILE, 1,
           lambda w: w.front.export, keys=("Ctrl+E",), icon="file-output", when=When.MEETING),
    Action("file", QT_TRANSLATE_NOOP("Actions", "Journalisér …"), Menu.FILE, 1,
           lambda w: w.front.file, keys=("Ctrl+8",), icon="archive", when=When.MEETING),
    Action("print", QT_TRANSLATE_NOOP("Actions", "Udskriv …"), Menu.FILE, 1,
           lambda w: w.front.print, keys=("Ctrl+P",), icon="printer", when=When.MEETING),
    Action("send_for_review", QT_TRANSLATE_NOOP("Actions", "Send til gennemsyn …"), Menu.FILE, 1,
           lambda w: w.front.send_for_review, keys=("Ctrl+Shift+W",), icon="send",
           when=When.MEETING),
    Action("committees", QT_TRANSLATE_NOOP("Actions", "Udvalg …"), Menu.FILE, 2,
           lambda w: w.panels.show_committees, keys=("Ctrl+U",), icon="users"),
    Action("trash", QT_TRANSLATE_NOOP("Actions", "Slettede møder …"), Menu.FILE, 2,
           lambda w: w.panels.show_trash, icon="trash-2"),
    Action("copies", QT_TRANSLATE_NOOP("Actions", "Sikkerhedskopier …"), Menu.FILE, 2,
           lambda w: w.panels.show_copies, icon="archive-restore"),
    Action("settings", QT_TRANSLATE_NOOP("Actions", "Indstillinger …"), Menu.FILE, 2,
           lambda w: w.panels.show_settings, keys=("Ctrl+,",), icon="sliders-horizontal"),
    Action("back", QT_TRANSLATE_NOOP("Actions", "Tilbage til møderne"), Menu.FILE, 3,
           lambda w: w.front.show_start, keys=("Ctrl+W", "Alt+Left"), icon="arrow-left",
           when=When.MEETING),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Afslut"), Menu.FILE, 3, lambda w: w.frame.close,
           keys=("Ctrl+Q",), icon="log-out"),
    Action("cut", QT_TRANSLATE_NOOP("Actions", "Klip"), Menu.EDIT, 1, lambda w: w.text.cut,
           field_key="Ctrl+X", icon="scissors"),
    Action("copy", QT_TRANSLATE_NOOP("Actions", "Kopiér"), Menu.EDIT, 1, lambda w: w.text.copy,
           field_key="Ctrl+C", icon="copy"),
    Action("paste", QT_TRANSLATE_NOOP("Actions", "Sæt ind"), Menu.EDIT, 1, lambda w: w.text.paste,
           field_key="Ctrl+V", icon="clipboard-paste"),
    Action("select_all", QT_TRANSLATE_NOOP("Actions", "Markér alt"), Menu.EDIT, 1,
           lambda w: w.text.select_all, field_key="Ctrl+A", icon="text-select"),
    Action("find", QT_TRANSLATE_NOOP("Actions", "Find"), Menu.EDIT, 4, lambda w: w.front.find,
           keys=("Ctrl+F",), icon="search"),
    Action("replace", QT_TRANSLATE_NOOP("Actions", "Erstat …"), Menu.EDIT, 4,
           lambda w: w.front.replace, keys=("Ctrl+Shift+C",), icon="replace", when=When.ITEM),
    Action("search", QT_TRANSLATE_NOOP("Actions", "Søg i alle møder"), Menu.EDIT, 4,
           lambda w: w.front.search, field_key="Ctrl+F", place=_IN_FIND_LINE, icon="search"),
    Action("commands", QT_TRANSLATE_NOOP("Actions", "Find en kommando …"), Menu.EDIT, 4,
           lambda w: w.panels.show_commands, keys=("Ctrl+K",), icon="command"),
    Action("approve", QT_TRANSLATE_NOOP("Actions", "Godkend referatet …"), Menu.MEETING, 4,
           lambda w: w.front.approval, keys=("Ctrl+Shift+F12",), icon="check-check",
           when=When.MEETING),
    Action("reopen", QT_TRANSLATE_NOOP("Actions", "Åbn referatet igen …"), Menu.MEETING, 4,
           lambda w: w.front.approval, icon="rotate-ccw", when=When.APPROVED),
    Action("delete_meeting", QT_TRANSLATE_NOOP("Actions", "Slet mødet"), Menu.MEETING, 4,
           lambda w: w.meetings.delete_current, icon="trash-2", when=When.MEETING),
    Action("room_window", QT_TRANSLATE_NOOP("Actions", "Vinduet til salen"), Menu.VIEW, 1,
           lambda w: w.frame.show_room, keys=("Ctrl+6",), icon="presentation", when=When.MEETING,
           checkable=True),
    Action("review_window", QT_TRANSLATE_NOOP("Actions", "Gennemsyn på skærmen"), Menu.VIEW, 1,
           lambda w: w.frame.show_review, keys=("Ctrl+7",), icon="eye", when=When.MEETING,
           checkable=True),
    Action("toggle_spelling", QT_TRANSLATE_NOOP("Actions", "Understreg stavefejl og navne"),
           Menu.VIEW, 2, lambda w: w.choices.switch_spelling, icon="spell-check", checkable=True),
    Action("larger_text", QT_TRANSLATE_NOOP("Actions", "Større tekst"), Menu.VIEW, 2,
           lambda w: w.choices.larger_text, keys=("Ctrl++", "Ctrl+="), icon="a-arrow-up",
           when=When.MEETING),
    Action("smaller_text", QT_TRANSLATE_NOOP("Actions", "Mindre tekst"), Menu.VIEW, 2,
           lambda w: w.choices.smaller_text, keys=("Ctrl+-",), icon="a-arrow-down",
           when=When.MEETING),
    Action("usual_text", QT_TRANSLATE_NOOP("Actions", "Almindelig tekststørrelse"), Menu.VIEW, 2,
           lambda w: w.choices.usual_text, keys=("Ctrl+0",), icon="a-large-small",
           when=When.MEETING),
    Action("scheme_system", QT_TRANSLATE_NOOP("Actions", "Som systemet"), Menu.VIEW, 4,
           lambda w: partial(w.choices.choose_scheme, "system"), icon="monitor", choice="scheme",
           submenu=_APPEARANCE),
    Action("scheme_light", QT_TRANSLATE_NOOP("Actions", "Lyst"), Menu.VIEW, 4,
           lambda w: partial(w.choices.choose_scheme, "light"), icon="sun", choice="scheme",
           submenu=_APPEARANCE),
    Action("scheme_dark", QT_TRANSLATE_NOOP("Actions", "Mørkt"), Menu.VIEW, 4,
           lambda w: partial(w.choices.choose_scheme, "dark"), icon="moon", choice="scheme",
           submenu=_APPEARANCE),
    Action("language_da", QT_TRANSLATE_NOOP("Actions", "Dansk"), Menu.VIEW, 4,
           lambda w: partial(w.choices.choose_language, "da"), choice="language",
           submenu=_LANGUAGE),
    Action("language_en", QT_TRANSLATE_NOOP("Actions", "English"), Menu.VIEW, 4,
           lambda w: partial(w.choices.choose_language, "en"), choice="language",
           submenu=_LANGUAGE),
    Action("full_screen", QT_TRANSLATE_NOOP("Actions", "Fuld skærm"), Menu.VIEW, 5,
           lambda w: w.choices.toggle_full_screen, keys=("F11",), icon="monitor", checkable=True),
    Action("guide", QT_TRANSLATE_NOOP("Actions", "Brugervejledning"), Menu.HELP, 0,
           lambda w: w.panels.show_guide, icon="book-open"),
    Action("shortcuts", QT_TRANSLATE_NOOP("Actions", "Genveje"), Menu.HELP, 0,
           lambda w: w.panels.show_shortcuts, keys=("F1",), icon="keyboard"),
    Action("show_log", QT_TRANSLATE_NOOP("Actions", "Vis logfilen"), Menu.HELP, 1,
           lambda w: w.panels.show_log, icon="scroll-text"),
    Action("about", QT_TRANSLATE_NOOP("Actions", "Om SSP Desktop"), Menu.HELP, 1,
           lambda w: w.panels.show_about, icon="info"),
)
# fmt: on
