"""What a user chooses of the window itself: light or dark, the language, the full screen.

Also how large the text of the minutes is, and whether words are underlined in it; the
meeting that is open sees to that.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.remembered.text_size import USUAL


class ViewChoices(QObject):
    """Makes the choices hold in `window`, and keeps them for the next time."""

    spelling_switched = Signal(bool)
    """Words are to be underlined, or not any more."""

    def __init__(
        self, window: QWidget, kit: Kit, theme: Theme, tell: Callable[[str], object]
    ) -> None:
        """`tell` says what is not seen yet."""
        super().__init__(window)
        self._window = window
        self._kit = kit
        self._theme = theme
        self._tell = tell
        theme.changed.connect(self._renew_icons)

    def show(self) -> None:
        """Check in the menus what is chosen."""
        actions, settings = self._kit.actions, self._kit.settings
        actions.check(f"scheme_{self._theme.scheme}")
        actions.check(f"language_{settings.language}")
        actions.check("toggle_spelling", checked=settings.text("spelling") != "off")

    def choose_scheme(self, scheme: str) -> None:
        """Be light or dark: a value of `Scheme`."""
        self._theme.choose(Scheme(scheme))
        self._kit.settings.keep_text("scheme", scheme)

    def choose_language(self, language: str) -> None:
        """Speak that language (``da``, ``en``) the next time the program is opened."""
        if language != self._kit.settings.language:
            self._kit.settings.keep_text("language", language)
            self._tell(self.tr("Sproget skifter, næste gang programmet åbnes."))

    def switch_spelling(self) -> None:
        """Have words underlined or not, as the action is checked now."""
        on = self._kit.actions["toggle_spelling"].isChecked()
        self._kit.settings.keep_text("spelling", "on" if on else "off")
        self.spelling_switched.emit(on)

    def larger_text(self) -> None:
        """Show the minutes' own text a size larger."""
        self._step_text_size(1)

    def smaller_text(self) -> None:
        """Show the minutes' own text a size smaller."""
        self._step_text_size(-1)

    def _step_text_size(self, by: int) -> None:
        self._kit.text_size.step(by)
        self._tell_text_size()

    def usual_text(self) -> None:
        """Show the minutes' own text in its usual size."""
        self._kit.text_size.choose(USUAL)
        self._tell_text_size()

    def _tell_text_size(self) -> None:
        self._tell(self.tr("Tekst {0} %").format(self._kit.text_size.percent))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _renew_icons(self) -> None:
        self._kit.icons.renew([self._window])
