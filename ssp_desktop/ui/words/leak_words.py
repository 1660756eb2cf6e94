"""What a find in a file is called on screen."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_OF_A_MEETING = {
    "closed_words": QT_TRANSLATE_NOOP("LeakWords", "Lukket tekst"),
    "closed_title": QT_TRANSLATE_NOOP("LeakWords", "Lukket titel"),
    "closed_file": QT_TRANSLATE_NOOP("LeakWords", "Lukket bilag"),
    "closed_person": QT_TRANSLATE_NOOP("LeakWords", "Person, der kun var med på lukkede punkter"),
}


def leak_name(leak: Leak) -> str:
    """Return what `leak` is, beginning with a capital; kinds of a file's own are always Danish."""
    if leak.kind in _OF_A_MEETING:
        return QCoreApplication.translate("LeakWords", _OF_A_MEETING[leak.kind])
    return leak.name[:1].upper() + leak.name[1:]
