"""The words about the file of an attachment: its kind, its size, and what is wrong with it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ssp_desktop.application.attaching.attached_by import AttachedBy
from ssp_desktop.application.attaching.opening import Kept
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.words.day_words import at_time, day_of_year
from ssp_desktop.ui.words.size_words import size_words

_LONGEST_KIND = 5
PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff"))


def native(key: str) -> str:
    """Return a key as it is called on the user's keyboard."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def kind_of(attachment: Attachment) -> str:
    """Return the ending of the file's name, with its point, in small letters; empty without one."""
    return Path(attachment.file).suffix.lower()


def is_shown_here(attachment: Attachment) -> bool:
    """Whether the file is of a kind that the window itself can show."""
    return kind_of(attachment) in {".pdf", *PICTURES}


def file_words(attachment: Attachment, kept: Kept) -> tuple[str, str]:
    """Return ``PDF · 3 MB``, or what is wrong; and what is to be done about that."""
    if kept is Kept.MISSING:
        return (
            QCoreApplication.translate("FileWords", "Filen mangler"),
            QCoreApplication.translate(
                "FileWords",
                "Den gemte fil er ikke i datamappen længere. Træk den oprindelige fil hertil, "
                "eller hent mappen »attachments« fra en kopi af datamappen.",
            ),
        )
    if kept is Kept.ALTERED:
        return (
            QCoreApplication.translate("FileWords", "Filen er ændret"),
            QCoreApplication.translate(
                "FileWords",
                "Den gemte fil er ændret uden om programmet og åbnes derfor ikke. Træk den "
                "oprindelige fil hertil, eller hent mappen »attachments« fra en kopi af "
                "datamappen.",
            ),
        )
    kind = kind_of(attachment).lstrip(".").upper()
    if not kind or len(kind) > _LONGEST_KIND:
        kind = QCoreApplication.translate("FileWords", "Fil")
    return f"{kind} · {size_words(attachment.size)}", ""


def put_by(by: AttachedBy) -> str:
    """Return ``Vedhæftet af ida 24. apr 2024 kl. 10.15``."""
    at = by.at.astimezone()
    when = at_time(day_of_year(at.date()), f"{at:%H.%M}")
    return QCoreApplication.translate("FileWords", "Vedhæftet af {0} {1}").format(by.who, when)
