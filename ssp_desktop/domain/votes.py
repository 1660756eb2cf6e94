"""How a meeting voted on an item, and who wanted a dissent added: the values alone.

Owns what is known of a vote and of a dissent, and keeps `sentence`, the words as
they were last written into the decision, so that they can be found there again.
Refuses wording: `ssp_desktop.minutes` makes the sentences.
"""

from dataclasses import dataclass

from ssp_desktop.domain.text import clean, clean_line


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote on an item.

    `in_favour`, `against` and `abstained` hold ids of participants, or, where
    `by_party`, the parties' letters or affiliations. `counts` are how many voted
    for, against and not at all, where only the numbers are known (a ballot); empty
    where they follow from who is named. `sentence` is what was last written into
    the decision about it, empty before that.
    """

    id: str
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    by_party: bool = False
    counts: tuple[int, ...] = ()
    sentence: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", clean_line(self.sentence))


@dataclass(frozen=True, slots=True)
class Dissent:
    """A dissent (mindretalsudtalelse): `text` as its owners want it added to the decision.

    `owners` are ids of participants. `sentence` is the paragraph that was last
    written into the decision about it, empty before that.
    """

    id: str
    owners: tuple[str, ...] = ()
    text: str = ""
    sentence: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))
        object.__setattr__(self, "sentence", clean_line(self.sentence))
