"""How sure a reading is, for whoever shows it."""

from enum import StrEnum


class Certainty(StrEnum):
    """How sure it is that the items are the right ones; NO_AGENDA: it seems to be no meeting's."""

    SURE = "sure"
    UNSURE = "unsure"
    NO_AGENDA = "no_agenda"
