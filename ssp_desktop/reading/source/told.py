"""What a reading tells in words of its own: what of a line could not be kept, and how it was read.

Owns every such sentence, in Danish. The window words it in its own language: it knows the
sentence and what was put into it, also on the other side of the reading process.
"""

from dataclasses import dataclass

from ssp_desktop.richtext.tidy import tidy


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, with ``{0}`` for the first of its `parts`."""

    words: str
    parts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The sentence in Danish."""
        return self.words.format(*self.parts)


SENTENCES: set[str] = set()
"""Every sentence there is: nothing else is taken from the reading process as one."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - what Qt looks for
    """Mark a sentence that the window words in its own language."""
    SENTENCES.add(text)
    return text


def _said(words: str) -> Said:
    return Said(words)


FIGURE = _said(QT_TRANSLATE_NOOP("Told", "En figur er ikke taget med."))
OBJECT = _said(QT_TRANSLATE_NOOP("Told", "Et indlejret objekt er ikke taget med."))
HIDDEN = _said(QT_TRANSLATE_NOOP("Told", "Skjult tekst er ikke taget med."))
UNKNOWN_SYMBOL = _said(
    QT_TRANSLATE_NOOP("Told", "Et tegn i en symbolskrift kendes ikke og er ikke taget med.")
)
COMMENT = _said(QT_TRANSLATE_NOOP("Told", "En kommentar er ikke taget med."))
CHUNK = _said(
    QT_TRANSLATE_NOOP(
        "Told", "Et dokument, der er sat ind her, kan ikke læses og er ikke taget med."
    )
)
FOOTNOTE = _said(QT_TRANSLATE_NOOP("Told", "Noten står efter det afsnit, der henviser til den."))
FORMULA = _said(QT_TRANSLATE_NOOP("Told", "En formel er ikke taget med."))
FOLDED = _said(
    QT_TRANSLATE_NOOP("Told", "Afsnit og lister i en tabels celler er blevet til linjer i cellen.")
)
NESTED = _said(QT_TRANSLATE_NOOP("Told", "En tabel inde i en tabel er blevet til linjer i cellen."))
_OF_ATTACHMENT = QT_TRANSLATE_NOOP("Told", "Ved bilaget er »{0}« ikke taget med.")
_PICTURE = QT_TRANSLATE_NOOP("Told", "Et billede er ikke taget med.")
_PICTURE_OF = QT_TRANSLATE_NOOP("Told", "Et billede er ikke taget med: »{0}«.")

_LINK = QT_TRANSLATE_NOOP("Told", "Adressen på linket »{0}« er ikke taget med: {1}")
_LINK_ALONE = QT_TRANSLATE_NOOP("Told", "Et links adresse er ikke taget med: {0}")

WHEN = QT_TRANSLATE_NOOP("Told", "{0} kl. {1}")
CALLED_BY = QT_TRANSLATE_NOOP("Told", "Indkaldt af {0}, som ikke er taget med som deltager.")
NO_DAY = QT_TRANSLATE_NOOP("Told", "Mødets dag kan ikke læses: »{0}«. Skriv den selv.")
REPEATS = QT_TRANSLATE_NOOP("Told", "Mødet gentages. Kun det første er læst.")

_LONGEST = 120  # characters of a description


def attachment_told(facts: str) -> Said:
    """Return that the `facts` beside an attachment's title have no place."""
    return Said(_OF_ATTACHMENT, (facts,))


def link_told(words: str, address: str) -> Said:
    """Return the remark for a link, with its words if it has any."""
    about = _short(words)
    return Said(_LINK, (about, address)) if about else Said(_LINK_ALONE, (address,))


def picture_told(description: str = "") -> Said:
    """Return the remark for a picture, with its alternative text if it has one."""
    about = _short(description)
    return Said(_PICTURE_OF, (about,)) if about else Said(_PICTURE)


def _short(description: str) -> str:
    about = tidy(description)
    return about if len(about) <= _LONGEST else about[: _LONGEST - 1] + "…"
