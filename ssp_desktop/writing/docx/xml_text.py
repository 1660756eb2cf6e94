"""Texts and lengths as they stand in the XML of a referat.

That XML is put together as text: a fraction of what building a tree of it costs.
"""


def twips(length: float) -> int:
    """Return points as twentieths of a point."""
    return round(length * 20)


def between_tags(text: str) -> str:
    """Return `text` as it stands between two tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def in_quotes(text: str) -> str:
    """Return `text` as it stands in an attribute."""
    return between_tags(text).replace('"', "&quot;")
