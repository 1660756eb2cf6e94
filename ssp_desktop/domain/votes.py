"""How a meeting voted on an item, and who wanted a dissent added: the values alone.

Owns what is known of a vote and of a dissent, and stores `sentence`, the words as they were last
written into the decision, so that they can be found there again. Contains no wording:
`ssp_desktop.minutes` makes the sentences.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from ssp_desktop.domain.text import clean, clean_line


class Side(StrEnum):
    """How somebody voted; the values are the field names of `Vote`."""

    FOR = "in_favour"
    AGAINST = "against"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote on an item.

    `in_favour`, `against` and `abstained` contain ids of participants, or, with `by_party`, the
    parties' letters or affiliations. `counts` are how many voted for, against and not at all, when
    only the numbers are known; empty when they follow from the names. A `secret` vote has only
    these numbers and never names anybody. `missing` is how many of those present had not voted when
    it was stored: the vote is incomplete while there are any. `sentence` is what was last written
    about it into the decision, empty before that.
    """

    id: str
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    by_party: bool = False
    counts: tuple[int, ...] = ()
    sentence: str = ""
    missing: int = 0
    secret: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", clean_line(self.sentence))

    @property
    def named(self) -> frozenset[str]:
        """Everyone on any side."""
        return frozenset((*self.in_favour, *self.against, *self.abstained))

    @property
    def waits(self) -> bool:
        """Whether it is still unwritten: the decision says nothing about it."""
        return not self.sentence

    def on(self, side: Side) -> tuple[str, ...]:
        """Return those on that side."""
        sides = {
            Side.FOR: self.in_favour,
            Side.AGAINST: self.against,
            Side.ABSTAINED: self.abstained,
        }
        return sides[side]

    def in_secret(self) -> "Vote":
        """Return the vote as a secret one, with nothing but its numbers."""
        return replace(self, in_favour=(), against=(), abstained=(), by_party=False, secret=True)

    def side_of(self, who: str) -> Side | None:
        """Return how that participant or party voted, None when it is not known."""
        return next((side for side in Side if who in self.on(side)), None)

    def placing(self, who: str, side: Side | None) -> "Vote":
        """Return the vote with that participant or party on `side` alone, or on none."""
        lists = {each: tuple(one for one in self.on(each) if one != who) for each in Side}
        if side is not None:
            lists[side] = self.on(side) if who in self.on(side) else (*lists[side], who)
        return replace(
            self,
            in_favour=lists[Side.FOR],
            against=lists[Side.AGAINST],
            abstained=lists[Side.ABSTAINED],
        )


@dataclass(frozen=True, slots=True)
class Dissent:
    """A dissent (mindretalsudtalelse): `text` as its owners want it added to the decision.

    `owners` are ids of participants. `sentence` is the paragraph that was last written about it
    into the decision, empty before that.
    """

    id: str
    owners: tuple[str, ...] = ()
    text: str = ""
    sentence: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))
        object.__setattr__(self, "sentence", clean_line(self.sentence))
