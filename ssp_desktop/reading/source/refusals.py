"""Why a file is not read: an error for each reason, with the message for the user."""

from collections.abc import Sequence

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words


class Unreadable(UserError):
    """A file or text that cannot be read as a meeting. Nothing was changed."""


class NotFound(Unreadable):
    """The file does not exist, or no longer does."""


class WrongKind(Unreadable):
    """The file is of a kind that is not read, or not of the kind its extension says."""


class Damaged(Unreadable):
    """The file is broken, or made so that it cannot be trusted."""


class Protected(Unreadable):
    """The file needs a password."""


class NoText(Unreadable):
    """The file is empty, or contains only pictures."""


class TooLarge(Unreadable):
    """The file is larger than any minutes."""


class TooMuch(Unreadable):
    """Reading the file takes more memory or time than any minutes do. It may not be damaged."""


class NoItems(Unreadable):
    """There is text, but no agenda item in it."""


class SeveralMeetings(Unreadable):
    """What a system exported has several meetings; `choices` are their descriptions in order."""

    def __init__(self, message: str, choices: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.choices = tuple(choices)


def called(name: str) -> str:
    """Return the name of the source for a message: the file's name, or the pasted text."""
    return f"Filen »{name}«" if name else "Teksten"


def only_one(name: str) -> Unreadable:
    """Return why no other meeting can be chosen of a file that is a document."""
    return Unreadable(
        f"{called(name)} er et dokument og har kun ét møde, som ikke skal vælges. Intet er "
        "importeret. Importér den uden et nummer."
    )


def no_kind_of_draft(name: str, what: str) -> WrongKind:
    """Return the refusal of a draft that came back as `what` the program does not write."""
    return WrongKind(
        f"{called(name)} er {what}. Intet er importeret. Et udkast kommer tilbage som et "
        "Word-dokument (.docx) eller et OpenDocument-dokument (.odt). Få det sendt som et af dem."
    )


_NOTHING_DONE = " Intet er importeret."


def reason_of(error: Unreadable) -> str:
    """Return why a part was not read, for an import that goes on without it."""
    return str(error).partition(_NOTHING_DONE)[0]


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
    """Return the refusal of a source that yielded no page or line for that long."""
    return TooMuch(
        f"{called(name)} er for omfattende at læse: Der er ikke kommet en side eller et afsnit "
        f"mere i {seconds:g} sekunder. {_OTHER_WAY}"
    )


def reader_died(name: str) -> Unreadable:
    """Return the refusal of a source for which the reading process ended by itself."""
    return Unreadable(
        f"{called(name)} kunne ikke læses: Læsningen gik i stykker undervejs. Intet er importeret. "
        "Prøv igen, eller åbn filen i sit eget program, og gem den på ny."
    )


def reader_not_started(error: OSError) -> Unreadable:
    """Return the refusal of any source, when the reading process cannot be started."""
    return Unreadable(
        f"Læsningen kunne ikke startes ({system_words(error)}). Intet er importeret. "
        "Luk programmer, du ikke bruger, og prøv igen."
    )


def no_room_to_convert(name: str, error: OSError) -> Unreadable:
    """Return the refusal of an old file that lies nowhere while LibreOffice converts it."""
    return Unreadable(
        f"{called(name)} kunne ikke laves om af LibreOffice, for der kan ikke skrives i datamappen "
        f"({system_words(error)}). Intet er importeret. Ret det, eller gem filen som .docx i Word."
    )
