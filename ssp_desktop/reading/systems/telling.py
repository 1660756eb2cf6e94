"""What became of each line of an export, in the order in which it is told."""

from dataclasses import dataclass, field

from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.understanding.result import Fate, LineFate, told_line
from ssp_desktop.richtext.tidy import tidy


@dataclass(slots=True)
class Telling:
    """The fates of the lines so far, numbered in the order in which they are told."""

    fates: list[LineFate] = field(default_factory=list)

    def tell(self, text: str | Said, fate: Fate, item: str = "", part: str = "") -> None:
        """Note a line, or what the program says itself."""
        told = text if isinstance(text, Said) else tidy(text)
        self.fates.append(told_line(len(self.fates) + 1, told, fate, item, part))

    def say(self, words: str, *parts: str, fate: Fate = Fate.REMARK, item: str = "") -> None:
        """Say a sentence of the program's own, with what is put into it."""
        self.tell(Said(words, tuple(map(tidy, parts))), fate, item)
