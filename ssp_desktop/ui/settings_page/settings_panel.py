"""The page of settings. Each takes effect as it is chosen; there is nothing to save.

Owns the order of the settings. A choice that has an action is stored, and shown in the
menus, by whatever does the action; the other choices by their own owners.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.locking.encryption import Encryption
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.layouts import height_for, lay_out_now
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.remembered.text_size import SIZES
from ssp_desktop.ui.settings_page.action_choice import ActionChoice
from ssp_desktop.ui.settings_page.data_place import DataPlace
from ssp_desktop.ui.settings_page.own_templates import OwnTemplates
from ssp_desktop.ui.settings_page.second_place import SecondPlaceChoice
from ssp_desktop.ui.settings_page.setting_row import SettingRow
from ssp_desktop.ui.settings_page.settled_list import SettledList
from ssp_desktop.ui.system.the_application import the_application
from ssp_desktop.ui.way_back.bin_days import BinDays
from ssp_desktop.ui.words.settled_words import settled_by

_WIDE = 72 * GRID


class SettingsPanel(Dialog):
    """Shows the settings, and changes each at once."""

    templates_changed = Signal()
    """A template was put in or removed."""
    place_chosen = Signal()
    """Another folder is the second place for copies, or none."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        title = QLabel(self.tr("Indstillinger"), self)
        self.setWindowTitle(title.text())
        as_heading(title, 1.4)
        icons, actions = kit.icons, kit.actions
        self.language = ActionChoice(actions, "language", icons, self.tr("Sprog"), self)
        self.scheme = ActionChoice(actions, "scheme", icons, self.tr("Udseende"), self)
        self.text_size: Choice[int] = Choice(icons, self.tr("Tekststørrelse"), self)
        percent = self.tr("{0} %")
        sizes = [(percent.format(each), each) for each in SIZES]
        self.text_size.offer(sizes, kit.text_size.percent)
        self.text_size.currentIndexChanged.connect(self._size_text)
        kit.text_size.changed.connect(self._show_text_size)
        self.spelling = TickBox(self.tr("Understreg stavefejl og &navne"), self)
        self._spelling_action = actions["toggle_spelling"]
        self._show_spelling()
        self._spelling_action.toggled.connect(self._show_spelling)
        self.spelling.toggled.connect(self._switch_spelling)
        self.bin_days = BinDays(kit.settings, icons, self)
        self.settled = SettledList(kit.services.policy, self)
        self.templates = OwnTemplates(kit, self)
        self.templates.changed.connect(self.templates_changed)
        self.encryption = Encryption(kit, self)
        self.second_place = SecondPlaceChoice(kit, self)
        self.second_place.chosen.connect(self.place_chosen)
        self.data = DataPlace(kit.services.folders, self)
        self._lay_out(title)
        (self.language if self.language.isEnabled() else self.scheme).setFocus()
        the_application().focusChanged.connect(self._follow)

    def _lay_out(self, title: QLabel) -> None:
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = self._made_rows()
        area.setWidget(self._rows)
        self.close_button = QPushButton(self.tr("&Luk"), self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        column = column_in(self, 2 * GRID)
        column.addWidget(title)
        column.addWidget(area, 1)
        column.addLayout(button_row(self.close_button))
        self.take_room(_WIDE, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Become tall enough for all of it, if the screen is.

        Only once it is shown have the style's fonts and margins reached the rows.
        """
        area, rows = self._area, self._rows
        area.setMinimumWidth(rows.minimumSizeHint().width())
        lay_out_now(self)
        # Qt keeps a scroll bar that is shown until all fits beside it.
        beside = area.width() - area.verticalScrollBar().sizeHint().width()
        needed = height_for(rows, beside) + 2 * area.frameWidth()
        self.take_room(self.width(), self.height() - area.height() + needed)

    def _made_rows(self) -> QWidget:
        rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        policy = self._kit.services.policy
        language = settled_by(policy) if policy.language is not None else ""
        for name, note, chosen_with, settled in (
            (
                self.tr("&Sprog"),
                self.tr("Skifter, næste gang programmet åbnes. Referatet er altid på dansk.")
                if not language
                else "",
                self.language,
                language,
            ),
            (self.tr("&Udseende"), "", self.scheme, ""),
            (
                self.tr("&Tekststørrelse"),
                self.tr(
                    "Punktets titel, afsnit og beslutning, mens de skrives; ikke det færdige "
                    "referat. Også med {0} og {1}."
                ).format(key_of("larger_text"), key_of("smaller_text")),
                self.text_size,
                "",
            ),
            ("", "", self.spelling, ""),
            (
                self.tr("Tøm &papirkurven af sig selv"),
                self.tr(
                    "Et slettet møde, der har ligget så længe, forsvinder for altid, også fra "
                    "sikkerhedskopierne."
                ),
                self.bin_days,
                self.bin_days.settled,
            ),
        ):
            column.addWidget(SettingRow(name, note, chosen_with, rows, settled))
        column.addWidget(self.settled)
        column.addWidget(self.templates)
        column.addWidget(self.encryption)
        column.addWidget(self.second_place)
        column.addWidget(self.data)
        column.addStretch(1)
        return rows

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to the setting with the focus; Qt does so for Tab, but not for a label's key.

        All of the setting, if there is room: what is said about it stands under its buttons.
        """
        if now is None or not self._area.isAncestorOf(now):
            return
        lay_out_now(self)
        setting = now
        while (around := setting.parentWidget()) not in (self._rows, None):
            setting = around
        if setting.height() <= self._area.viewport().height():
            self._area.ensureWidgetVisible(setting, 0, 0)
        self._area.ensureWidgetVisible(now, 0, GRID)

    def _size_text(self) -> None:
        self._kit.text_size.choose(self.text_size.value)

    def _show_text_size(self) -> None:
        self.text_size.choose(self._kit.text_size.percent)

    def _switch_spelling(self, on: bool) -> None:
        if on != self._spelling_action.isChecked():
            self._spelling_action.trigger()

    def _show_spelling(self) -> None:
        self.spelling.setChecked(self._spelling_action.isChecked())
