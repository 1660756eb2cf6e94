"""The looks of the program: light or dark, a grid of 8, sizes from the font.

Owns which scheme is shown. Widgets take their colours from the palette's roles
(`ssp_desktop.ui.look.colours`) and their sizes from font metrics and `GRID`.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.ui.look.colours import is_dark, palette_for
from ssp_desktop.ui.look.sheet import sheet_for

GRID = 8
"""Every distance is this many device-independent pixels, or a whole or half multiple of it."""

RADIUS = 6

# Given as an argument: QApplication.setStyle would return a QStyle, and PySide would
# spend 7 ms on making that class before the first window.
STYLE = ("-style", "fusion")


class Scheme(StrEnum):
    """Light, dark, or whatever the system uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Keeps the application's palette and style sheet in step with the chosen scheme.

    The underlying style is Fusion, which follows a palette on every system; the
    application must be created with `STYLE` among its arguments.
    """

    changed = Signal()
    """The palette has changed; icons tinted from it must be made again."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = scheme
        self._system_dark = is_dark(app.palette())
        self._dark: bool | None = None
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark palette is shown."""
        return bool(self._dark)

    def follow_system(self) -> None:
        """Follow the system's scheme from now on; done late so the first window need not wait."""
        self._app.styleHints().colorSchemeChanged.connect(self._note_system)
        if self.scheme is not Scheme.SYSTEM:
            self._tell_system()

    def _note_system(self) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        if self.scheme is Scheme.SYSTEM:
            scheme = self._app.styleHints().colorScheme()
            self._system_dark = scheme is Qt.ColorScheme.Dark
            self._apply()

    def choose(self, scheme: Scheme) -> None:
        """Show that scheme from now on."""
        self.scheme = scheme
        self._tell_system()
        self._apply()

    def _tell_system(self) -> None:
        """Make the platform draw title bars and its own dialogs to match."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        hints = self._app.styleHints()
        if self.scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self.scheme is Scheme.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _apply(self) -> None:
        dark = self.scheme is Scheme.DARK
        if self.scheme is Scheme.SYSTEM:
            dark = self._system_dark
        if dark == self._dark:
            return
        fonts = self._own_fonts() if self._dark is not None else []
        self._dark = dark
        self._app.setPalette(palette_for(dark=dark))
        # Set again although the text is unchanged: Qt keeps the colours it first computed for
        # palette().
        self._app.setStyleSheet(sheet_for(self._app.palette()))
        for widget, font in fonts:
            if widget.font() != font:
                widget.setFont(font)
        self.changed.emit()

    def _own_fonts(self) -> list[tuple[QWidget, QFont]]:
        """Return the widgets with a font of their own: a new style sheet gives each its first."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        own = Qt.WidgetAttribute.WA_SetFont
        return [
            (each, QFont(each.font())) for each in self._app.allWidgets() if each.testAttribute(own)
        ]


def scaled_font(base: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return `base` at `factor` times its size, whether the size is in points or pixels."""
    font = QFont(base)
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:
        font.setPixelSize(round(base.pixelSize() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def as_heading(widget: QWidget, factor: float = 1.0) -> None:
    """Give `widget` the font of a heading, `factor` times the size of the system's font."""
    widget.setFont(scaled_font(QGuiApplication.font(), factor, bold=True))


def as_quiet(widget: QWidget) -> None:
    """Show the text of `widget` (a label) in the quieter colour, also after the scheme changes."""
    widget.setForegroundRole(QPalette.ColorRole.PlaceholderText)
