"""The looks of the program: light and dark, one accent colour, a grid of 8, sizes from the font.

Owns the application's palette and style sheet. Widgets take their colours from
the palette's roles and their sizes from font metrics and `GRID`; they set no
colours of their own. What each role means here:

==================  ===========================================================
``Window``          the ground behind everything
``Base``            paper: editors, lists, fields
``AlternateBase``   a strip that differs from its ground without a line
``Midlight``        under the pointer
``Mid``             a hairline, the edge of a field
``PlaceholderText``  quieter text: hints, dates, counts
``BrightText``      what needs attention; always beside an icon or a word
``Accent``          the focus and the current item; nothing else
``Highlight``       selected text and rows: a pale accent
``ToolTipBase``     the ground of a tooltip, whose text is ``ToolTipText``
==================  ===========================================================
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

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


_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#f5f5f3",
    _Role.WindowText: "#1d1f22",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#ececea",
    _Role.Text: "#1d1f22",
    _Role.Button: "#ffffff",
    _Role.ButtonText: "#1d1f22",
    _Role.BrightText: "#9a4a00",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e8e8e5",
    _Role.Mid: "#d9d9d5",
    _Role.Dark: "#a8a9a8",
    _Role.Shadow: "#6e7074",
    _Role.PlaceholderText: "#60646b",
    _Role.Accent: "#2a62b8",
    _Role.Highlight: "#dbe8fa",
    _Role.HighlightedText: "#12161c",
    _Role.Link: "#2a62b8",
    _Role.LinkVisited: "#2a62b8",
    _Role.ToolTipBase: "#1d1f22",
    _Role.ToolTipText: "#ffffff",
}
_DARK = {
    _Role.Window: "#1b1c1f",
    _Role.WindowText: "#e7e8ea",
    _Role.Base: "#242629",
    _Role.AlternateBase: "#2c2f33",
    _Role.Text: "#e7e8ea",
    _Role.Button: "#2c2f33",
    _Role.ButtonText: "#e7e8ea",
    _Role.BrightText: "#f0b266",
    _Role.Light: "#44484e",
    _Role.Midlight: "#34373c",
    _Role.Mid: "#3d4046",
    _Role.Dark: "#6a6e75",
    _Role.Shadow: "#0c0d0e",
    _Role.PlaceholderText: "#a6abb3",
    _Role.Accent: "#7fb2f5",
    _Role.Highlight: "#283c5b",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#7fb2f5",
    _Role.LinkVisited: "#7fb2f5",
    _Role.ToolTipBase: "#e7e8ea",
    _Role.ToolTipText: "#1b1c1f",
}
_WRONG = {False: "#c8281e", True: "#ff8b80"}
"""The underline of a misspelt word, keyed by dark: the only colour that no palette role covers."""
_FOUND = {False: ("#fdeeb5", "#f9cf58"), True: ("#4d4220", "#7d6416")}
"""The ground of found words, and of the current one: the colours of a marker pen."""
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText)

# Only what no palette role expresses: round corners, padding, flat buttons.
_SHEET = """
QMenuBar { background: palette(window); padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: palette(midlight); }
QMenu { background: palette(base); border: 1px solid palette(mid); padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: palette(midlight); color: palette(text); }
QMenu::item:disabled { color: palette(dark); }
QMenu::separator { height: 1px; background: palette(mid); margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QPushButton {
    border: 1px solid palette(mid); border-radius: 6px; padding: 6px 14px;
    background: palette(base); color: palette(button-text);
}
QPushButton, QToolButton, QTabBar { outline: none; }
QPushButton:hover { background: palette(midlight); }
QPushButton:pressed { background: palette(mid); }
QPushButton:focus { border-color: palette(accent); }
QPushButton:disabled { color: palette(dark); }
QPushButton[primary="true"] {
    background: palette(text); color: palette(base); border-color: palette(text);
}
QPushButton[primary="true"]:hover { background: palette(placeholder-text); }
QPushButton[primary="true"]:focus { border: 2px solid palette(accent); padding: 5px 13px; }
QPushButton[primary="true"]:disabled {
    background: palette(alternate-base); color: palette(dark); border-color: palette(mid);
}
QPushButton[flat="true"] { border-color: transparent; background: transparent; }
QPushButton[flat="true"]:hover { background: palette(midlight); }
QPushButton[flat="true"]:focus { border-color: palette(accent); }
QPushButton[line="true"] { text-align: left; padding: 4px 8px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: palette(midlight); }
QToolButton:pressed, QToolButton:checked { background: palette(mid); }
QToolButton:focus { border-color: palette(accent); }
QToolButton::menu-indicator { image: none; }
QLineEdit {
    border: 1px solid palette(mid); border-radius: 6px; padding: 6px 8px;
    background: palette(base);
}
QLineEdit:focus { border-color: palette(accent); }
QLineEdit:disabled { background: palette(window); }
QPlainTextEdit[field="true"] {
    border: 1px solid palette(mid); border-radius: 6px; padding: 5px 6px;
    background: palette(base);
}
QPlainTextEdit[field="true"]:focus { border-color: palette(accent); }
QLineEdit[quiet="true"] { border-color: transparent; background: transparent; padding: 4px 6px; }
QLineEdit[quiet="true"]:hover { background: palette(midlight); }
QLineEdit[quiet="true"]:focus { border-color: palette(accent); background: palette(base); }
QLineEdit[tight="true"] { border-radius: 4px; padding: 1px 4px; }
QComboBox {
    border: 1px solid palette(mid); border-radius: 6px; padding: 6px 28px 6px 8px;
    background: palette(base);
}
QComboBox[quiet="true"] {
    border-color: transparent; background: transparent; padding: 4px 28px 4px 6px;
}
QComboBox[quiet="true"]:hover { background: palette(midlight); }
QComboBox:focus, QComboBox[quiet="true"]:focus { border-color: palette(accent); }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox QAbstractItemView {
    border: 1px solid palette(mid); background: palette(base); padding: 4px; outline: none;
}
QProgressBar { border: none; border-radius: 2px; background: palette(mid); }
QProgressBar::chunk { border-radius: 2px; background: palette(placeholder-text); }
QDialog[popup="true"], QFrame[popup="true"] {
    background: palette(base); border: 1px solid palette(mid);
}
QTreeView, QListView { background: palette(base); outline: none; }
QListView[quiet="true"] { background: transparent; }
QTreeView[paper="true"], QListView[paper="true"], QTableView[paper="true"],
QPlainTextEdit[paper="true"] {
    background: palette(base); border: none; border-radius: 8px; padding: 4px;
}
RowList { background: transparent; }
QTabBar[quiet="true"] { background: transparent; }
QTabBar[quiet="true"]::tab {
    border: none; border-bottom: 2px solid transparent; background: transparent;
    padding: 6px 7px; color: palette(placeholder-text);
}
QTabBar[quiet="true"]::tab:hover { color: palette(text); }
QTabBar[quiet="true"]::tab:selected {
    color: palette(text); border-bottom-color: palette(text);
}
QTabBar[quiet="true"]::tab:selected:focus { border-bottom-color: palette(accent); }
QHeaderView, QHeaderView::section {
    background: palette(base); color: palette(placeholder-text); border: none; padding: 4px;
}
LineRows { background: palette(base); border-radius: 8px; }
QTreeView::item, QListWidget::item { padding: 3px 4px; border: none; }
QTreeView::item:hover, QListWidget::item:hover { background: palette(midlight); }
QTreeView::item:selected, QListWidget::item:selected, QTableView::item:selected {
    background: palette(highlight); color: palette(highlighted-text);
}
QListView, QTreeView, QTableView, QScrollArea { border: none; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: palette(mid); border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: palette(dark); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: palette(mid); }
QSplitter::handle:hover, QSplitter::handle:focus { background: palette(dark); }
"""


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
        self._system_dark = _is_dark(app.palette())
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
        self._dark = dark
        self._app.setPalette(palette_for(dark=dark))
        # Set again although the text is unchanged: Qt keeps the colours it first computed for
        # palette().
        self._app.setStyleSheet(_SHEET + _tip_sheet(self._app.palette()))
        self.changed.emit()


def _tip_sheet(palette: QPalette) -> str:
    """Return the style of tooltips. A sheet cannot name their two roles, and Qt fills a tip with
    Window.

    Qt's own tooltip palette is no alternative: every system changes it.
    """
    ground = palette.color(_Role.ToolTipBase).name()
    ink = palette.color(_Role.ToolTipText).name()
    return f"QToolTip {{ border: none; padding: 4px 8px; background: {ground}; color: {ink}; }}"


def _is_dark(palette: QPalette) -> bool:
    """Whether a palette made by the system is dark."""
    return palette.color(_Role.WindowText).lightness() > palette.color(_Role.Window).lightness()


def palette_for(*, dark: bool) -> QPalette:
    """Return the palette of the dark or the light scheme."""
    colours = {role: QColor(name) for role, name in (_DARK if dark else _LIGHT).items()}
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, colour)
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours[_Role.Dark])
    return palette


def wrong_colour(palette: QPalette) -> QColor:
    """Return the red for underlining a misspelt word on the paper of `palette`."""
    return QColor(_WRONG[_is_dark(palette)])


def found_colours(palette: QPalette) -> tuple[QColor, QColor]:
    """Return the ground of found words on `palette`'s paper, and of the current one."""
    every, current = _FOUND[_is_dark(palette)]
    return QColor(every), QColor(current)


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
    widget.setForegroundRole(_Role.PlaceholderText)
