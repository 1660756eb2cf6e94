"""The parts of the self-test that are the machine's: policy, data folder, disk, lock, database.

What is tried in the data folder is a file of its own, which is deleted again.
"""

import contextlib
import os
import stat
import sys
from pathlib import Path

from ssp_desktop.application.keeping.findings import days_away, findings
from ssp_desktop.application.keeping.ports import Copies, SecondPlace
from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said
from ssp_desktop.application.selftest.results import FINE, PLAIN, NotTried, Trouble
from ssp_desktop.domain.danish import dashed_date
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.folders import WINDOW, Folders
from ssp_desktop.policy import Policy
from ssp_desktop.rights import make_private_folder, open_privately

_NO_POLICY = QT_TRANSLATE_NOOP("Selftest", "Der er ingen policyfil; intet er fastlagt.")
_POLICY = QT_TRANSLATE_NOOP("Selftest", "Læst i {0}; fastlagt af {1}.")
_POLICY_OPEN = QT_TRANSLATE_NOOP(
    "Selftest",
    "Brugeren kan selv ændre {0}, så intet i den er låst. Lad kun administratorer skrive i den.",
)
_NO_TEMPLATES = QT_TRANSLATE_NOOP(
    "Selftest",
    "Mappen med skabeloner, som {0} nævner, er der ikke eller kan ikke læses: {1}. Læg den ud, "
    "eller ret feltet templates.",
)
_CLOSED = QT_TRANSLATE_NOOP(
    "Selftest",
    "Der kan ikke skrives i datamappen {0} ({1}). Giv brugeren ret til at skrive i den, eller gør "
    "plads på disken.",
)
_NOT_THE_SAME = QT_TRANSLATE_NOOP(
    "Selftest",
    "Det, der skrives i datamappen {0}, kan ikke læses igen, som det blev skrevet. Disken, eller "
    "et program, der griber ind, er i stykker. Få det set efter.",
)
_OTHERS_READ = QT_TRANSLATE_NOOP(
    "Selftest",
    "Andre på computeren kan læse datamappen {0}. Luk programmet op én gang, så retter det det "
    "selv; hjælper det ikke, så vælg en mappe, der kun er brugerens.",
)
_HELD = QT_TRANSLATE_NOOP(
    "Selftest",
    "Et andet program har låst datamappen. Er SSP Desktop åbent, så brug Hjælp → Selvtest i "
    "vinduet, eller luk det, og prøv igen. Hjælper det ikke, så genstart computeren.",
)
_HELD_BY = QT_TRANSLATE_NOOP(
    "Selftest",
    "Kommandoen »ssp-desktop {0}« er i gang og har låst datamappen. Vent, til den er færdig, og "
    "prøv igen.",
)
_NO_PLACE = QT_TRANSLATE_NOOP("Selftest", "Der er ikke valgt et andet sted til kopier.")
_PLACE_OUT = QT_TRANSLATE_NOOP(
    "Selftest",
    "{0} er der ikke lige nu. Det gør ikke noget, når det er et stik, der er taget ud: den næste "
    "kopi laves, når mappen er der igen. Seneste kopi: {1}.",
)
_PLACE_THERE = QT_TRANSLATE_NOOP("Selftest", "I orden: {0}. Seneste kopi: {1}.")
_NEVER = QT_TRANSLATE_NOOP("Selftest", "ingen endnu")
_NO_LOCKS = QT_TRANSLATE_NOOP(
    "Selftest",
    "To programmer kan skrive i datamappen {0} på én gang: disken har ingen låse, som nogle "
    "netværksdrev. Vælg en mappe på computerens egen disk.",
)
_OURS = QT_TRANSLATE_NOOP("Selftest", "I orden; dette vindue har den.")
_NO_DATABASE = QT_TRANSLATE_NOOP(
    "Selftest", "Der er ingen database endnu; den laves ved første møde."
)
_SOUND_ONE = QT_TRANSLATE_NOOP("Selftest", "I orden, læst fra ende til anden (1 møde).")
_SOUND = QT_TRANSLATE_NOOP("Selftest", "I orden, læst fra ende til anden ({0} møder).")
_UNSOUND = QT_TRANSLATE_NOOP(
    "Selftest",
    "{0} »ssp-desktop check« siger hvor. I vinduet, under »Fil → Sikkerhedskopier«, kan en kopi, "
    "der er i orden, lægges i databasens sted.",
)
_PROBE = b"SSP Desktop, selvtest \xc3\xa6\xc3\xb8\xc3\xa5\n" * 64


def policy(settled: Policy) -> Said:
    """Look at what IT has settled."""
    if settled.problems:
        raise Trouble(PLAIN(" ".join(settled.problems)))
    if settled.file is None:
        return _NO_POLICY()
    if settled.municipal_key is not None:
        from ssp_desktop.store.locked import Key  # noqa: PLC0415 - late
        from ssp_desktop.store.locked.wrapping import wrap  # noqa: PLC0415 - late

        wrap(Key.new(), settled.municipal_key)  # says itself what is wrong with it
    if _may_change(settled.file):
        raise Trouble(_POLICY_OPEN(str(settled.file)))
    if settled.templates is not None and not os.access(settled.templates, os.R_OK | os.X_OK):
        raise Trouble(_NO_TEMPLATES(str(settled.file), str(settled.templates)))
    return _POLICY(str(settled.file), settled.who)


def _may_change(file: Path) -> bool:
    """Whether somebody who is no administrator can write in the file, or put another there."""
    if _is_administrator():
        return False
    probe = file.with_name(f"selvtest-{os.urandom(4).hex()}.tmp")
    for path, flags in ((file, os.O_RDWR), (probe, os.O_RDWR | os.O_CREAT | os.O_EXCL)):
        # Windows' rights are not to be read off, only to be tried.
        with contextlib.suppress(OSError):
            os.close(os.open(path, flags, 0o600))
            probe.unlink(missing_ok=True)
            return True
    return False


if sys.platform == "win32":
    import ctypes

    def _is_administrator() -> bool:
        return bool(ctypes.windll.shell32.IsUserAnAdmin())

else:

    def _is_administrator() -> bool:
        return os.geteuid() == 0


def data_folder(folders: Folders) -> Said:
    """Write a file into the data folder, read it back, and see who else could read it."""
    folder = folders.data
    probe = folder / f"selvtest-{os.urandom(4).hex()}.tmp"
    try:
        make_private_folder(folder)
        try:
            with open(probe, "xb", opener=open_privately) as file:
                file.write(_PROBE)
                file.flush()
                os.fsync(file.fileno())
            same = probe.read_bytes() == _PROBE
        finally:
            with contextlib.suppress(OSError):
                probe.unlink(missing_ok=True)
    except OSError as error:
        raise Trouble(_CLOSED(str(folder), system_words(error))) from error
    if not same:
        raise Trouble(_NOT_THE_SAME(str(folder)))
    if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        raise Trouble(_OTHERS_READ(str(folder)))
    return FINE()


class _NoPlace:
    folder = None

    def days_away(self) -> int:
        return 0


def place(folders: Folders) -> Said:
    """See whether the data lies where it is safe, with room to grow."""
    found = findings(folders, _NoPlace())
    if found:
        raise Trouble(PLAIN(" ".join(each.danish for each in found)))
    return FINE()


def second_place(elsewhere: SecondPlace) -> Said:
    """See whether copies can be made in the second place, and when the last one was."""
    folder = elsewhere.folder
    if folder is None:
        raise NotTried(_NO_PLACE())
    there = elsewhere.is_there()
    if there:
        elsewhere.write_in_it()
    away = days_away(elsewhere)
    if away is not None:
        raise Trouble(away.said)
    last = elsewhere.last
    told = PLAIN(dashed_date(last.date())) if last else _NEVER()
    return (_PLACE_THERE if there else _PLACE_OUT)(str(folder), told)


def lock(folders: Folders, *, ours: bool) -> Said:
    """Take the lock of the data folder, and see that a second taker is refused."""
    from ssp_desktop.store.lock import WriterLock  # noqa: PLC0415 - the window has it already

    first, second = WriterLock(folders.lock), WriterLock(folders.lock)
    if ours:
        if first.acquire():
            first.release()
            raise Trouble(_NO_LOCKS(str(folders.data)))
        return _OURS()
    if not first.acquire():
        raise Trouble(_HELD() if first.holder in ("", WINDOW) else _HELD_BY(first.holder))
    try:
        if second.acquire():
            second.release()
            raise Trouble(_NO_LOCKS(str(folders.data)))
    finally:
        first.release()
    return FINE()


def database(copies: Copies) -> Said:
    """Read all of the user's own database."""
    checked = copies.database()
    if checked is None:
        raise NotTried(_NO_DATABASE())
    if checked.unnamed:
        raise Trouble(_UNSOUND(checked.unnamed))
    if not checked.sound:
        raise Trouble(PLAIN(checked.problem))
    return _SOUND_ONE() if checked.meetings == 1 else _SOUND(checked.meetings or 0)
