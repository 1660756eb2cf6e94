"""What became of each line of an export, in the order in which it is told."""

from dataclasses import dataclass, field, replace

from ssp_desktop.reading.source.lines import SourceLine
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

    def tell_line(self, line: SourceLine, fate: Fate, item: str, part: str) -> None:
        """Note a line of an item's texts, and what is told of it."""
        self.tell(line.shown, fate, item, part)
        table = line.row.table if line.row else 0
        self.fates[-1] = replace(self.fates[-1], table=table, cells=line.row_cells)
        for remark in line.remarks:
            self.tell(remark, Fate.REMARK, item)

    def say(self, words: str, *parts: str, fate: Fate = Fate.REMARK, item: str = "") -> None:
        """Say a sentence of the program's own, with what is put into it."""
        self.tell(Said(words, tuple(map(tidy, parts))), fate, item)
