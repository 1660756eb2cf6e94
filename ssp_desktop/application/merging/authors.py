"""Who made a change, as far as the file says."""

from collections.abc import Iterable, Sequence

from ssp_desktop.application.merging.theirs import Authored
from ssp_desktop.application.merging.tokens import Tokens, Value, Word


def author_of(
    authored: Sequence[Authored], gone: Tokens, put: Tokens, *, is_move: bool = False
) -> tuple[str, str]:
    """Return who took out and put in these words, and when; empty when the file does not say.

    Where several did, all are named, and the time is the last. Of two that changed places the file
    may say of the other one that it was moved: then that is whoever's all changes there are.
    """
    found = [*_who(authored, gone, deleted=True), *_who(authored, put, deleted=False)]
    if is_move and not found and len({each.author for each in authored}) == 1:
        found = list(authored)
    names = dict.fromkeys(each.author for each in found if each.author)
    return ", ".join(names), max((each.time for each in found), default="")


def _who(authored: Iterable[Authored], tokens: Tokens, *, deleted: bool) -> list[Authored]:
    mine = [each for each in authored if each.deleted == deleted]
    words = "".join("".join(each.text.split()) for each in tokens if isinstance(each, Word))
    if not words:
        return _who_without_words(mine, tokens)
    found: list[Authored] = []
    for each in mine:
        said = "".join(each.text.split())
        if said and (said in words or words in said or _is_turned(said, words)):
            found.append(each)
    whole = [each for each in found if "".join(each.text.split()) == words]
    return whole[:1] or [each for each in found if len(each.text.strip()) > 1] or found[:1]


def _is_turned(one: str, other: str) -> bool:
    """Whether one is the other begun elsewhere: where the words around a change repeat in it."""
    return len(one) == len(other) and one in other + other


def _who_without_words(mine: Sequence[Authored], tokens: Tokens) -> list[Authored]:
    """Return who changed a field that is one value, or the ends of paragraphs."""
    if any(isinstance(each, Value) for each in tokens):
        return [each for each in mine if each.text.strip()]
    ends = [each for each in mine if "\n" in each.text] if tokens else []
    return [each for each in ends if not each.text.strip()] or ends
