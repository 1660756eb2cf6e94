"""How long it takes to look for what is not in order in a meeting of 60 items and 100 pages.

The aim is 0.3 s for all of it and 8 ms for a slice, on a machine with nothing else to do; nothing
is asserted of time but what a slower machine keeps as well.
"""

import datetime
import itertools
import sys
import time

from ssp_desktop.application.order import OrderSeeker, findings
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Section

ITEMS, SENTENCES = 60, 30
NAMES = ("Anders Nyholm", "Birgitte Winther", "Brian Bakmann Sørensen", "Ertugrul Vural")
SENTENCE = (
    "Styregruppen drøftede indsatsen nummer {n} ved havnen{n} torsdag den 24. april 2025, jf. bilag"
    " 1, og Andes Nyholm spurgte til de unge i Lovparken{n} og klubben på kajen. "
)


def a_large_meeting() -> Meeting:
    number = itertools.count()
    items = tuple(
        AgendaItem(
            f"i{at}",
            f"Sag {at}",
            closed=at % 9 == 0,
            sections=(
                Section(
                    f"s{at}", "Baggrund", "\n\n".join(_paragraph(number) for _ in range(SENTENCES))
                ),
            ),
            decision="Godkendt.",
        )
        for at in range(ITEMS)
    )
    people = tuple(Participant(name, name, presence=Presence.PRESENT) for name in NAMES)
    day = datetime.date(2025, 4, 24)
    return Meeting("m", "Udvalget", date=day, venue="Salen", participants=people, items=items)


def _paragraph(number: "itertools.count[int]") -> str:
    return SENTENCE.format(n=next(number))


def test_the_whole_of_a_large_meeting() -> None:
    meeting = a_large_meeting()
    size = sum(len(section.text) for item in meeting.items for section in item.sections)
    began = time.process_time()
    found = findings(meeting)
    whole = time.process_time() - began
    seeker, slices = OrderSeeker(), []
    while True:
        began = time.process_time()
        done = seeker.seek_for(meeting, 0.008)
        slices.append(time.process_time() - began)
        if done is not None:
            break
    began = time.process_time()
    seeker.seek(meeting)
    again = time.process_time() - began
    sys.stderr.write(
        f"\n{size / 1000:.0f} kB, {len(found)} findings: {whole * 1000:.0f} ms; "
        f"{len(slices)} slices, the longest {max(slices) * 1000:.0f} ms; "
        f"again {again * 1000:.1f} ms\n"
    )
    assert len(found) > ITEMS
    assert whole < 3
