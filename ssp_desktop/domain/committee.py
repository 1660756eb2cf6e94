"""A committee (udvalg, styregruppe): what a new meeting of it starts with."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from ssp_desktop.domain.meeting import Layout, Role
from ssp_desktop.domain.text import clean, clean_line

STANDARD_HEADINGS = ("Indstilling", "Baggrund og vurdering", "Økonomi")


class Numbering(StrEnum):
    """Whether item numbers start at 1 in each meeting or continue through the year."""

    PER_MEETING = "per_meeting"
    THROUGH_YEAR = "through_year"


@dataclass(frozen=True, slots=True)
class Member:
    """A standing member of a committee."""

    id: str
    name: str
    affiliation: str = ""
    role: Role = Role.MEMBER

    def __post_init__(self) -> None:
        for field in ("name", "affiliation"):
            object.__setattr__(self, field, clean_line(getattr(self, field)))


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item on every agenda of a committee. `texts` are (heading, Markdown) pairs.

    ``{sidste møde}`` in a text is replaced by the date of the previous meeting.
    """

    title: str
    texts: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean_line(self.title))
        texts = tuple((clean_line(heading), clean(text)) for heading, text in self.texts)
        object.__setattr__(self, "texts", texts)


@dataclass(frozen=True, slots=True)
class Committee:
    """The body that meets.

    `needs_quorum`: it can decide only while more than half of its members are present.
    `prints_actions` and `prints_times` say what its minutes print besides the decisions. `dates`
    are its planned meeting days, in order. `phrases` are its standard phrases; if it has none, the
    usual ones apply. `kle` is the topic and facet under which its meetings are filed
    (``00.22.04 P35``); `file_pattern` how the files of a package are named, `template` the look of
    its minutes, both empty for the usual one; `prints_history` whether an item tells what was
    decided before in its matter.
    """

    id: str
    name: str
    municipality: str = ""
    venue: str = ""
    layout: Layout = Layout.PUNKT
    numbering: Numbering = Numbering.PER_MEETING
    headings: tuple[str, ...] = STANDARD_HEADINGS
    members: tuple[Member, ...] = ()
    standing_items: tuple[StandingItem, ...] = ()
    needs_quorum: bool = False
    prints_actions: bool = False
    prints_times: bool = False
    dates: tuple[datetime.date, ...] = ()
    phrases: tuple[str, ...] = ()
    kle: str = ""
    file_pattern: str = ""
    template: str = ""
    prints_history: bool = False

    def __post_init__(self) -> None:
        for field in ("name", "municipality", "venue", "kle", "file_pattern", "template"):
            object.__setattr__(self, field, clean_line(getattr(self, field)))
        object.__setattr__(self, "headings", tuple(map(clean_line, self.headings)))
        object.__setattr__(self, "phrases", tuple(map(clean, self.phrases)))


@dataclass(frozen=True, slots=True)
class Joining:
    """What went from a committee to another when the two were joined.

    `into_before` and `into_after` are the other one. `meetings` are the ids of the meetings that
    went over, in the bin or not. `words` are the own words of the committee that went, `gained`
    those of them that the other did not have.
    """

    into_before: Committee
    into_after: Committee
    meetings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitteeStep:
    """One committee before and after a change; None where it did not exist. `key` is its order.

    With `joined` it was joined with another one, and is gone after the step.
    """

    key: int
    before: Committee | None
    after: Committee | None
    joined: Joining | None = None

    @property
    def committee_id(self) -> str:
        """The id of the committee, the same before and after."""
        committee = self.after or self.before
        return committee.id if committee is not None else ""
