"""What is told of a link: its words are in the text, where it leads is not."""

import re

from ssp_desktop.reading.source.told import Said, link_told

_LONGEST = 500  # characters of an address
_WITHIN = re.compile(r"#|javascript:|tel:", re.IGNORECASE)
_BEFORE = re.compile(r"https?://(?:www\.)?|mailto:|\bwww\.")


def links_told(words: str, address: str) -> tuple[Said, ...]:
    """Return the remark for a link called `words`; () where they say the `address` themselves.

    Nor is there anything to tell of a link to a place in the same text.
    """
    address, words = address.strip(), " ".join(words.split())
    if not address or _WITHIN.match(address) or _bare(address) in _bare(words):
        return ()
    shown = address if len(address) <= _LONGEST else address[: _LONGEST - 1] + "…"
    return (link_told(words, shown),)


def _bare(text: str) -> str:
    """Return `text` without what every address begins or ends with and nobody writes."""
    bare = _BEFORE.sub("", text.casefold()).rstrip("/")
    return bare.partition("?subject=")[0]
