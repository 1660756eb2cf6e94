"""Who has not voted, and what is said of it: names where they are known, else a number."""

from dataclasses import dataclass

from ssp_desktop.application.live.voting import missing, not_placed, voice_of
from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Fact, Said, Several
from ssp_desktop.domain.meeting import Participant
from ssp_desktop.domain.votes import Vote

_TOO_MANY = QT_TRANSLATE_NOOP("MissingVotes", "{0} stemmer, men kun {1} til stede")
_MISSING = QT_TRANSLATE_NOOP("MissingVotes", "Mangler: {0}")
_NEVERTHELESS = QT_TRANSLATE_NOOP(
    "MissingVotes", "{0} har ikke stemt. Enter igen skriver afstemningen som ufuldstændig."
)
_MORE = QT_TRANSLATE_NOOP("MissingVotes", "{0} til")
_MOST_NAMED = 5
"""The most names given in a sentence."""


@dataclass(frozen=True, slots=True)
class MissingVotes:
    """The votes that `vote` lacks from those `awaited`; unchanged while both are.

    People who may have voted before they left count as `able` to vote as well.
    """

    vote: Vote
    awaited: tuple[Participant, ...]
    able: tuple[Participant, ...]

    @property
    def count(self) -> int:
        """How many have not voted; negative when there are more votes than people."""
        return missing(self.vote, self.awaited, self.able)

    def in_short(self) -> Fact:
        """Return what is missing, or too many, in a few words; empty while nobody has voted."""
        count, vote = self.count, self.vote
        if not count or not (vote.counts or vote.named):
            return ""
        if count < 0:
            return _TOO_MANY(sum(vote.counts), len(self.able))
        return _MISSING(Several(tuple(self._names())))

    def sentence(self) -> Said:
        """Return who has not voted, and what can be done nevertheless."""
        return _NEVERTHELESS(self.who())

    def who(self) -> Several:
        """Return the first of those who have not voted, and how many more there are."""
        names = self._names()
        named: list[Fact] = [*names[:_MOST_NAMED]]
        if len(names) > _MOST_NAMED:
            named.append(_MORE(len(names) - _MOST_NAMED))
        return Several(tuple(named))

    def _names(self) -> list[str]:
        """Return the names of the people or parties; only a number where no names are known."""
        vote = self.vote
        if vote.secret or (vote.counts and not vote.named):
            return [str(self.count)]
        names = {person.id: person.name for person in self.awaited}
        lacking = not_placed(vote, self.awaited)
        voices = (voice_of(person, by_party=vote.by_party) for person in lacking)
        return [names.get(who, who) for who in dict.fromkeys(voices)]
