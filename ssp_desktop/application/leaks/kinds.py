"""What may be found in a file that goes out: every kind, and what it is called.

Beside what the inspection finds in any file, what of a meeting is closed.
"""

from ssp_desktop.inspection.finds import KINDS

CLOSED_WORDS, CLOSED_TITLE, CLOSED_FILE, CLOSED_PERSON = (
    *("closed_words", "closed_title", "closed_file"),
    "closed_person",
)
"""The kinds of what is closed."""
NAMES = {
    **{kind: name for kind, (_, name) in KINDS.items()},
    CLOSED_WORDS: "lukket tekst",
    CLOSED_TITLE: "lukket titel",
    CLOSED_FILE: "lukket bilag",
    CLOSED_PERSON: "person, der kun var med på lukkede punkter",
}
"""What each kind is called, in Danish."""


def kinds() -> tuple[str, ...]:
    """Return every kind of find."""
    return tuple(NAMES)
