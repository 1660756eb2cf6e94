"""The words shown for a person's role.

Words only, in the language of the window.
"""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.meeting import Role
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_BESIDE = {
    Role.CHAIR: QT_TRANSLATE_NOOP("AttendanceModel", "formand"),
    Role.MINUTE_TAKER: QT_TRANSLATE_NOOP("AttendanceModel", "referent"),
    Role.SUBSTITUTE: QT_TRANSLATE_NOOP("AttendanceModel", "stedfortræder"),
    Role.GUEST: QT_TRANSLATE_NOOP("AttendanceModel", "gæst"),
}
"""The quiet word after a name; being a member needs none."""


def role_beside(role: Role) -> str:
    """Return the word for the role shown after a name; empty for a member."""
    word = _BESIDE.get(role, "")
    return QCoreApplication.translate("AttendanceModel", word) if word else ""
