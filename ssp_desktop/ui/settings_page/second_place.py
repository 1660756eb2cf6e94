"""Where backups are made too: a folder on a stick or a network drive, chosen or given up.

Owns neither when one is made nor how; the store refuses a folder that cannot be it.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.settings_page.folder_row import FolderRow
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.words.day_words import at_time, short_day
from ssp_desktop.ui.words.settled_words import settled_by


class SecondPlaceChoice(FolderRow):
    """Shows the folder, whether it is there, and when the last copy was made in it."""

    chosen = Signal()
    """Another folder is the place, or none."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._place = kit.services.second_place
        self._is_away = False
        self.choose_button = QPushButton(self.tr("&Brug en mappe …"), self)
        self.choose_button.clicked.connect(self._ask)
        self.none_button = QPushButton(self.tr("F&jern"), self)
        self.none_button.clicked.connect(self._choose_none)
        self.lay_out(
            self.tr("Sikkerhedskopier også &i"),
            self.tr(
                "En mappe på et USB-stik eller et netværksdrev. Hver dag, når den er der, laves en "
                "kopi i den med bilagene, ellers når programmet lukkes. De nyeste 14 gemmes. Er "
                "der en nøgle, er de krypteret. To computere må gerne bruge samme mappe."
            ),
            (self.choose_button, self.none_button),
            spoken=self.tr("Mappen, som der også laves sikkerhedskopier i"),
        )
        self._show()

    def _show(self) -> None:
        folder = self._place.folder
        settled = self._place.is_settled
        self.path.setPlaceholderText(self.tr("Ingen"))
        self.show_path("" if folder is None else str(folder))
        self.choose_button.setEnabled(not settled)
        self.none_button.setEnabled(folder is not None and not settled)
        words = [settled_by(self._kit.services.policy)] if settled else []
        if folder is not None and self._is_away:
            words.append(
                self.tr("Mappen er der ikke lige nu; den næste kopi laves, når den er der igen.")
            )
        if folder is not None:
            words.append(self._last_words())
        self.state.setText(" ".join(words))
        self.state.setVisible(bool(words))

    def tell(self, there: bool) -> None:
        """Show how it is now: `there` says whether the folder was there a moment ago."""
        self._is_away = not there
        self._show()

    def _last_words(self) -> str:
        last = self._place.last
        if last is None and self._is_away:
            return self.tr("Der er ikke lavet en kopi der endnu.")
        if last is None:
            return self.tr(
                "Der er ikke lavet en kopi der endnu; den laves, så snart mappen er der."
            )
        return self.tr("Seneste kopi: {0}.").format(
            at_time(short_day(last.date()), clock(last.time()))
        )

    def _ask(self) -> None:
        folder = self.path.text() or str(Path.home())
        dialog = file_dialog(self, self.tr("Hvor skal der også laves sikkerhedskopier?"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    def choose(self, folder: str) -> None:
        """Make the folder the place, or say why it cannot be."""
        self._try(Path(folder))

    def _choose_none(self) -> None:
        self._try(None)

    def _try(self, folder: Path | None) -> None:
        try:
            self._place.choose(folder)
        except UserError as error:
            self.problem.tell(str(error))
        else:
            self.problem.tell("")
            self._is_away = False
            self._show()
            self.chosen.emit()
        self.choose_button.setFocus()  # the page scrolls to it, and so to the answer
