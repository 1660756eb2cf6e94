"""The strings of a PDF as text."""

from typing import Any

from pdfminer.utils import decode_text


def text_in(value: Any) -> str:
    """Return a string of a PDF as text; empty for what is no text."""
    if not isinstance(value, bytes):
        return ""
    if value.startswith(b"\xef\xbb\xbf"):
        text = value[3:].decode("utf-8", "replace")
    else:
        text = decode_text(value)
    text = text.replace("\0", "").strip()
    readable = sum(each.isprintable() or each.isspace() for each in text)
    return text if text and readable >= 0.8 * len(text) else ""
