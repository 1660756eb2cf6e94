"""What the editor asks of spelling and names. The answer is `ssp_desktop.spelling.proofreader`.

How an editor uses it: `know` when the meeting is opened and when its people or
the own words change; `look` at each paragraph that is painted or changed, which
never waits; and `listen`, to look again at the paragraphs that were not
complete when news came. Suggestions are asked by menu or key only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ssp_desktop.domain.proof import KnownNames, Look, number_flags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future

    from ssp_desktop.application.ports import OwnWords
    from ssp_desktop.domain.committee import Committee
    from ssp_desktop.domain.meeting import Meeting


class Proofreader(Protocol):
    """Looks over the paragraphs of one meeting. Used on one thread, and never waits."""

    @property
    def can_spell(self) -> bool:
        """Whether there is a dictionary; False once it is known that none can be had.

        Names that are nearly somebody's are found all the same.
        """

    def know(self, names: KnownNames, words: Iterable[str], silenced: Iterable[str]) -> None:
        """Take names, own words and silenced names for right from now on; look again after."""

    def look(self, text: str, typing_at: int | None = None) -> Look:
        """Return the flags of the paragraph `text`.

        With `typing_at`, the place of a caret that has just written, the word that
        ends or stands there is neither asked about nor flagged. Look again when it
        has left the word.
        """

    def suggest(self, word: str) -> Future[tuple[str, ...]]:
        """Return what will hold what could stand for a misspelt word, the likeliest first.

        Done within five seconds, perhaps with none. Its callbacks are called on
        another thread.
        """

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Have `listener` called, on another thread, when more words are judged.

        Returns what ends that; call it when the editor closes.
        """


def look_over(proofreader: Proofreader | None, text: str, typing_at: int | None = None) -> Look:
    """Return the flags of `text`: CPR numbers, and what `proofreader`, if there is one, flags.

    A number is flagged also while it is being written; what it covers is told once.
    """
    numbers = number_flags(text)
    if proofreader is None:
        return Look(numbers)
    look = proofreader.look(text, typing_at)
    if not numbers:
        return look
    others = [
        flag
        for flag in look.flags
        if not any(flag.start < each.end and each.start < flag.end for each in numbers)
    ]
    flags = sorted([*others, *numbers], key=lambda flag: flag.start)
    return Look(tuple(flags), look.complete)


def names_of(meeting: Meeting, committee: Committee | None) -> KnownNames:
    """Return the names that the meeting and its committee hold."""
    people: dict[str, None] = {}
    others = dict.fromkeys((meeting.committee, meeting.municipality, meeting.venue))
    for person in meeting.participants:
        people[person.name] = None
        others[person.affiliation] = None
    if committee is not None:
        others.update(dict.fromkeys((committee.name, committee.municipality, committee.venue)))
        for member in committee.members:
            people[member.name] = None
            others[member.affiliation] = None
    return KnownNames(tuple(filter(None, people)), tuple(filter(None, others)))


def make_known(
    proofreader: Proofreader, meeting: Meeting, committee: Committee | None, own: OwnWords
) -> None:
    """Let the proofreader know all that the meeting, its committee and the user take for right."""
    words = [*own.words(), *(own.words(meeting.committee_id) if meeting.committee_id else ())]
    proofreader.know(names_of(meeting, committee), words, own.silenced(meeting.id))
