"""Votes as people write them: ``19 for og 2 imod``, ``For: 19. Imod: 2``, ``med 19 stemmer mod 2``.

A for and an against belong together where nothing but their names and a line end stands between.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORDS = """
    ingen en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten
    atten nitten tyve
""".split()
_NUMBER = rf"(?:\d{{1,3}}|én|{'|'.join(_WORDS)})"
_FOR, _AGAINST = rf"(?P<for>{_NUMBER})", rf"(?P<against>{_NUMBER})"
_VOTES = r"(?:(?:stemmer?|stemte|medlemmer|afgivne)\s+)*"
_AND = r"(?:\s*[,;]\s*(?:og\s+)?|\s+og\s+|\s+samt\s+|\s*\.\s+)"
_WHAT = r"(?:\s+(?:forslaget|indstillingen|ændringsforslaget))?"
_SAYS = r"\s*(?::|stemte|var)\s*"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_FOR}\s+{_VOTES}for{_WHAT}{_AND}{_AGAINST}\s+{_VOTES}imod\b",
        rf"\b{_AGAINST}\s+{_VOTES}imod{_WHAT}{_AND}{_FOR}\s+{_VOTES}for\b",
        rf"\bfor{_WHAT}{_SAYS}{_FOR}\b[^\n]*?(?:\n+|{_AND})imod{_WHAT}(?:{_SAYS}|\s+){_AGAINST}\b",
        rf"\b{_FOR}\s+stemmer\s+(?:i?mod)\s+{_AGAINST}\b",
        rf"\b{_FOR}\s+mod\s+{_AGAINST}\s+stemmer\b",
    )
)
_NEITHER = re.compile(
    rf"""\b(?P<first>{_NUMBER})\s+{_VOTES}
        (?:undlod|undlader|hverken|afstod|blankt?|blanke|stemte\s+(?:ikke|blankt|hverken))\b
    | \b(?:undlod(?:\s+at\s+stemme)?|hverken(?:\s+for\s+eller\s+imod)?|blanke?)\s*(?::|stemte)\s*
        (?P<last>{_NUMBER})\b""",
    re.IGNORECASE | re.VERBOSE,
)
_UNTOLD = re.compile(r"undlod|undlader|hverken|blank|ikke stem|stemte ikke", re.IGNORECASE)
_AWAY = re.compile(r"deltog ikke|inhabil|fravær|forlod|ikke til stede|afbud", re.IGNORECASE)


class WrittenVote(NamedTuple):
    """A vote that a decision tells in `words`; `number` voted or said that they would not.

    `is_partial`: the decision also says that others did not vote, and not how many.
    """

    words: str
    number: int
    is_partial: bool


def written_votes(decision: str) -> Iterator[WrittenVote]:
    """Yield the votes in the text `decision`, in no order, none twice."""
    neither = [_number(each["first"] or each["last"]) for each in _NEITHER.finditer(decision)]
    untold = bool(_UNTOLD.search(decision)) and not neither
    is_partial = untold or bool(_AWAY.search(decision))
    found = [each for pattern in _PATTERNS for each in pattern.finditer(decision)]
    # Of several votes it is not known which the abstentions belong to.
    more = sum(neither) if len(found) == 1 else 0
    for each in found:
        number = _number(each["for"]) + _number(each["against"]) + more
        partial = is_partial or (bool(neither) and len(found) > 1)
        yield WrittenVote(each[0], number, partial)


def _number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return 1 if word.casefold() == "én" else _WORDS.index(word.casefold())
