"""How many random cases a proof looks at: few in every run of the tests, many in `make prove`.

A proof is a test marked ``proof``. `make prove` sets ``PROOFS`` and runs these alone,
with the same cases every time; what came out stands in ``docs/proofs.md``.
"""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, settings

PROOFS = int(os.environ.get("PROOFS", "0"))
"""How many cases are asked for; 0 where each proof is to take its own few."""

SAME_EVERY_TIME = bool(PROOFS or os.environ.get("CI"))
"""Whether the examples are to be the same in every run; else each run looks for new ones."""


def cases(few: int, share: float = 1.0) -> int:
    """Return how many cases to look at: `few`, or that share of what is asked for."""
    return max(1, round(PROOFS * share)) if PROOFS else few


def random_cases(few: int, share: float = 1.0) -> Callable[[Any], Any]:
    """Return the Hypothesis settings of a proof."""
    slow = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
    return settings(
        max_examples=cases(few, share),
        deadline=None,
        derandomize=SAME_EVERY_TIME,
        database=None,
        suppress_health_check=slow,
        # To make an example smaller may take minutes, and a proof is run by the hundred.
        phases=[phase for phase in Phase if phase is not Phase.shrink],
    )
