"""How Hypothesis looks at a property: how many examples, which, and how long at a failing one.

Some fifty in every run of the tests, as many as asked for in `make prove` (``tests/proofs.py``).
A failing property says so within the time of a test (60 seconds): its example is made
smaller for a few seconds, however slow the property is, and no longer. Hypothesis's own
limit is five minutes, in which pytest would end the test without any example.

Where the same examples are wanted every time, Hypothesis takes no values from our own code.
Else every number in a module that happens to be loaded may be drawn, and each draw decides
what comes next: a property then has other examples after other tests than alone.
"""

import os

from hypothesis import Phase, settings
from hypothesis.internal.conjecture import engine, providers

from tests.proofs import SAME_EVERY_TIME, cases

SHRINKING = 5
"""Seconds to make a failing example smaller."""

# Telling which parts of the example matter runs the property hundreds of times more.
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)


def settle() -> None:
    """Take the settings for all properties; a test that has its own changes these."""
    engine.MAX_SHRINKING_SECONDS = SHRINKING
    # Layout and LibreOffice make single examples slow, so there is no deadline for one.
    settings.register_profile(
        "desk",
        max_examples=cases(50),
        deadline=None,
        phases=PHASES,
        report_multiple_bugs=False,
        derandomize=SAME_EVERY_TIME,
    )
    # A submission is judged by the same examples every time; at one's desk each run looks
    # for new ones.
    settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, print_blob=True)
    settings.load_profile("ci" if os.environ.get("CI") else "desk")
    if SAME_EVERY_TIME:
        vars(providers)["is_local_module_file"] = lambda path: False
