"""A plain model of the room that a meeting is held in: chairs, and who sits in them.

The model knows nothing of events. Whoever comes sits down, whoever
leaves gets up, and while an item is in progress it notes who sits there. Who has raised a
hand at an item, or wanted a dissent, was there for it, whenever they get up. Who answers the
roll call, be it late, has sat there all along; of whom nothing is said the model
knows no more than the referat.
"""

from dataclasses import dataclass, field

from ssp_desktop.domain.meeting import Presence


@dataclass
class Room:
    """The model. People are known by name, items by id; `agenda` is their order."""

    agenda: list[str]
    sits: set[str]
    current: str = ""
    seen: dict[str, set[str]] = field(default_factory=dict)
    been: dict[str, set[str]] = field(default_factory=dict)
    out: dict[str, set[str]] = field(default_factory=dict)
    spoke: dict[str, set[str]] = field(default_factory=dict)
    stand_ins: dict[str, dict[str, str]] = field(default_factory=dict)
    throughout: dict[str, str] = field(default_factory=dict)
    guests: set[str] = field(default_factory=set)
    called_in: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    ever: set[str] = field(default_factory=set)
    stands: dict[str, Presence] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)
    decided: set[str] = field(default_factory=set)

    def look(self) -> None:
        """Note who sits there now, and who has until now."""
        self.seen[self.current] = set(self.sits)
        self.ever |= self.sits
        self.been[self.current] = set(self.ever)

    def call(self, name: str, presence: Presence) -> None:
        """Have one of whom nothing else has happened stand so, from the beginning."""
        self.stands[name] = presence
        for sits in (*self.seen.values(), *self.been.values(), self.sits, self.ever):
            if presence is Presence.PRESENT:
                sits.add(name)
            else:
                sits.discard(name)

    def come(self, name: str) -> None:
        """Have somebody sit down."""
        self.moved.add(name)
        self.sits.add(name)

    def go(self, name: str) -> None:
        """Have somebody get up; who had not been seen coming was there until now."""
        if name not in self.moved:
            stood = self.stands[name]
            self.call(name, Presence.PRESENT)
            self.stands[name] = stood
        self.moved.add(name)
        self.sits.discard(name)

    def status(self, name: str) -> Presence:
        """How a referat lists somebody."""
        sat_in = any(
            name in seats.values() and self.came_to(item) for item, seats in self.stand_ins.items()
        )
        there = name in self.ever or sat_in
        return Presence.PRESENT if there else self.stands.get(name, Presence.EXPECTED)

    def at(self, item: str) -> set[str]:
        """Who sat there when that item was in progress; if it never was, at the one before it."""
        return self._noted(self.seen, item, self.sits)

    def been_by(self, item: str) -> set[str]:
        """Who had sat there until that item was over."""
        return self._noted(self.been, item, self.ever)

    def _noted(self, looks: dict[str, set[str]], item: str, now: set[str]) -> set[str]:
        before = self.agenda[: self.agenda.index(item)]
        looked = (each for each in (item, *reversed(before), "") if each in looks)
        return next((looks[each] for each in looked), now)

    def came_to(self, item: str) -> bool:
        """Whether the item was dealt with: taken up or decided; any, if none was taken up."""
        dealt_with = item in self.seen or item in self.decided or self.seen.keys() == {""}
        return dealt_with and item not in self.dropped

    def absent(self, item: str, everybody: list[str]) -> list[str]:
        """Who is missed at that item, in the order of the list; nobody if it never came to it."""
        if not self.came_to(item):
            return []
        gone = {name for name in everybody if name not in self.at(item)}
        spoke = self.spoke.get(item, set())
        gone -= {name for name in spoke if self.status(name) is Presence.PRESENT}
        gone |= self.out.get(item, set()) | self.stand_ins.get(item, {}).keys()
        # A substitute is not missed while the member sits in the seat.
        gone -= {s for s, m in self.throughout.items() if m in self.at(item)} - self.at(item)
        # Nor before they were called in.
        gone -= {s for s in self.throughout if s in self.ever and s not in self.been_by(item)}
        missed = [name for name in everybody if name in gone]
        missed = [name for name in missed if self.status(name) is not Presence.EXPECTED]
        return [name for name in missed if name not in self.guests | self.called_in]

    def seats_taken(self, item: str, members: list[str]) -> int:
        """How many of the members' seats somebody sits in."""
        sits = self.at(item) - self.out.get(item, set())
        own = self.stand_ins.get(item, {})
        return sum(
            own[name] not in self.out.get(item, set())
            if name in own
            else name in sits or bool({s for s, m in self.throughout.items() if m == name} & sits)
            for name in members
        )
