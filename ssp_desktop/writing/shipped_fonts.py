"""Which fonts are shipped with the program, and which other fonts they have the widths of."""

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
    """Return the shipped family with the widths of the font of that name, None for no such."""
    return _SAME_WIDTHS.get(name.casefold())
