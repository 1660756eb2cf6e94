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


class TooMuch(Unreadable):
    """Reading the file takes more memory or time than any minutes do. It need not be damaged."""


class NoItems(Unreadable):
    """There is text, but no item of an agenda in it."""


def called(name: str) -> str:
    """Return what a message calls the source: the file's name, or the pasted text."""
    return f"Filen »{name}«" if name else "Teksten"


_OTHER_WAY = (
    "Intet er importeret. Filen behøver ikke være beskadiget: Vælg den del af den, der er "
    "referatet, eller gem den på ny fra det program, den er lavet i."
)


def too_much_memory(name: str, most: int) -> TooMuch:
    """Return the refusal of a source that takes more than `most` bytes to read."""
    return TooMuch(
        f"{called(name)} kræver for meget hukommelse at læse (over {most // 1024 // 1024} MB). "
        f"{_OTHER_WAY}"
    )


def too_long_without_progress(name: str, seconds: float) -> TooMuch:
    """Return the refusal of a source in which no page or line came for that long."""
    return TooMuch(
        f"{called(name)} er for omfattende at læse: Der er ikke kommet en side eller et afsnit "
        f"mere i {seconds:g} sekunder. {_OTHER_WAY}"
    )


def reader_died(name: str) -> Unreadable:
    """Return the refusal of a source at which the process that reads ended by itself."""
    return Unreadable(
        f"{called(name)} kunne ikke læses: Læsningen gik i stykker undervejs. Intet er importeret. "
        "Prøv igen, eller åbn filen i sit eget program, og gem den på ny."
    )


def reader_not_started(error: OSError) -> Unreadable:
    """Return the refusal of anything, where the process that reads cannot be started."""
    return Unreadable(
        f"Læsningen kunne ikke startes ({error.strerror or 'ukendt fejl'}). Intet er importeret. "
        "Luk programmer, du ikke bruger, og prøv igen."
    )
