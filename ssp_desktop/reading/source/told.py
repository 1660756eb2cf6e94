"""What a reader tells of a line of which something could not be kept (`SourceLine.remarks`)."""

from ssp_desktop.richtext.tidy import tidy

FIGURE = "En figur er ikke taget med."
OBJECT = "Et indlejret objekt er ikke taget med."
HIDDEN = "Skjult tekst er ikke taget med."
UNKNOWN_SYMBOL = "Et tegn i en symbolskrift kendes ikke og er ikke taget med."
COMMENT = "En kommentar er ikke taget med."
CHUNK = "Et dokument, der er sat ind her, kan ikke læses og er ikke taget med."
FOOTNOTE = "Noten står efter det afsnit, der henviser til den."
FORMULA = "En formel er ikke taget med."
FOLDED = "Afsnit og lister i en tabels celler er blevet til linjer i cellen."
NESTED = "En tabel inde i en tabel er blevet til linjer i cellen."

_LONGEST = 120  # characters of a description


def picture_told(description: str = "") -> str:
    """Return the remark for a picture, with its alternative text if it has one."""
    about = tidy(description)
    if len(about) > _LONGEST:
        about = about[: _LONGEST - 1] + "…"
    return f"Et billede er ikke taget med: »{about}«." if about else "Et billede er ikke taget med."
