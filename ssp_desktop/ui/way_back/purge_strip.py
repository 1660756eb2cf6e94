"""The question, progress and outcome while a meeting is deleted for good."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.meetings.purging import ToBePurged
from ssp_desktop.domain.overview import Purged
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.question_strip import QuestionStrip


class PurgeStrip(QuestionStrip):
    """The question names the meeting and what goes with it; `agreed` carries its `ToBePurged`."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        words = (
            translate("PurgeStrip", "Slet for altid"),
            translate("PurgeStrip", "Behold mødet"),
            translate("PurgeStrip", "Sletter"),
        )
        super().__init__(icons, words, parent)

    def ask(self, to_be_purged: ToBePurged) -> None:
        """Ask whether that meeting should go; the button that keeps it has the focus."""
        self.put(self._question(to_be_purged), to_be_purged)

    def begin_with(self, name: str) -> None:
        """Show that the meeting is being deleted."""
        self.begin(self.tr("Sletter »{0}« alle steder …").format(name), can_stop=True)

    def tell_stopped(self) -> None:
        """Say that the deletion was stopped."""
        self.tell(
            self.tr(
                "Stoppet. Mødet ligger her stadig, men er måske taget ud af nogle sikkerhedskopier."
            )
        )

    def tell_done(self, to_be_purged: ToBePurged, purged: Purged) -> None:
        """Report the outcome; what could not be changed is a warning."""
        self.tell(" ".join(self._outcome(to_be_purged, purged)), warn=self._is_left(purged))

    @staticmethod
    def _is_left(purged: Purged) -> bool:
        return bool(purged.unreachable or purged.given_up or (purged.later and purged.keyless))

    def _question(self, to_be_purged: ToBePurged) -> str:
        """Name the meeting, and say what goes and what stays."""
        words = self.tr(
            "»{0}« slettes for altid, også i alle sikkerhedskopier, og kan ikke hentes tilbage. "
            "Kopier, der er beskadiget, slettes helt. Filer, du selv har eksporteret eller "
            "kopieret andre steder hen, røres ikke."
        ).format(to_be_purged.name)
        if to_be_purged.committee is not None:
            words += " " + self.tr("Udvalget »{0}« følger med.").format(to_be_purged.committee.name)
        elif to_be_purged.kept:
            words += " " + self.tr("Udvalget »{0}« og dets medlemsliste bliver.").format(
                to_be_purged.kept
            )
        return words

    def _outcome(self, to_be_purged: ToBePurged, purged: Purged) -> Iterator[str]:
        yield self.tr("»{0}« er slettet for altid.").format(to_be_purged.name)
        if len(purged.cleaned) == 1:
            yield self.tr("Det er også taget ud af 1 sikkerhedskopi.")
        elif purged.cleaned:
            count = len(purged.cleaned)
            yield self.tr("Det er også taget ud af {0} sikkerhedskopier.").format(count)
        if purged.removed:
            names = _named(purged.removed)
            yield self.tr("Filer, der ikke kunne læses, er slettet helt: {0}.").format(names)
        if purged.unreachable:
            yield self.tr(
                "Mødet kan stadig stå i {0}, som ikke kunne ændres. Slet selv filerne, eller giv "
                "dig ret til at ændre dem, og kør »ssp-desktop purge {1} --yes« igen."
            ).format(_named(purged.unreachable), to_be_purged.meeting_id)
        if purged.later and purged.keyless:
            yield self.tr(
                "Det står stadig i kopierne i {0}, til der er en nøgle på computeren: lav den "
                "eller genskab den under Indstillinger, Kryptering, eller slet kopierne."
            ).format(purged.later)
        elif purged.later:
            yield self.tr(
                "Kopierne i {0} laves uden det, næste gang der tages en kopi dér."
            ).format(purged.later)
        if purged.given_up:
            yield self.tr(
                "Det står stadig i ældre kopier i {0}, hvor der ikke længere tages kopier. Slet "
                "dem selv."
            ).format(_named(purged.given_up))


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))
