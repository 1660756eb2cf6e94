"""Edits of a meeting as a reviewer would make them in its draft, the same for the same chance.

The draft of the edited meeting is what the file says then, so what it is read back as can be
compared with the meeting itself.
"""

import datetime
import random
from collections.abc import Callable
from dataclasses import replace

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
    replace_item,
)
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TableBlock,
    merge_spans,
    paragraph,
)

_WORDS = (
    "kajak sommerhus lokomotiv blomkål violin gletsjer kaffemølle regnbue trappe fyrtårn havregryn "
    "pindsvin ørken kompas spejder tagrende nattog vandmand skovsti papegøje"
).split()


class Editor:
    """Edits a meeting by one source of chance."""

    def __init__(self, chance: random.Random, *, known_headings: bool) -> None:
        self.chance = chance
        self.known_headings = known_headings
        self.new = 0

    def words(self, least: int, most: int) -> str:
        picked = self.chance.choices(_WORDS, k=self.chance.randint(least, most))
        self.new += 1
        return f"{' '.join(picked).capitalize()} {self.new}"

    def new_id(self) -> str:
        self.new += 1
        return f"new{self.new}"

    def text(self, markdown: str) -> str:
        """Return a text with one edit; never one with nothing left."""
        blocks = list(parse(markdown))
        at = self.chance.randrange(len(blocks))
        act = self.chance.choice(("edit", "edit", "edit", "insert", "delete", "swap"))
        if act == "insert":
            blocks.insert(at, paragraph(f"{self.words(3, 12)}."))
        elif act == "delete" and len(blocks) > 1:
            del blocks[at]
        elif act == "swap" and at:
            blocks[at - 1], blocks[at] = blocks[at], blocks[at - 1]
        else:
            blocks[at] = self.block(blocks[at])
        return write(blocks) or markdown

    def block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            return self.paragraph(block)
        if isinstance(block, TableBlock):
            return self.table(block)
        items = list(block.items)
        at = self.chance.randrange(len(items))
        if self.chance.random() < 0.4:
            items.insert(at, ListItem((paragraph(self.words(3, 9)),)))
        elif self.chance.random() < 0.3 and len(items) > 1:
            del items[at]
        elif items[at].blocks:
            inner = list(items[at].blocks)
            inner[0] = self.block(inner[0])
            items[at] = ListItem(tuple(inner))
        return ListBlock(block.ordered, tuple(items), block.start)

    def paragraph(self, old: Paragraph) -> Paragraph:
        spans = list(old.spans)
        at = self.chance.randrange(len(spans))
        span = spans[at]
        words = span.text.split(" ")
        place = self.chance.randrange(len(words))
        act = self.chance.choice(("put", "put", "change", "delete", "bold", "rewrite"))
        if act == "put":
            words.insert(place, self.words(1, 3))
        elif act == "change":
            words[place] = self.words(1, 1)
        elif act == "delete" and len(words) > 3:
            del words[place]
        elif act == "rewrite":
            return paragraph(f"{self.words(5, 20)}.")
        elif act == "bold":
            before, word, after = words[:place], words[place], words[place + 1 :]
            spans[at : at + 1] = [
                Span(" ".join([*before, ""]), span.bold, span.italic),
                Span(word, not span.bold, span.italic),
                Span(" ".join(["", *after]), span.bold, span.italic),
            ]
            return Paragraph(merge_spans(spans))
        spans[at] = Span(" ".join(words), span.bold, span.italic)
        return Paragraph(merge_spans(spans))

    def table(self, table: TableBlock) -> TableBlock:
        rows = list(table.rows)
        at = self.chance.randrange(len(rows))
        act = self.chance.choice(("row", "gone", "cell"))
        if act == "row":
            row = tuple(Cell((paragraph(self.words(1, 2)),)) for _ in table.right)
            rows.insert(at, row)
        elif act == "gone" and len(rows) > 1:
            del rows[at]
        else:
            cells = list(rows[at])
            cells[0] = Cell((paragraph(self.words(1, 3)),))
            rows[at] = tuple(cells)
        return TableBlock(table.header, tuple(rows), table.right)

    # One edit of the meeting each

    def of_item(self, meeting: Meeting) -> Meeting:
        item = self.chance.choice(meeting.items)
        act = self.chance.choice(_OF_ITEM)
        return replace_item(meeting, act(self, item))

    def _title(self, item: AgendaItem) -> AgendaItem:
        words = item.title.split(" ")
        words.insert(self.chance.randrange(len(words) + 1), self.words(1, 1))
        return replace(item, title=" ".join(words))

    def _case_number(self, item: AgendaItem) -> AgendaItem:
        return replace(item, case_number=self.chance.choice(("", "2025-00123", "25/9931")))

    def _decision(self, item: AgendaItem) -> AgendaItem:
        if not item.decision:
            return replace(item, decision=f"{self.words(2, 12)}.")
        if self.chance.random() < 0.1:
            return replace(item, decision="")
        return replace(item, decision=self.text(item.decision))

    def _section(self, item: AgendaItem) -> AgendaItem:
        sections = list(item.sections)
        act = self.chance.choice(("new", "heading", "gone", "text", "text", "text", "swap"))
        if act == "new" or not sections:
            heading = "Konsekvenser" if self.known_headings else self.words(1, 3)
            new = Section(self.new_id(), heading, f"{self.words(3, 20)}.")
            sections.insert(self.chance.randint(0, len(sections)), new)
            return replace(item, sections=tuple(sections))
        at = self.chance.randrange(len(sections))
        if act == "heading":
            sections[at] = replace(sections[at], heading=self.words(1, 3))
        elif act == "gone":
            del sections[at]
        elif act == "swap" and at:
            sections[at - 1], sections[at] = sections[at], sections[at - 1]
        else:
            sections[at] = replace(sections[at], text=self.text(sections[at].text))
        return replace(item, sections=tuple(sections))

    def _attachments(self, item: AgendaItem) -> AgendaItem:
        known = list(item.attachments)
        act = self.chance.choice(("new", "title", "gone", "swap"))
        if act == "new" or not known:
            number = self.chance.choice((None, len(known) + 1))
            new = Attachment(self.new_id(), self.words(2, 5), number)
            known.insert(self.chance.randint(0, len(known)), new)
            return replace(item, attachments=tuple(known))
        at = self.chance.randrange(len(known))
        if act == "title":
            known[at] = replace(known[at], title=f"{known[at].title} {self.words(1, 1)}")
        elif act == "gone":
            del known[at]
        elif at:
            known[at - 1], known[at] = known[at], known[at - 1]
        return replace(item, attachments=tuple(known))

    def delete_item(self, meeting: Meeting) -> Meeting:
        items = list(meeting.items)
        if len(items) > 1:
            del items[self.chance.randrange(len(items))]
        return replace(meeting, items=tuple(items))

    def new_item(self, meeting: Meeting) -> Meeting:
        items = list(meeting.items)
        new = AgendaItem(
            self.new_id(),
            self.words(2, 6),
            sections=(Section(self.new_id(), "Baggrund", f"{self.words(4, 20)}."),)
            * self.chance.randint(0, 1),
            decision=f"{self.words(2, 6)}." * self.chance.randint(0, 1),
        )
        items.insert(self.chance.randint(0, len(items)), new)
        return replace(meeting, items=tuple(items))

    def move_item(self, meeting: Meeting) -> Meeting:
        items = list(meeting.items)
        item = items.pop(self.chance.randrange(len(items)))
        items.insert(self.chance.randint(0, len(items)), item)
        return replace(meeting, items=tuple(items))

    def person(self, meeting: Meeting) -> Meeting:
        people = list(meeting.participants)
        act = self.chance.choice(("new", "gone", "name", "presence"))
        at = self.chance.randrange(len(people))
        if act == "new":
            self.new += 1
            name = f"Viggo {self.chance.choice('ABCDEFGH')}vist"
            if name not in {person.name for person in people}:
                people.append(Participant(self.new_id(), name, presence=Presence.PRESENT))
        elif act == "gone":
            del people[at]
        elif act == "name":
            first, last = people[at].name.split(" ", 1)
            people[at] = replace(
                people[at], name=f"{first} Ravn {last}".replace("Ravn Ravn", "Ravn")
            )
        else:
            other = {Presence.PRESENT: Presence.EXCUSED}.get(people[at].presence, Presence.PRESENT)
            people[at] = replace(people[at], presence=other)
        return replace(meeting, participants=tuple(people))

    def front(self, meeting: Meeting) -> Meeting:
        act = self.chance.choice(("title", "date", "time", "venue"))
        if act == "title":
            return replace(meeting, title=self.words(3, 6))
        if act == "date":
            return replace(meeting, date=datetime.date(2024, 5, self.chance.randint(1, 28)))
        if act == "time":
            return replace(meeting, time=datetime.time(self.chance.randint(8, 17), 30))
        return replace(meeting, venue=self.words(1, 3))


_OF_ITEM: tuple[Callable[[Editor, AgendaItem], AgendaItem], ...] = (
    Editor._title, Editor._case_number, Editor._decision, Editor._decision, Editor._section,
    Editor._section, Editor._attachments,
)  # fmt: skip
EDITS: tuple[Callable[[Editor, Meeting], Meeting], ...] = (
    Editor.of_item, Editor.of_item, Editor.of_item, Editor.of_item, Editor.of_item,
    Editor.delete_item, Editor.new_item, Editor.move_item, Editor.person, Editor.front,
)  # fmt: skip


def edited(meeting: Meeting, seed: int, most: int = 4, *, known_headings: bool = False) -> Meeting:
    """Return `meeting` with the edits that belong to `seed`.

    `known_headings`: a new section has a heading that many have.
    """
    editor = Editor(random.Random(seed), known_headings=known_headings)
    for _ in range(editor.chance.randint(1, most)):
        meeting = editor.chance.choice(EDITS)(editor, meeting)
    return meeting
