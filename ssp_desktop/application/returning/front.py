"""The front of a draft that came back: title, date, place and people."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ssp_desktop.application.returning.aligning import align, moved
from ssp_desktop.application.returning.base_lines import FACTS, BaseDraft, BaseLine, Role, key_of
from ssp_desktop.application.returning.new_ids import NewIds
from ssp_desktop.application.returning.people import (
    GROUPS,
    Entry,
    entries_in,
    shown_people,
    with_people,
)
from ssp_desktop.application.returning.their_lines import TheirLine
from ssp_desktop.domain.danish import MONTHS, clock, find_date, find_time, weekday
from ssp_desktop.domain.meeting import Layout, Meeting, Presence
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.minutes.titles import minutes_title

_WHEN = re.compile(
    r"(?:Den\s+(?P<date>\S+)\s*)?(?:kl\.\s*(?P<time>\d{1,2}[.:]\d{2})\s*)?(?:i\s+(?P<venue>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_COMMITTEE = "udvalg: "
_PEOPLE = "participants"


@dataclass(slots=True)
class Front:
    """What the front says: the lines of each field, and the people in their lists."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    people: list[Entry] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)
    astray: list[str] = field(default_factory=list)


def front_of(draft: BaseDraft, lines: Sequence[TheirLine], stretch: range) -> Front:
    """Return what the front says, which stands in `stretch` of `lines`."""
    base = draft.items[""]
    here = [lines[at] for at in stretch]
    there = align(base, here)
    known = {at: base[old] for at, old in (there | moved(base, here, there)).items()}
    out = Front()
    part, presence = "", Presence.PRESENT
    has_date = any(line.origin.part == "date" for line in known.values())
    for at in [at for at, line in known.items() if line.role is Role.TITLE]:
        if here[at].cell or here[at].key.startswith(_COMMITTEE):
            del known[at]
    has_title = any(line.role is Role.TITLE for line in known.values())
    for at, line in enumerate(here):
        was = known.get(at)
        label = FACTS.get(line.key.rstrip(":")) if draft.shown.layout is Layout.PUNKT else None
        group = GROUPS.get(line.key)
        if not line.key:
            continue
        if label is not None and (was is None or was.role is Role.LABEL):
            part = label
            out.fields.setdefault(part, [])
        elif was is not None and was.role is Role.LABEL:
            part = was.origin.part  # a label put in other words
            out.fields.setdefault(part, [])
            out.astray.append(line.text)
        elif group is not None and (was is None or was.role is Role.HEADING):
            part, presence = _PEOPLE, group
        else:
            here_part = _part_of(line, was, part, has_title=has_title, has_date=has_date)
            has_title = has_title or here_part == "title"
            part = here_part or part
            if here_part == _PEOPLE and draft.shown.layout is Layout.KLASSISK:
                out.people.append(Entry(presence, line.text))
            elif here_part:
                out.fields.setdefault(here_part, []).append(line.text)
            else:
                out.astray.append(line.text)
            out.places[stretch.start + at] = here_part or part or "title"
            continue
        out.places[stretch.start + at] = part
    return out


def _part_of(
    line: TheirLine, was: BaseLine | None, part: str, *, has_title: bool, has_date: bool
) -> str:
    """Return the field that a line of the front is of, "" when it has none."""
    if was is not None:
        if was.role is Role.PERSON or was.origin.part == _PEOPLE:
            return _PEOPLE
        if line.cell is None or was.role is not Role.TEXT:
            return was.origin.part
        return part or was.origin.part
    if line.key.startswith(_COMMITTEE):
        return "committee"
    if not has_date and line.style in (Style.SUBTITLE, None) and _WHEN.fullmatch(line.text):
        return "date"
    if not has_title and line.style in (Style.TITLE, None) and not part:
        return "title"
    if part == _PEOPLE and line.style in (Style.PERSON, Style.FACT_TEXT, None):
        return part
    if line.style is Style.PERSON:
        return _PEOPLE
    if line.cell is not None and part:
        return part
    return ""


def with_front(draft: BaseDraft, front: Front, ids: NewIds) -> tuple[Meeting, list[str]]:
    """Return the draft's meeting with what its front says now, and what that has no field for."""
    new, shown = draft.meeting, draft.shown
    astray = list(front.astray)
    now = {part: " ".join(lines) for part, lines in front.fields.items()}
    lines = [line for line in draft.items[""] if line.role in (Role.TEXT, Role.TITLE)]
    was = {line.origin.part: line.text for line in lines}
    changed = {part for part in was | now if was.get(part, "").split() != now.get(part, "").split()}
    known = shown_people(shown)
    entries = front.people
    if shown.layout is Layout.PUNKT:
        entries = list(known.values())
        if _PEOPLE in changed:
            text = ", ".join(each.rstrip(", ") for each in front.fields.get(_PEOPLE, ()))
            entries = list(_by_words(entries_in(text, known), known, is_agenda=shown.is_agenda))
    if "date" in changed:
        new = _with_when(new, now.get("date", ""), astray)
    if "venue" in changed:
        new = replace(new, venue=now.get("venue", ""))
    if "title" in changed and not _is_own(now.get("title", ""), new):
        new = replace(new, title=now.get("title", ""))
    told = {key_of(f"Udvalg: {shown.committee}"), key_of(shown.committee)}
    astray += [
        now[part]
        for part in ("committee", "times")
        if part in changed and key_of(now.get(part, "")) not in told | {""}
    ]
    people, odd = with_people(new, known, entries, ids)
    return replace(new, participants=people), astray + odd


def _by_words(
    texts: Iterable[str], known: Mapping[str, Entry], *, is_agenda: bool
) -> Iterator[Entry]:
    """Yield what each of `texts` says: nothing of the presence but what is in its words."""
    as_shown = {key_of(entry.text): entry for entry in known.values()}
    presence = Presence.EXPECTED if is_agenda else Presence.PRESENT
    for text in texts:
        yield as_shown.get(key_of(text)) or Entry(presence, text)


def _with_when(meeting: Meeting, text: str, astray: list[str]) -> Meeting:
    """Return `meeting` with the date and time in `text`; in `klassisk` the place too."""
    is_klassisk = meeting.layout is Layout.KLASSISK
    found = _WHEN.fullmatch(text.strip()) if is_klassisk else None
    date = find_date(found["date"] or "" if found else text)
    time = find_time(text[: found.start("venue")] if found and found["venue"] else text)
    if (date is None and re.search(r"\d{4}", text)) or (is_klassisk and text and found is None):
        astray.append(text)
        return meeting
    if time and meeting.time and clock(time) == clock(meeting.time):
        time = meeting.time
    if not is_klassisk and _beside(text, date, time):
        astray.append(text)
    venue = (found["venue"] or "" if found else "") if is_klassisk else meeting.venue
    return replace(meeting, date=date, time=time, venue=venue)


def _beside(text: str, date: datetime.date | None, time: datetime.time | None) -> list[str]:
    """Return the words of `text` that say neither that day nor that time."""
    said = {"d", "den", "kl", "klokken"}
    if date is not None:
        numbers = (date.day, date.month, date.year, date.year % 100)
        said |= {weekday(date), MONTHS[date.month - 1]}
        said |= {form for number in numbers for form in (str(number), f"{number:02}")}
    if time is not None:
        said |= {form for n in (time.hour, time.minute) for form in (str(n), f"{n:02}")}
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in said]


def _is_own(title: str, meeting: Meeting) -> bool:
    """Return whether `title` is the one that the layout gives, so that the meeting has none."""
    return title.split() == minutes_title(replace(meeting, title="")).split()
