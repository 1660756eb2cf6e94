"""What may be found in a file that goes out: every kind, and what it is called.

Beside what the inspection finds in any file, what of a meeting is closed.
"""

from ssp_desktop.inspection.finds import KINDS

CLOSED_WORDS, CLOSED_TITLE, CLOSED_FILE, CLOSED_PERSON = (
    *("closed_words", "closed_title", "closed_file"),
    "closed_person",
)
"""The kinds of what is closed."""
CLOSED_SENTENCE, CLOSED_NAME = "closed_sentence", "closed_name"
"""What closed texts have that others may have too: it is told, and stops nothing."""
NAMES = {
    **{kind: name for kind, (_, name) in KINDS.items()},
    CLOSED_WORDS: "lukket tekst",
    CLOSED_TITLE: "lukket titel",
    CLOSED_FILE: "lukket bilag",
    CLOSED_PERSON: "person, der kun var med på lukkede punkter",
    CLOSED_SENTENCE: "kort lukket sætning",
    CLOSED_NAME: "navn, der kun står i lukket tekst",
}
"""What each kind is called, in Danish."""


def kinds() -> tuple[str, ...]:
    """Return every kind of find."""
    return tuple(NAMES)
