"""What is said on screen of a person's role.

Words alone, in the language of the window.
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
"""What is said quietly behind a name; that somebody is a member goes without saying."""


def role_beside(role: Role) -> str:
    """Return what the role is called behind a name; nothing of a member."""
    word = _BESIDE.get(role, "")
    return QCoreApplication.translate("AttendanceModel", word) if word else ""
