"""Why a file is not read, each as an error of its own with the words for the user."""

from ssp_desktop.domain.errors import UserError


class Unreadable(UserError):
    """A file or text that cannot be read as a meeting. Nothing was changed."""


class NotFound(Unreadable):
    """There is no such file, or no longer."""


class WrongKind(Unreadable):
    """The file is of a kind that is not read, or of another kind than its ending says."""


class Damaged(Unreadable):
    """The file is broken, or built so that it cannot be trusted."""


class Protected(Unreadable):
    """The file needs a password."""


class NoText(Unreadable):
    """The file is empty, or holds pictures only."""


class TooLarge(Unreadable):
    """The file is larger than any minutes."""


class NoItems(Unreadable):
    """There is text, but no item of an agenda in it."""


def called(name: str) -> str:
    """Return what a message calls the source: the file's name, or the pasted text."""
    return f"Filen »{name}«" if name else "Teksten"
