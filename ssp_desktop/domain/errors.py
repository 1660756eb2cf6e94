"""The errors a user can meet, as distinct from bugs."""


class UserError(Exception):
    """Something the user can put right.

    The message is Danish and complete: what happened, to what, and what to do now. It is shown
    unchanged, in a window or on standard error.
    """

    to_commands = ""
    """What a command says after it: an option or a command that there is no window for."""


class Cancelled(Exception):
    """Whoever follows the progress of something has stopped it; nothing was changed."""


class ChangeRefused(UserError):
    """A change does not fit the meeting it was applied to; nothing was changed."""


class DataDamaged(UserError):
    """Stored data can no longer be read; a copy of it may be readable."""


class SavedDataLost(UserError):
    """What was saved earlier may be gone from the disk; a caller that has it saves it again."""
