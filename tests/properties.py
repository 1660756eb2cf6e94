"""How Hypothesis looks at a property: how many examples, which, and how long at a failing one.

Some fifty in every run of the tests, as many as asked for in `make prove` (``tests/proofs.py``).
A failing property says so within the time of a test (60 seconds): its example is made
smaller for a few seconds, however slow the property is, and no longer. Hypothesis's own
limit is five minutes, in which pytest would end the test without any example.
"""

import os

from hypothesis import Phase, settings
from hypothesis.internal.conjecture import engine

from tests.proofs import PROOFS, cases

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
        derandomize=bool(PROOFS),
    )
    # A submission is judged by the same examples every time; at one's desk each run looks
    # for new ones.
    settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, print_blob=True)
    settings.load_profile("ci" if os.environ.get("CI") else "desk")
