"""Imports somebody else's file: reading it, and placing a line that was left out.

Reading belongs to `ssp_desktop.reading`; this is the way to it, and what a user may change in a
reading before it is stored. Nothing is stored here: `Meetings.keep` does that.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from ssp_desktop.application.files.imported_rows import take_row, take_table, with_row
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, replace_item
from ssp_desktop.reading.door import kinds
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.process.apart import GivenUp, Reader
from ssp_desktop.reading.source.refusals import SeveralMeetings
from ssp_desktop.reading.source.tally import Progress
from ssp_desktop.reading.understanding.attachments import attachment_named
from ssp_desktop.reading.understanding.result import LEFT_OUT, Fate, LineFate, Reading
from ssp_desktop.richtext.tree import (
    Block,
    ListBlock,
    ListItem,
    Paragraph,
    TableBlock,
    paragraph,
)

__all__ = [
    "LEFT_OUT",
    "Certainty",
    "Destination",
    "Fate",
    "GivenUp",
    "LineFate",
    "Progress",
    "Reader",
    "Reading",
    "SeveralMeetings",
    "destinations_in",
    "kinds",
    "leave_line_out",
    "other_way",
    "place_line",
]


_ATTACHMENTS = "attachments"
_IN_A_TEXT = (Fate.TEXT, Fate.UNPLACED)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a line can go: a section of an item, its decision or its attachments (no heading)."""

    item: str
    part: str
    heading: str

    @property
    def is_attachment(self) -> bool:
        """Whether the line becomes an attachment there."""
        return self.part == _ATTACHMENTS


def destinations_in(item: AgendaItem) -> Iterator[Destination]:
    """Yield the destinations in `item`: its texts in order, and its attachments."""
    for section in item.sections_before_decision:
        yield Destination(item.id, section.id, section.heading)
    yield Destination(item.id, DECISION, "")
    for section in item.sections_after_decision:
        yield Destination(item.id, section.id, section.heading)
    yield Destination(item.id, _ATTACHMENTS, "")


def place_line(reading: Reading, line: LineFate, to: Destination) -> Reading:
    """Return `reading` with `line` last in `to`, even if it was left out.

    A row takes its whole table along, except to the attachments.

    Raises UserError, with nothing changed, when the line is not where the reading put it.
    """
    if to.is_attachment:
        meeting = reading.meeting if line.fate in LEFT_OUT else _without(reading.meeting, line)[1]
        new = attachment_named(line.words)
        item = meeting.item(to.item)
        meeting = replace_item(meeting, replace(item, attachments=(*item.attachments, new)))
        placed = replace(line, fate=Fate.ATTACHMENT, item=to.item, part=new.id)
        return _with_line(reading, meeting, line, placed)
    if line.fate in LEFT_OUT:
        meeting = _with_left_out(reading.meeting, to, line)
        moved: Collection[LineFate] = (line,)
    else:
        taken, meeting = _without(reading.meeting, line, whole=True)
        meeting = _with_text(meeting, to, taken)
        moved = [each for each in reading.lines if _is_along(each, line)]
    lines = (
        replace(each, fate=Fate.TEXT, item=to.item, part=to.part) if each in moved else each
        for each in reading.lines
    )
    return replace(reading, meeting=meeting, lines=tuple(lines))


def _is_along(each: LineFate, line: LineFate) -> bool:
    """Return whether `each` moves with `line`: itself, or a row of the same table."""
    if each == line or not line.table:
        return each == line
    return (each.table, each.item, each.part) == (line.table, line.item, line.part) and (
        each.fate in _IN_A_TEXT
    )


def leave_line_out(reading: Reading, line: LineFate) -> Reading:
    """Return `reading` without what `line` became, the line told as left out by the user.

    Raises UserError as `place_line` does.
    """
    _, meeting = _without(reading.meeting, line)
    left_out = replace(line, fate=Fate.OMITTED, item="", part="")
    return _with_line(reading, meeting, line, left_out)


def _with_line(reading: Reading, meeting: Meeting, line: LineFate, now: LineFate) -> Reading:
    lines = tuple(now if each == line else each for each in reading.lines)
    return replace(reading, meeting=meeting, lines=lines)


def other_way(reading: Reading) -> Reading:
    """Return the runner-up of `reading`, with it as the other; `reading` when there is none."""
    if reading.runner_up is None:
        return reading
    return replace(
        reading.runner_up,
        certainty=reading.certainty,
        runner_up=replace(reading, runner_up=None),
    )


def _without(meeting: Meeting, line: LineFate, *, whole: bool = False) -> tuple[Block, Meeting]:
    """Return the block that `line` became, and `meeting` without it.

    Of a row it is that row alone, or the `whole` table.
    """
    from ssp_desktop.richtext.markdown import parse, write  # noqa: PLC0415 - 0.1 s to import

    item = meeting.item(line.item)
    if line.fate is Fate.ATTACHMENT:
        return paragraph(line.words), _without_attachment(meeting, item, line)
    blocks = parse(_text_of(item, line.part))
    taken: Block | None
    if line.table:
        taken, left = (take_table if whole else take_row)(blocks, line.text)
    else:
        wanted = {paragraph(line.text).text, paragraph(line.words).text}
        taken, left = _take_out(blocks, wanted)
    if taken is None:
        raise UserError(
            f"Linje {line.number} kan ikke flyttes her, fordi den er en del af et større afsnit. "
            "Opret mødet, og flyt teksten i punktet."
        )
    return taken, replace_item(meeting, _with_part(item, line.part, write(left)))


def _without_attachment(meeting: Meeting, item: AgendaItem, line: LineFate) -> Meeting:
    title = attachment_named(line.words).title
    named = [
        each.id
        for each in item.attachments
        if each.id == line.part or (not line.part and each.title == title)
    ]
    if not named:
        raise UserError(
            f"Linje {line.number} kan ikke flyttes her, fordi bilaget hedder noget andet end "
            "linjen. Opret mødet, og ret bilaget i punktet."
        )
    left = tuple(each for each in item.attachments if each.id != named[-1])
    return replace_item(meeting, replace(item, attachments=left))


def _take_out(
    blocks: tuple[Block, ...], wanted: Collection[str]
) -> tuple[Paragraph | None, tuple[Block, ...]]:
    """Return the last paragraph that reads like one of `wanted`, and the blocks without it."""
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if isinstance(block, Paragraph):
            if block.text in wanted:
                return block, blocks[:at] + blocks[at + 1 :]
            continue
        if isinstance(block, TableBlock):
            continue
        for number in range(len(block.items) - 1, -1, -1):
            taken, inside = _take_out(block.items[number].blocks, wanted)
            if taken is not None:
                left = _with_point(block, number, inside)
                return taken, blocks[:at] + left + blocks[at + 1 :]
    return None, blocks


def _with_point(block: ListBlock, number: int, inside: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the list with `inside` as that list item, or without it, or nothing."""
    point = (ListItem(inside),) if inside else ()
    items = block.items[:number] + point + block.items[number + 1 :]
    return (replace(block, items=items),) if items else ()


def _with_text(meeting: Meeting, to: Destination, new: Block) -> Meeting:
    from ssp_desktop.richtext.markdown import parse, write  # noqa: PLC0415 - for an import alone

    item = meeting.item(to.item)
    text = write((*parse(_text_of(item, to.part)), new))
    return replace_item(meeting, _with_part(item, to.part, text))


def _with_left_out(meeting: Meeting, to: Destination, line: LineFate) -> Meeting:
    """Return `meeting` with a line that was left out last in `to`; a row in a table."""
    from ssp_desktop.richtext.markdown import parse, write  # noqa: PLC0415 - for an import alone

    if not line.table:
        return _with_text(meeting, to, paragraph(line.text))
    item = meeting.item(to.item)
    text = write(with_row(parse(_text_of(item, to.part)), line.cells))
    return replace_item(meeting, _with_part(item, to.part, text))


def _text_of(item: AgendaItem, part: str) -> str:
    if part == DECISION:
        return item.decision
    return next((section.text for section in item.sections if section.id == part), "")


def _with_part(item: AgendaItem, part: str, text: str) -> AgendaItem:
    """Return `item` with that text; a section without a heading is removed when empty."""
    if part == DECISION:
        return replace(item, decision=text)
    sections: list[Section] = []
    at = item.decision_at
    for index, section in enumerate(item.sections):
        if section.id != part:
            sections.append(section)
        elif text or section.heading:
            sections.append(replace(section, text=text))
        elif at is not None and index < at:
            at -= 1
    return replace(item, sections=tuple(sections), decision_at=at)
