"""The sentences in which the reading of a system's export tells what it made of it."""

from collections.abc import Collection

from ssp_desktop.reading.source.told import QT_TRANSLATE_NOOP, SENTENCES

AGENDA_FROM = QT_TRANSLATE_NOOP("Told", "Dagsorden fra {0}")
MINUTES_FROM = QT_TRANSLATE_NOOP("Told", "Referat fra {0}")
COMMITTEE = QT_TRANSLATE_NOOP("Told", "Udvalg: {0}")
DATE = QT_TRANSLATE_NOOP("Told", "Mødedato: {0}")
DATE_AND_TIME = QT_TRANSLATE_NOOP("Told", "Mødedato: {0} kl. {1}")
VENUE = QT_TRANSLATE_NOOP("Told", "Mødested: {0}")
CASE = QT_TRANSLATE_NOOP("Told", "Sagsnr.: {0}")
ACCESS = QT_TRANSLATE_NOOP("Told", "Adgang: {0}")
CLOSED = QT_TRANSLATE_NOOP("Told", "Adgang: lukket")
NEUTRAL = QT_TRANSLATE_NOOP("Told", "Neutral titel: {0}")
EMPTY = QT_TRANSLATE_NOOP("Told", "{0}: uden indhold")
DOCUMENT_NUMBER = QT_TRANSLATE_NOOP("Told", "Dokumentnummer til »{0}«: {1}")
ITEM_SAYS = QT_TRANSLATE_NOOP("Told", "Punkt {0}: {1}")
ABSENT_AT = QT_TRANSLATE_NOOP("Told", "Fraværende ved punkt {0}: {1}")
RECUSED_AT = QT_TRANSLATE_NOOP("Told", "Inhabil ved punkt {0}: {1}")
TECHNICAL = QT_TRANSLATE_NOOP("Told", "Tekniske oplysninger, som mødet ikke har felter til: {0}")
ORDER = QT_TRANSLATE_NOOP(
    "Told", "Punkterne står i filen i rækkefølgen {0}. De er sat efter deres numre."
)
SUB_ITEMS = QT_TRANSLATE_NOOP(
    "Told", "Underpunkterne {0} er blevet punkter for sig med hele numre."
)
DRAFT = QT_TRANSLATE_NOOP("Told", "Systemet kalder den en kladde.")
NO_ITEM = QT_TRANSLATE_NOOP("Told", "Samlet dokument, ikke et punkt: {0}")
WHOLE_READ = QT_TRANSLATE_NOOP("Told", "Punkternes tekst er læst i filen »{0}«.")
TEXT_READ = QT_TRANSLATE_NOOP("Told", "Punkt {0}: Teksten er læst i filen »{1}«.")
TEXT_MISSING = QT_TRANSLATE_NOOP(
    "Told", "Punkt {0}: Filen »{1}« med teksten findes ikke i eksporten."
)
DOCUMENT_READ = QT_TRANSLATE_NOOP(
    "Told", "Læst i dokumentet »{0}«: Punkternes XML er ikke med i eksporten."
)
FILES_MISSING = QT_TRANSLATE_NOOP("Told", "Filer, der ikke er med i eksporten: {0}")
FILES_LEFT = QT_TRANSLATE_NOOP("Told", "Filer i eksporten, der ikke hører til noget bilag: {0}")
AND_MORE_LEFT = QT_TRANSLATE_NOOP(
    "Told", "Filer i eksporten, der ikke hører til noget bilag: {0} og {1} til"
)
ATTACHMENT_CLOSED = QT_TRANSLATE_NOOP(
    "Told",
    "Bilaget »{0}« er lukket i {1}. Det kommer ikke med i den åbne udgave og står sidst.",
)
NEUTRAL_IS_TITLE = QT_TRANSLATE_NOOP(
    "Told",
    "Den neutrale titel til punkt {0} er den samme som titlen og er ikke taget med: "
    "Skriv en, som må stå i den åbne udgave.",
)
PRESENCE_UNKNOWN = QT_TRANSLATE_NOOP(
    "Told",
    "Systemet oplyser ikke, hvem der var til stede ({0} deltagere). De er læst som til stede: "
    "Ret dem, der ikke var det.",
)
ONLY_AT_ITEMS = QT_TRANSLATE_NOOP(
    "Told",
    "{0} står ikke på listen over deltagere og er kun nævnt som fraværende ved enkelte punkter. "
    "Læst som til stede ved de andre: Ret det, hvis det er galt.",
)
CHARACTERS = QT_TRANSLATE_NOOP(
    "Told",
    "Filens XML har {0} tegn, som XML ikke tillader ({1}). De er læst som linjeskift eller "
    "sprunget over.",
)
AMPERSANDS = QT_TRANSLATE_NOOP("Told", "Filens XML har {0} løse &-tegn. De er læst som tegnet &.")
ENTITIES = QT_TRANSLATE_NOOP(
    "Told", "Filens XML har {0} af HTML's tegnnavne, som er læst som tegn."
)
ENCODING = QT_TRANSLATE_NOOP(
    "Told", "Filens tegn er skrevet på en anden måde, end XML'en siger, og er læst som {0}."
)

EVERY_SENTENCE: Collection[str] = SENTENCES
"""What the reading of any source may tell: these sentences, and those of a file."""
