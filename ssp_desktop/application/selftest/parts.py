"""The parts of the self-test that come with the program: SQLite, keyring, fonts, spelling.

Each is used as the program uses it, on files of its own.
"""

import threading
from pathlib import Path

from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said
from ssp_desktop.application.selftest.results import FINE, NotTried, Trouble
from ssp_desktop.folders import Folders
from ssp_desktop.policy import Encryption, Policy

_VERSION = QT_TRANSLATE_NOOP("Selftest", "I orden, version {0}.")
_NO_SEARCH = QT_TRANSLATE_NOOP(
    "Selftest",
    "SQLite på denne computer kan ikke søge i tekster (FTS5 mangler: {0}), så intet møde kan "
    "gemmes. Brug den Python, programmet blev leveret med, eller en nyere SQLite.",
)
_NO_CIPHER = QT_TRANSLATE_NOOP(
    "Selftest",
    "SQLCipher kan ikke bruges, så databasen kan ikke krypteres eller åbnes. Installér "
    "programmet igen.",
)
_CIPHER_UNUSED = QT_TRANSLATE_NOOP(
    "Selftest", "SQLCipher er ikke installeret; databasen kan ikke krypteres på denne computer."
)
_NO_RING = QT_TRANSLATE_NOOP(
    "Selftest",
    "Nøgleringen kan ikke bruges, så nøglen til det krypterede kan ikke gemmes dér. Lås den op, "
    "eller slå den til (på Linux Secret Service), og prøv igen.",
)
_RING_UNUSED = QT_TRANSLATE_NOOP(
    "Selftest",
    "Nøgleringen kan ikke bruges. Det gør intet, så længe intet er krypteret.",
)
_RING_SPARED = QT_TRANSLATE_NOOP(
    "Selftest",
    "Nøgleringen kan ikke bruges. Det gør intet, så længe nøglen gives med --key-file.",
)
_NO_FONT = QT_TRANSLATE_NOOP(
    "Selftest",
    "Skriften {0} mangler eller er beskadiget, så siderne ikke kan sættes op. Installér programmet "
    "igen.",
)
_NO_SPELLING = QT_TRANSLATE_NOOP(
    "Selftest",
    "Stavekontrollen virker ikke ({0}), så stavefejl bliver ikke understreget. Installér "
    "programmet igen; ligger der en egen ordbog i mappen dictionary i datamappen, så fjern den.",
)
_SILENT = QT_TRANSLATE_NOOP("Selftest", "hjælpeprocessen svarer ikke")
_NO_DICTIONARY = QT_TRANSLATE_NOOP("Selftest", "ordbogen kan ikke læses")
_MISJUDGED = QT_TRANSLATE_NOOP("Selftest", "den kender ikke de rigtige ord")

_FONTS = tuple(
    f"Liberation{family}-{style}.ttf"
    for family in ("Sans", "Serif")
    for style in ("Regular", "Bold", "Italic", "BoldItalic")
)
_LETTERS = "abcæøåÆØÅéü–»«0123"
_RIGHT, _MISSPELT = "kommunalbestyrelse", "kommunalbestyrelsse"
_PATIENCE = 20.0


def sqlite(folder: Path) -> Said:
    """Search a text in a database of its own in `folder`."""
    from ssp_desktop.store.abilities import lacks_search, sqlite_version  # noqa: PLC0415 - late

    lack = lacks_search(folder)
    if lack:
        raise Trouble(_NO_SEARCH(lack))
    return _VERSION(sqlite_version())


def cipher(folder: Path, policy: Policy, *, needed: bool) -> Said:
    """Write a locked database in `folder`, and see that nothing can be read in it."""
    from ssp_desktop.store.abilities import enciphers  # noqa: PLC0415 - late

    if enciphers(folder):
        return FINE()
    if needed or policy.encryption is Encryption.ON:
        raise Trouble(_NO_CIPHER())
    raise NotTried(_CIPHER_UNUSED())


def keyring(policy: Policy, *, needed: bool) -> Said:
    """Put an entry into the system's keyring, read it and delete it."""
    from ssp_desktop.store.locked.held import any_given  # noqa: PLC0415 - late
    from ssp_desktop.store.locked.ring import works  # noqa: PLC0415 - late

    if works():
        return FINE()
    if any_given():
        raise NotTried(_RING_SPARED())
    if needed or policy.encryption in (Encryption.ON, Encryption.COPIES):
        raise Trouble(_NO_RING())
    raise NotTried(_RING_UNUSED())


def fonts(folders: Folders) -> Said:
    """Measure letters in each font that the layouts need."""
    from ssp_desktop.writing.fonts.font_files import font_of_file  # noqa: PLC0415 - late

    for name in _FONTS:
        try:
            font = font_of_file((folders.resources / "fonts" / name).read_bytes())
            whole = all(font.has(letter) and font.advance(letter) > 0 for letter in _LETTERS)
        except Exception as error:  # a damaged font makes any library raise anything
            raise Trouble(_NO_FONT(name)) from error
        if not whole:
            raise Trouble(_NO_FONT(name))
    return FINE()


def spelling(folders: Folders) -> Said:
    """Have a right word and a misspelt one judged by the helper process."""
    from ssp_desktop.spelling.process import find_dictionaries  # noqa: PLC0415 - late
    from ssp_desktop.spelling.service import SpellingService  # noqa: PLC0415 - as above
    from ssp_desktop.spelling.verdict import Verdict  # noqa: PLC0415 - as above

    refused, judged = threading.Event(), threading.Event()

    def refuse() -> None:
        refused.set()
        judged.set()

    service = SpellingService(
        lambda: find_dictionaries(folders.resources, folders.dictionary),
        refuse=refuse,
    )

    def look() -> None:
        if None not in (service.verdict(_RIGHT), service.verdict(_MISSPELT)):
            judged.set()

    service.listen(look)
    try:
        service.judge((_RIGHT, _MISSPELT))
        judged.wait(_PATIENCE)
        right, misspelt = service.verdict(_RIGHT), service.verdict(_MISSPELT)
    finally:
        service.close()
    if refused.is_set():
        raise Trouble(_NO_SPELLING(_NO_DICTIONARY()))
    if right is None or misspelt is None:
        raise Trouble(_NO_SPELLING(_SILENT()))
    if right is Verdict.WRONG or misspelt is not Verdict.WRONG:
        raise Trouble(_NO_SPELLING(_MISJUDGED()))
    return FINE()
