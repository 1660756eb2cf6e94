"""Texts as written in the XML of the minutes.

The XML is put together as text: a fraction of the cost of building a tree.
"""


def between_tags(text: str) -> str:
    """Return `text` escaped for use between two tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def in_quotes(text: str) -> str:
    """Return `text` escaped for use in an attribute."""
    return between_tags(text).replace('"', "&quot;")
