"""What a remark says, in one line: who, when, which words, and what of them."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.review import Outcome, Remark, RemarkKind
from ssp_desktop.ui.words.day_words import at_time, day_and_month
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_OUTCOMES = {
    Outcome.TAKEN: QT_TRANSLATE_NOOP("RemarkWords", "taget"),
    Outcome.LEFT: QT_TRANSLATE_NOOP("RemarkWords", "ladt være"),
}
_LONGEST = 60


def remark_text(remark: Remark) -> str:
    """Return ``»drøftede« bliver »besluttede«``, or the words and what is said of them."""
    words = _short(remark.words)
    if remark.kind is RemarkKind.WORDING:
        if not remark.text:
            return QCoreApplication.translate("RemarkWords", "»{0}« slettes").format(words)
        said = QCoreApplication.translate("RemarkWords", "»{0}« bliver »{1}«")
        return said.format(words, remark.text)
    return f"»{words}«: {remark.text}" if words else remark.text


def remark_about(remark: Remark, *, found: bool) -> str:
    """Return who said it and when, and what became of it; `found`: its words are still there."""
    local = remark.at.astimezone()
    when = at_time(day_and_month(local.date()), f"{local:%H.%M}")
    parts = [remark.by, when]
    if remark.outcome in _OUTCOMES:
        parts.append(QCoreApplication.translate("RemarkWords", _OUTCOMES[remark.outcome]))
    elif remark.words and not found:
        parts.append(QCoreApplication.translate("RemarkWords", "ordene står her ikke mere"))
    return " · ".join(parts)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
