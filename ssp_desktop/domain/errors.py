"""The errors a user can meet, told apart from bugs."""


class UserError(Exception):
    """Something the user can put right.

    The message is Danish and complete: what happened, to what, and what to do
    now. It is shown as it stands, in a window or on standard error.
    """


class ChangeRefused(UserError):
    """A change does not fit the meeting it was applied to; nothing was changed."""


class DataDamaged(UserError):
    """What is kept cannot be read any more; a copy of it may."""


class SavedDataLost(UserError):
    """What was saved before may be gone from the disk; who still has it writes it anew."""
