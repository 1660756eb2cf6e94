"""The user's choices about the window: light or dark, the language, full screen.

Also the size of the minutes' text, and whether words in it are underlined; the open
meeting carries those out.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.remembered.text_size import USUAL


class ViewChoices(QObject):
    """Applies the choices to `window`, and stores them for next time."""

    spelling_switched = Signal(bool)
    """Turn the underlining of words on or off."""

    def __init__(
        self, window: QWidget, kit: Kit, theme: Theme, tell: Callable[[str], object]
    ) -> None:
        """`tell` reports a choice whose effect cannot be seen yet."""
        super().__init__(window)
        self._window = window
        self._kit = kit
        self._theme = theme
        self._tell = tell
        theme.changed.connect(self._renew_icons)

    def show(self) -> None:
        """Check the chosen entries in the menus."""
        actions, settings = self._kit.actions, self._kit.settings
        actions.check(f"scheme_{self._theme.scheme}")
        actions.check(f"language_{settings.language}")
        if settings.policy.language is not None:
            actions.settle("language")
        actions.check("toggle_spelling", checked=settings.text("spelling") != "off")

    def choose_scheme(self, scheme: str) -> None:
        """Switch to light or dark: a value of `Scheme`."""
        self._theme.choose(Scheme(scheme))
        self._kit.settings.keep_text("scheme", scheme)

    def choose_language(self, language: str) -> None:
        """Use that language (``da``, ``en``) from the next start of the program."""
        if language != self._kit.settings.language:
            self._kit.settings.keep_text("language", language)
            self._tell(self.tr("Sproget skifter, næste gang programmet åbnes."))

    def switch_spelling(self) -> None:
        """Turn underlining on or off, as the action is checked now."""
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
        """Fill the screen, or become an ordinary window again."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _renew_icons(self) -> None:
        self._kit.icons.renew([self._window])
