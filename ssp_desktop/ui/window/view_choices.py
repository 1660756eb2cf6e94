"""What a user chooses of the window itself: light or dark, the language, the full screen.

Also whether words are underlined; the meeting that is open sees to that.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.theme import Scheme, Theme

if TYPE_CHECKING:
    from ssp_desktop.ui.window.main_window import MainWindow


class ViewChoices(QObject):
    """Makes the choices hold, and keeps them for the next time."""

    def __init__(self, window: "MainWindow", kit: Kit, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._kit = kit
        self._theme = theme
        theme.changed.connect(self._renew_icons)

    def bind(self) -> None:
        """Bind the actions of the table that are done here, and show what is chosen."""
        actions = self._kit.actions
        for scheme in Scheme:
            actions.bind(f"scheme_{scheme}", self._choose_scheme)
        actions.check(f"scheme_{self._theme.scheme}")
        for language in ("da", "en"):
            actions.bind(f"language_{language}", self._choose_language)
        actions.check(f"language_{self._kit.settings.language}")
        actions.bind("full_screen", self._toggle_full_screen)
        actions.check("toggle_spelling", checked=self._kit.settings.text("spelling") != "off")
        actions.bind("toggle_spelling", self._keep_spelling)

    def _choose_scheme(self) -> None:
        scheme = Scheme(self.sender().objectName().removeprefix("scheme_"))
        self._theme.choose(scheme)
        self._kit.settings.keep_text("scheme", scheme)

    def _choose_language(self) -> None:
        language = self.sender().objectName().removeprefix("language_")
        if language != self._kit.settings.language:
            self._kit.settings.keep_text("language", language)
            self._window.message.tell(self.tr("Sproget skifter, næste gang programmet åbnes."))

    def _keep_spelling(self) -> None:
        on = self._kit.actions["toggle_spelling"].isChecked()
        self._kit.settings.keep_text("spelling", "on" if on else "off")

    def _toggle_full_screen(self) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _renew_icons(self) -> None:
        self._kit.icons.renew([self._window])
