"""Where the words of a finding stand in the meeting, for the window to mark.

They are sought when somebody wants to go there, so what was written meanwhile does not matter.
"""

import re
from collections.abc import Iterable, Iterator

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import MeetingTexts, PlacedText, texts_of_item
from ssp_desktop.application.order.finding import Way
from ssp_desktop.application.order.item_texts import part_of
from ssp_desktop.domain.cpr import cpr_numbers
from ssp_desktop.domain.meeting import Meeting


def words_place(meeting: Meeting, way: Way) -> Find | None:
    """Return where the words of `way` stand, None when they are in no text of that place.

    Of words that continue in the next paragraph the first paragraph's are marked. Whole words are
    found before parts of words.
    """
    item, part, words = way
    return find_in(_texts(meeting, item, part), words) if words.strip() else None


def find_in(texts: Iterable[PlacedText], words: str) -> Find | None:
    """Return where `words` stand in `texts`, as `words_place` does."""
    line = words.strip().split("\n", maxsplit=1)[0].strip()
    texts = tuple(texts) if line else ()
    for whole in (True, False):
        for text in texts:
            for number, paragraph in enumerate(text.paragraphs):
                span = _span(paragraph, line, whole=whole)
                if span is not None:
                    return Find(text.place, number, *span)
    return None


def _span(paragraph: str, words: str, *, whole: bool) -> tuple[int, int] | None:
    for number in cpr_numbers(paragraph):
        if number.masked == words:
            return number.start, number.end
    pattern = re.escape(words)
    found = re.search(rf"(?<!\w){pattern}(?!\w)" if whole else pattern, paragraph)
    return None if found is None else found.span()


def _texts(meeting: Meeting, item_id: str, part: str) -> Iterator[PlacedText]:
    """Yield the texts of that part, of the whole item without one, of the meeting without both."""
    if not item_id:
        yield from (text for text in MeetingTexts().of(meeting) if not text.place.item)
        return
    for item in meeting.items:
        if item.id == item_id:
            actions = tuple(each for each in meeting.actions if each.item == item_id)
            texts = texts_of_item(item, actions)
            yield from (text for text in texts if part in ("", part_of(text)))
