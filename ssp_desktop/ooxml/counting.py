"""Counts as lists show them: figures, letters and Roman numbers, by Word's names for them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def formatted(count: int, kind: str) -> str:
    """Return `count` in one of Word's number formats; in digits if the format is unknown."""
    if kind == "none":
        return ""
    if kind in ("lowerLetter", "upperLetter") and count > 0:
        repeated, letter = divmod(count - 1, 26)
        text = chr(ord("a") + letter) * min(repeated + 1, 9)
        return text.upper() if kind == "upperLetter" else text
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        text = _roman(count)
        return text.upper() if kind == "upperRoman" else text
    if kind == "decimalZero":
        return f"{count:02}"
    return str(count)


def of_roman(text: str) -> int | None:
    """Return what a Roman number in small letters counts, None when it is none."""
    count, rest = 0, text
    for size, sign in _ROMAN:
        while rest.startswith(sign):
            count += size
            rest = rest[len(sign) :]
    return count if count and not rest and _roman(count) == text else None


def _roman(count: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        times, count = divmod(count, size)
        text += sign * times
    return text
