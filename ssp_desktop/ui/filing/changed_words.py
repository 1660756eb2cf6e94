"""The words that have changed since a meeting was filed, item by item, with the way to each."""

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from ssp_desktop.application.filing.changed_since import ChangedItem, ChangedLine, ChangedSince
from ssp_desktop.application.review.compared import Fate
from ssp_desktop.ui.look.theme import GRID, as_quiet

_MOST = 60
"""How many items are shown."""
_TAGS = {Fate.ADDED: "u", Fate.GONE: "s"}


class ChangedWords(QWidget):
    """Takes no room while nothing has changed."""

    place_wanted = Signal(str, str)
    """That item of that meeting is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._meeting = ""
        legend = QLabel(self.tr("Overstreget er taget ud siden, understreget er kommet til."), self)
        legend.setWordWrap(True)
        as_quiet(legend)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(False)  # Tab goes from one item's link to the next
        self.text.setProperty("field", True)
        self.text.setAccessibleName(self.tr("Ordene, der er ændret"))
        self.text.anchorClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(legend)
        column.addWidget(self.text)
        self.hide()

    def show_changed(self, changed: ChangedSince | None) -> None:
        """Show what has changed; nothing where nothing has, or nobody knows."""
        items = changed.items if changed is not None else ()
        self._meeting = changed.meeting if changed is not None else ""
        self.text.setHtml("".join(map(self._item, items[:_MOST])))
        self.setVisible(bool(items))

    def _item(self, item: ChangedItem) -> str:
        said = self.tr("Gå til punkt {0}").format(item.title)
        lines = "".join(f"<p>{_marked(line)}</p>" for line in item.lines)
        return f'<p><a href="item:{escape(item.item)}">{escape(said)}</a></p>{lines}'

    def _go(self, link: QUrl) -> None:
        self.place_wanted.emit(self._meeting, link.path())


def _marked(line: ChangedLine) -> str:
    out, at = [], 0
    for mark in line.marks:
        tag = _TAGS[mark.fate]
        words = escape(line.text[mark.start : mark.end])
        out += [escape(line.text[at : mark.start]), f"<{tag}>{words}</{tag}>"]
        at = mark.end
    return "".join((*out, escape(line.text[at:])))
