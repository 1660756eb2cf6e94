"""How Hypothesis looks at a property: which examples, and how long it makes a failing one smaller.

A failing property says so within the time of a test (60 seconds): its example is made
smaller for a few seconds, however slow the property is, and no longer. Hypothesis's own
limit is five minutes, in which pytest would end the test without any example.
"""

import os

from hypothesis import Phase, settings
from hypothesis.internal.conjecture import engine

SHRINKING = 5
"""Seconds to make a failing example smaller."""

# Telling which parts of the example matter runs the property hundreds of times more.
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)


def settle() -> None:
    """Take the settings for all properties; a test that has its own changes these."""
    engine.MAX_SHRINKING_SECONDS = SHRINKING
    # A submission is judged by the same examples every time; at one's desk each run looks
    # for new ones. Layout and LibreOffice make single examples slow.
    settings.register_profile("desk", deadline=None, phases=PHASES, report_multiple_bugs=False)
    settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, print_blob=True)
    settings.load_profile("ci" if os.environ.get("CI") else "desk")
