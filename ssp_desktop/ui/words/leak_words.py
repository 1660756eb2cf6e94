"""What a find in a file is called on screen."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.application.leaks.kinds import NAMES
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_OF_A_MEETING = {
    "closed_words": QT_TRANSLATE_NOOP("LeakWords", "Lukket tekst"),
    "closed_title": QT_TRANSLATE_NOOP("LeakWords", "Lukket titel"),
    "closed_file": QT_TRANSLATE_NOOP("LeakWords", "Lukket bilag"),
    "closed_person": QT_TRANSLATE_NOOP("LeakWords", "Person, der kun var med på lukkede punkter"),
    "closed_sentence": QT_TRANSLATE_NOOP("LeakWords", "Kort lukket sætning"),
    "closed_name": QT_TRANSLATE_NOOP("LeakWords", "Navn, der kun står i lukket tekst"),
}


def leak_name(leak: Leak) -> str:
    """Return what `leak` is, beginning with a capital; kinds of a file's own are always Danish."""
    name = kind_name(leak.kind)
    return name[:1].upper() + name[1:]


def kind_name(kind: str) -> str:
    """Return what a kind of find is called, in lower case where Danish has it so."""
    if kind in _OF_A_MEETING:
        name = QCoreApplication.translate("LeakWords", _OF_A_MEETING[kind])
        return name[:1].lower() + name[1:]
    return NAMES[kind]
