"""The editor's interface to spelling and names; `ssp_desktop.spelling.proofreader` implements it.

An editor calls `know` when the meeting is opened and when its people or the own words change;
`look` for each paragraph that is painted or changed, which never waits; and `listen`, to look again
at paragraphs that were incomplete when news arrives. Suggestions are requested by menu or key only.
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
    """Checks the paragraphs of one meeting. Used on one thread, and never waits."""

    @property
    def can_spell(self) -> bool:
        """Whether there is a dictionary; False once it is known that there is none.

        Near misses of names are found all the same.
        """

    def know(self, names: KnownNames, words: Iterable[str], silenced: Iterable[str]) -> None:
        """Accept names, own words and silenced names from now on; look again afterwards."""

    def look(self, text: str, typing_at: int | None = None) -> Look:
        """Return the flags of the paragraph `text`.

        With `typing_at`, the position of a caret that has just typed, the word that ends there or
        contains it is neither looked up nor flagged. Look again when the caret has left the word.
        """

    def suggest(self, word: str) -> Future[tuple[str, ...]]:
        """Return a future with replacements for a misspelt word, the likeliest first.

        It is done within five seconds, perhaps with none. Its callbacks run on another thread.
        """

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, on another thread, when more words have been checked.

        Returns a function that ends this; call it when the editor closes.
        """


def look_over(proofreader: Proofreader | None, text: str, typing_at: int | None = None) -> Look:
    """Return the flags of `text`: CPR numbers, and whatever `proofreader`, if any, flags.

    A number is flagged even while it is being typed; a flag that it covers is left out.
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
    """Return the names in the meeting and its committee."""
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
    """Tell the proofreader everything that the meeting, its committee and the user accept."""
    words = [*own.words(), *(own.words(meeting.committee_id) if meeting.committee_id else ())]
    proofreader.know(names_of(meeting, committee), words, own.silenced(meeting.id))
