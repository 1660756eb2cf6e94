"""Somebody who changes a draft at random, and knows what the program must say of it."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.drafts_back.word_file import Para, WordFile, runs

_WORDS = (
    "kajak sommerhus lokomotiv blomkål violin gletsjer kaffemølle regnbue trappe fyrtårn havregryn "
    "pindsvin ørken kompas spejder tagrende nattog vandmand skovsti papegøje"
).split()


@dataclass(frozen=True)
class Expected:
    """What must be offered: `count` proposals there, of one of `kinds`, which have `words`."""

    item: str
    field: str
    kinds: frozenset[str]
    words: str = ""
    count: int = 1


Edit = Callable[["Reviewer"], bool]
"""Something that a reviewer does. It says whether there was a place for it."""


class Reviewer:
    """Changes one document, each field of it at most once."""

    def __init__(self, chance: random.Random, file: WordFile) -> None:
        self.chance = chance
        self.file = file
        self.expected: list[Expected] = []
        self.used: set[tuple[str, str]] = set()
        self.done: list[str] = []
        self._count = 0

    def act(self, edits: Mapping[str, Edit], count: int = 1) -> None:
        """Make that many of these changes; fewer where the document has no place for one."""
        names = list(edits)
        for _ in range(60):
            if len(self.done) == count:
                return
            name = self.chance.choice(names)
            if edits[name](self):
                self.done.append(name)

    def new_words(self, least: int = 1, most: int = 3) -> str:
        """Return words that are nowhere else."""
        self._count += 1
        chosen = self.chance.choices(_WORDS, k=self.chance.randint(least, most))
        chosen[-1] += f"{'abcdefghij'[self._count % 10]}x"
        return " ".join(chosen)

    def expect(self, para: Para, *kinds: str, words: str = "", field: str = "") -> None:
        """Note what must be offered of a change in the field of `para`."""
        place = field or para.field
        self.expected.append(Expected(para.item, place, frozenset(kinds), words))
        self.used.add((para.item, place))

    def texts(self, least: int = 5) -> list[Para]:
        """Return the paragraphs of the items' texts that are free, with so many words."""
        return [
            each
            for each in self.file.paragraphs()
            if each.item
            and each.role == "text"
            and not each.in_table
            and each.part not in ("attachments", "absent")
            and self.is_free(each)
            and len(each.text.split()) >= least
            and runs(each.element)
        ]

    def is_free(self, para: Para) -> bool:
        """Whether nothing was changed in its field, or to its item as a whole."""
        return not {(para.item, para.field), (para.item, "*")} & self.used

    def free_items(self) -> list[list[Para]]:
        """Return the paragraphs of each item in which nothing was changed."""
        out: dict[str, list[Para]] = {}
        for each in self.file.paragraphs():
            if each.item:
                out.setdefault(each.item, []).append(each)
        touched = {item for item, _ in self.used}
        return [paras for item, paras in out.items() if item not in touched]

    def pick(self, paras: list[Para]) -> Para | None:
        """Return one of them; None if there is none."""
        return self.chance.choice(paras) if paras else None
