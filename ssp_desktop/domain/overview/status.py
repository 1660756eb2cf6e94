"""How far a meeting has come, and how its minutes are laid out: the words a list needs.

Apart from the meeting itself, which the list of the first window does not wait for.
"""

from enum import StrEnum


class Layout(StrEnum):
    """How the minutes are laid out; see `ssp_desktop.minutes`."""

    PUNKT = "punkt"
    KLASSISK = "klassisk"


class Status(StrEnum):
    """How far a meeting has come: agenda, draft, with the chair, approved."""

    PLANNED = "planned"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
