"""What IT has settled that is no choice on this page, told in a few lines; nothing to change."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.danish import danish_list
from ssp_desktop.policy import Encryption, Policy
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.leak_words import kind_name


class SettledList(QWidget):
    """Takes no room where nothing is settled. Its lines are reached, read and copied by key."""

    def __init__(self, policy: Policy, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("F&astlagt af {0}").format(policy.who), self)
        lines = list(self._lines(policy))
        self.told = QLabel("\n".join(lines), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        heading.setBuddy(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(heading)
        column.addWidget(self.told)
        self.setVisible(bool(lines))

    def _lines(self, policy: Policy) -> Iterator[str]:
        if policy.export_folder is not None:
            yield self.tr("Det, der skrives fra programmet, skal ligge i {0}.").format(
                policy.export_folder
            )
        if policy.backup_folder is not None:
            yield self.tr("Sikkerhedskopier lægges også i {0}.").format(policy.backup_folder)
        if policy.templates is not None:
            yield self.tr("Skabeloner tages først fra {0}.").format(policy.templates)
        if policy.encryption is not None:
            yield {
                Encryption.OFF: self.tr("Intet krypteres."),
                Encryption.COPIES: self.tr("Det, der forlader computeren, krypteres."),
                Encryption.ON: self.tr("Alt, der gemmes, krypteres."),
            }[policy.encryption]
        if policy.stops is not None:
            names = danish_list(sorted(map(kind_name, policy.stops)))
            yield (
                self.tr("Må ikke ud, heller ikke med en begrundelse: {0}.").format(names)
                if names
                else self.tr("Det, der standser en fil, kan komme ud med en begrundelse.")
            )
        yield from policy.problems
