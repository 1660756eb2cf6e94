"""The style sheet of the program: what no role of the palette expresses."""

from PySide6.QtGui import QPalette

# Round corners, padding, flat buttons.
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
QPushButton:focus { border: 2px solid palette(accent); padding: 5px 13px; }
QPushButton:disabled { color: palette(dark); }
QPushButton[primary="true"] {
    background: palette(text); color: palette(base); border-color: palette(text);
}
QPushButton[primary="true"]:focus { border-color: palette(accent); }
QPushButton[primary="true"]:hover { background: palette(placeholder-text); }
QPushButton[primary="true"]:disabled {
    background: palette(alternate-base); color: palette(dark); border-color: palette(mid);
}
QPushButton[flat="true"] { border-color: transparent; background: transparent; }
QPushButton[flat="true"]:hover { background: palette(midlight); }
QPushButton[flat="true"]:focus { border-color: palette(accent); }
QPushButton[line="true"] { text-align: left; padding: 4px 8px; }
QPushButton[line="true"]:focus { padding: 3px 7px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: palette(midlight); }
QToolButton:pressed, QToolButton:checked { background: palette(mid); }
QToolButton:checked { border-color: palette(shadow); }
QToolButton:focus { border: 2px solid palette(accent); padding: 4px; }
QToolButton::menu-indicator { image: none; }
QLineEdit {
    border: 1px solid palette(shadow); border-radius: 6px; padding: 6px 8px;
    background: palette(base);
}
QLineEdit:focus { border: 2px solid palette(accent); padding: 5px 7px; }
QLineEdit:disabled { background: palette(window); border-color: palette(mid); }
QPlainTextEdit[field="true"], QTextBrowser[field="true"] {
    border: 1px solid palette(shadow); border-radius: 6px; padding: 5px 6px;
    background: palette(base);
}
QPlainTextEdit[field="true"]:focus, QTextBrowser[field="true"]:focus {
    border: 2px solid palette(accent); padding: 4px 5px;
}
QLineEdit[quiet="true"] { border-color: transparent; background: transparent; padding: 4px 6px; }
QLineEdit[quiet="true"]:hover { background: palette(midlight); }
QLineEdit[quiet="true"]:focus {
    border-color: palette(accent); background: palette(base); padding: 3px 5px;
}
QLineEdit[tight="true"] { border-radius: 4px; padding: 1px 4px; }
QLineEdit[tight="true"]:focus { padding: 0 3px; }
QComboBox {
    border: 1px solid palette(shadow); border-radius: 6px; padding: 6px 28px 6px 8px;
    background: palette(base);
}
QComboBox[quiet="true"] {
    border-color: transparent; background: transparent; padding: 4px 28px 4px 6px;
}
QComboBox[quiet="true"]:hover { background: palette(midlight); }
QComboBox:disabled { border-color: palette(mid); }
QComboBox:focus { border: 2px solid palette(accent); padding: 5px 27px 5px 7px; }
QComboBox[quiet="true"]:focus { border-color: palette(accent); padding: 3px 27px 3px 5px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; padding: 0; background: transparent;
}
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
QTreeView[paper="true"], QListView[paper="true"], QTableView[paper="true"] {
    background: palette(base); border: none; border-radius: 8px; padding: 4px;
}
QPlainTextEdit[paper="true"] {
    background: palette(base); border: 1px solid palette(shadow); border-radius: 8px; padding: 3px;
}
QPlainTextEdit[paper="true"]:focus { border: 2px solid palette(accent); padding: 2px; }
SourceList:focus { border: 2px solid palette(accent); padding: 2px; }
RowList { background: transparent; }
QTabBar[quiet="true"] { background: transparent; }
QTabBar[quiet="true"]::tab {
    border: 2px solid transparent; background: transparent;
    padding: 4px 5px 6px 5px; color: palette(placeholder-text);
}
QTabBar[quiet="true"]::tab:hover { color: palette(text); }
QTabBar[quiet="true"]::tab:selected {
    color: palette(text); border-bottom-color: palette(text);
}
QTabBar[quiet="true"]::tab:selected:focus { border-color: palette(accent); border-radius: 4px; }
QHeaderView, QHeaderView::section {
    background: palette(base); color: palette(placeholder-text); border: none; padding: 4px;
}
LineRows { background: palette(base); border-radius: 8px; }
QTreeView::item, QListWidget::item { padding: 3px 4px; border: none; }
QTreeView::item:focus, QListWidget::item:focus {
    padding: 1px 2px; border: 2px solid palette(accent); border-radius: 4px;
}
QTreeView::item:hover, QListWidget::item:hover { background: palette(midlight); }
QTreeView::item:selected, QListWidget::item:selected, QTableView::item:selected {
    background: palette(highlight); color: palette(highlighted-text);
}
QListView, QTreeView, QTableView, QScrollArea { border: none; }
PagesView { border: 2px solid transparent; }
PagesView:focus { border-color: palette(accent); }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: palette(shadow); border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: palette(placeholder-text); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: palette(mid); }
QSplitter::handle:hover { background: palette(shadow); }
QSplitter::handle:focus { background: palette(accent); }
"""


def sheet_for(palette: QPalette) -> str:
    """Return the style sheet to go with `palette`."""
    return _SHEET + _tip_sheet(palette)


def _tip_sheet(palette: QPalette) -> str:
    """Return the style of tooltips. A sheet cannot name their two roles, and Qt fills a tip with
    Window.

    Qt's own tooltip palette is no alternative: every system changes it.
    """
    ground = palette.color(QPalette.ColorRole.ToolTipBase).name()
    ink = palette.color(QPalette.ColorRole.ToolTipText).name()
    return f"QToolTip {{ border: none; padding: 4px 8px; background: {ground}; color: {ink}; }}"
