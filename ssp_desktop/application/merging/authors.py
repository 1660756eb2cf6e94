"""Who made a change, as far as the file says."""

from collections.abc import Iterable, Sequence

from ssp_desktop.application.merging.theirs import Authored
from ssp_desktop.application.merging.tokens import Tokens, Word


def author_of(authored: Sequence[Authored], gone: Tokens, put: Tokens) -> tuple[str, str]:
    """Return who took out and put in these words, and when; empty when the file does not say.

    Where several did, all are named, and the time is the last.
    """
    found = [*_who(authored, gone, deleted=True), *_who(authored, put, deleted=False)]
    names = dict.fromkeys(each.author for each in found if each.author)
    return ", ".join(names), max((each.time for each in found), default="")


def _who(authored: Iterable[Authored], tokens: Tokens, *, deleted: bool) -> list[Authored]:
    words = "".join(each.text for each in tokens if isinstance(each, Word))
    found: list[Authored] = []
    for each in authored:
        said = "".join(each.text.split())
        if each.deleted == deleted and said and words and (said in words or words in said):
            found.append(each)
    whole = [each for each in found if "".join(each.text.split()) == words]
    return whole[:1] or [each for each in found if len(each.text.strip()) > 1] or found[:1]
