"""Something that is said to the user, before its language is chosen.

The words are Danish and stand once, where the thing is known. The window shows them in its own
language, the command line as they are. Owns how facts get into the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Words(NamedTuple):
    """A Danish text with places for facts, ``{0}``, and the context that translators know it by."""

    context: str
    text: str

    def __call__(self, *facts: Fact) -> Said:
        """Return what is said with these facts in the places."""
        return Said(self, facts)


class Said(NamedTuple):
    """Words with their facts."""

    words: Words
    facts: tuple[Fact, ...] = ()


class Several(NamedTuple):
    """Several facts in a row: ``A, B og C``."""

    facts: tuple[Fact, ...]


Fact = str | int | Said | Several
"""What may stand in the place of a text: a name, a number, or something that is said itself."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> Words:  # noqa: N802 - what Qt looks for
    """Return the words `text`, which the window shows in its own language."""
    return Words(context, text)


_BOTH = QT_TRANSLATE_NOOP("ListWords", "{0} og {1}")


def _in_danish(_context: str, text: str) -> str:
    return text


def worded(fact: Fact, translate: Callable[[str, str], str] = _in_danish) -> str:
    """Return `fact` in words: in Danish, or in the language of `translate(context, text)`."""
    if isinstance(fact, Said):
        text = translate(fact.words.context, fact.words.text)
        return text.format(*(worded(each, translate) for each in fact.facts))
    if isinstance(fact, Several):
        *others, last = [worded(each, translate) for each in fact.facts] or [""]
        if not others:
            return last
        return translate(_BOTH.context, _BOTH.text).format(", ".join(others), last)
    return str(fact)
