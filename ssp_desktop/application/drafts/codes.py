"""The codes of drafts: short enough to be read out, each used once."""

import secrets
from collections.abc import Callable

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that look like others: 0 and O, 1, I and L."""

LENGTH = 4


def new_code(is_used: Callable[[str], bool]) -> str:
    """Return a code that is not used yet; there are nearly a million."""
    while True:
        code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
        if not is_used(code):
            return code
