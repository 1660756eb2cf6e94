"""What was decided earlier in the matter of an item, as minutes of ours tell it.

Another system's words for it stay a section: what they mean is not known well enough.
"""

import re

from ssp_desktop.domain.danish import MONTHS, find_date
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.likeness import same_text
from ssp_desktop.domain.meeting import Section, new_id
from ssp_desktop.minutes.item_lines import EARLIER_HEADING
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import Block, Paragraph

_LONGEST = 400  # characters of the line that says where
_WHERE = re.compile(
    rf"(?P<committee>.*?)\s*\bden (?P<day>\d{{1,2}}\. (?:{'|'.join(MONTHS)}) \d{{4}})"
    r"(?:, punkt (?P<number>\d{1,4}))?(?P<closed> \(lukket\))?: (?P<title>.*)"
)


def earlier_in(section: Section) -> tuple[EarlierDecision, ...]:
    """Return the decisions that `section` tells, in its order; none if it tells anything else."""
    if not same_text(section.heading, EARLIER_HEADING):
        return ()
    found: list[tuple[re.Match[str], list[Block]]] = []
    for block in parse(section.text):
        where = _where(block)
        if where is not None:
            found.append((where, []))
        elif found:
            found[-1][1].append(block)
        else:
            return ()
    return tuple(_earlier(where, blocks) for where, blocks in found)


def _where(block: Block) -> re.Match[str] | None:
    if not isinstance(block, Paragraph):
        return None
    text = "".join(span.text for span in block.spans)
    return _WHERE.fullmatch(text) if len(text) <= _LONGEST else None


def _earlier(where: re.Match[str], blocks: list[Block]) -> EarlierDecision:
    return EarlierDecision(
        new_id(),
        where["committee"],
        find_date(where["day"]),
        int(where["number"]) if where["number"] else None,
        where["title"],
        write(blocks),
        closed=bool(where["closed"]),
    )
