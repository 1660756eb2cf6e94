"""Headings of an item with no text under them: the minutes leave them out.

Not every empty one is a mistake. An item without any case text has its headings for nothing, and a
heading may hold together those that follow it.
"""

from collections.abc import Collection, Iterator

from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.domain.likeness import text_key
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section


def headings_with_text(meeting: Meeting) -> frozenset[str]:
    """Return the headings that have a text somewhere in `meeting`, as keys."""
    sections = (section for item in meeting.items for section in item.sections)
    return frozenset(text_key(each.heading) for each in sections if each.text.strip())


def of_headings(
    number: int, item: AgendaItem, own: Collection[str], with_text: Collection[str]
) -> Iterator[Finding]:
    """Yield the headings of `item` that lack a text.

    `own` are the keys of the committee's headings, `with_text` of those that have a text somewhere
    in the meeting.
    """
    if not any(section.text.strip() for section in item.sections):
        return
    for place, section in enumerate(item.sections):
        if section.text.strip() or not section.heading:
            continue
        if _holds_together(item.sections[place:], own, with_text):
            continue
        said = words.EMPTY_HEADING(number, section.heading)
        concerns = (section.id, section.heading)
        yield finding(Rule.EMPTY_HEADING, said, item.id, section.id, concerns=concerns)


def _holds_together(
    sections: tuple[Section, ...], own: Collection[str], with_text: Collection[str]
) -> bool:
    """Whether the first of `sections` is a heading above the next one."""
    first, *others = sections
    if not others or not others[0].text.strip():
        return False
    return text_key(first.heading) not in with_text or text_key(others[0].heading) not in own
