"""What is said of encryption: how it is, what turning it on or off does and has done."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.overview.locking import Converted, LockState


def state_words(state: LockState) -> str:
    """Return how it is, in a sentence or two."""
    translate = QCoreApplication.translate
    if not state.has_key:
        return translate("Locking", "Møderne på denne computer er ikke krypteret.")
    if not state.settled:
        return translate(
            "Locking", "Kryptering er ved at blive slået til eller fra. Det fortsætter af sig selv."
        )
    if not state.locked:
        return translate(
            "Locking",
            "Møderne på denne computer er ikke krypteret. Sikkerhedskopier andre steder og pakker "
            "er.",
        )
    return translate("Locking", "Alle møder, bilag og sikkerhedskopier er krypteret.")


def question_words(*, on: bool) -> str:
    """Return what turning it on or off does, as a question to agree to."""
    translate = QCoreApplication.translate
    if on:
        return translate(
            "Locking",
            "Alle møder, bilag og sikkerhedskopier i mappen krypteres. Du skriver videre som før.",
        )
    return translate(
        "Locking",
        "Alle møder, bilag og sikkerhedskopier i mappen kan igen læses af enhver, der får fat i "
        "filerne.",
    )


def done_words(done: Converted) -> str:
    """Return what turning it on or off has done, and what it could not do."""
    translate = QCoreApplication.translate
    if done.locked:
        words = translate(
            "Locking",
            "Alt er krypteret. Dele af det, der lå ukrypteret før, kan stå på disken, til pladsen "
            "bruges igen; er hele disken krypteret (BitLocker, FileVault), betyder det ikke noget.",
        )
        left = translate("Locking", "Disse filer kunne ikke krypteres; slet dem selv: {0}.")
    else:
        words = translate("Locking", "Intet er længere krypteret.")
        left = translate("Locking", "Disse filer kunne ikke dekrypteres og ligger, som de lå: {0}.")
    if not done.left:
        return words
    return f"{words} {left.format(', '.join(map(str, done.left)))}"
