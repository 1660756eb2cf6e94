"""The colours of the program, light and dark, with one accent: which role of a palette has which.

Widgets take their colours from these roles and set none of their own. What each role means here:

==================  ===========================================================
``Window``          the ground behind everything
``Base``            paper: editors, lists, fields
``AlternateBase``   a strip that differs from its ground without a line
``Midlight``        under the pointer
``Mid``             a hairline, which nothing depends on
``Shadow``          what is seen without being read: the edge of a field
``Dark``            what is switched off
``PlaceholderText``  quieter text: hints, dates, counts
``BrightText``      what needs attention; always beside an icon or a word
``Accent``          the focus and the current item; nothing else
``Highlight``       selected text and rows: a pale accent
``ToolTipBase``     the ground of a tooltip, whose text is ``ToolTipText``
==================  ===========================================================
"""

from PySide6.QtGui import QColor, QPalette

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
    _Role.Shadow: "#7c7f85",
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
    _Role.Shadow: "#8b9098",
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
_FOUND_EDGE = {False: "#8f6b00", True: "#d6b04c"}
"""The line under found words, and around the current one: the pens alone are too pale to be told
from the paper by everybody."""
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText)


def is_dark(palette: QPalette) -> bool:
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
    return QColor(_WRONG[is_dark(palette)])


def found_colours(palette: QPalette) -> tuple[QColor, QColor]:
    """Return the ground of found words on `palette`'s paper, and of the current one."""
    every, current = _FOUND[is_dark(palette)]
    return QColor(every), QColor(current)


def found_edge(palette: QPalette) -> QColor:
    """Return the colour of the line under found words on `palette`'s paper."""
    return QColor(_FOUND_EDGE[is_dark(palette)])
