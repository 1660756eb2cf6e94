"""Text of somebody else's page or file made tidy: no white space but single spaces."""

import re
import unicodedata
from collections.abc import Iterable

from ssp_desktop.domain.text import clean
from ssp_desktop.richtext.tree import Span, merge_spans

_SPACE = re.compile(r"\s+")


def tidy(text: str) -> str:
    """Return `text` cleaned, with single spaces and none at the ends."""
    return _SPACE.sub(" ", clean(text)).strip()


def tidy_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` cleaned as `tidy` does, in canonical form, with no space doubled."""
    out: list[Span] = []
    at_space = True
    for span in spans:
        text = _SPACE.sub(" ", clean(unicodedata.normalize("NFC", span.text)))
        if at_space:
            text = text.removeprefix(" ")
        if text:
            at_space = text.endswith(" ")
            out.append(span if text == span.text else Span(text, span.bold, span.italic))
    return merge_spans(out)
