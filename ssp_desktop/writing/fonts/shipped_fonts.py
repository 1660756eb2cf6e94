"""The fonts shipped with the program, and the other fonts that they have the widths of."""

SERIF, SANS = "Liberation Serif", "Liberation Sans"
SHIPPED = frozenset({SERIF, SANS})
_SAME_WIDTHS = {
    "times new roman": SERIF,
    "times": SERIF,
    "liberation serif": SERIF,
    "tinos": SERIF,
    "arial": SANS,
    "helvetica": SANS,
    "liberation sans": SANS,
    "arimo": SANS,
}


def shipped_family(name: str) -> str | None:
    """Return the shipped family with the widths of the font of that name; None for none."""
    return _SAME_WIDTHS.get(name.casefold())
