"""What is said of what was put in from another computer. Owns words only."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.overview import Unpacked
from ssp_desktop.folders import SETTINGS_FILE
from ssp_desktop.ui.words.day_words import short_day


def meetings_words(number: int) -> str:
    """Return ``1 møde`` or ``12 møder``."""
    if number == 1:
        return QCoreApplication.translate("Copies", "1 møde")
    return QCoreApplication.translate("Copies", "{0} møder").format(number)


def files_words(number: int) -> str:
    """Return ``1 fil til bilag`` or ``3 filer til bilag``."""
    if number == 1:
        return QCoreApplication.translate("Moving", "1 fil til bilag")
    return QCoreApplication.translate("Moving", "{0} filer til bilag").format(number)


def unpacked_words(unpacked: Unpacked) -> str:
    """Return what was put in, and where what was there before is."""
    translate = QCoreApplication.translate
    made = unpacked.made.astimezone().date()
    words = [
        translate("Moving", "Hentet ind: {0} og {1}, pakket {2}.").format(
            meetings_words(unpacked.meetings), files_words(unpacked.files), short_day(made)
        ),
        translate("Moving", "Luk programmet, og åbn det igen, så indstillingerne gælder."),
    ]
    # A new computer has had nothing, but for how the program has just made it.
    is_new = unpacked.restored.meetings_before == 0
    if unpacked.restored.laid_aside is not None and not is_new:
        words.append(
            translate(
                "Moving", "De møder, der var her, står under Fil, Sikkerhedskopier: {0}."
            ).format(unpacked.restored.laid_aside.name)
        )
    kept = [each.name for each in unpacked.kept]
    if is_new:
        kept = [name for name in kept if not name.startswith(SETTINGS_FILE)]
    if kept:
        names = ", ".join(kept)
        words.append(
            translate("Moving", "Det, der ellers var, har nu andre navne: {0}.").format(names)
        )
    missing = unpacked.restored.missing
    if missing:
        words.append(translate("Moving", "Filer til bilag, der mangler: {0}.").format(missing))
    return " ".join(words)
