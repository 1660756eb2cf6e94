"""Where sentences begin and end in Danish prose, and which full stops do not end one.

Owns the abbreviations and the short everyday words that the writing aids need to know. Does not
read Markdown: a text here is the plain text of one paragraph.
"""

import re

_ABBREVIATIONS = frozenset(
    "ad afd alm ang bl bl.a ca d dr dvs ekskl evt f.eks fhv fmd forv hhv hr ift ifm inkl iht "
    "jf jvf kl maks mdr min nr nuv p.t pga pkt pr pt sct skt sml st stk str tlf vedr".split()
)
"""Words that a capital or a figure may follow without a new sentence (without their last stop)."""

_ENDING = frozenset(
    "a.s aps etc kr m.fl m.m m.v mfl mia mio mm mv o.l o.lign ol osv ph.d sen jr".split()
)
"""Abbreviations that usually end a sentence when a capital follows."""

EVERYDAY_WORDS = frozenset(
    "ad af al alle alt altså anden andet at bare ben bl blev bliv bo bør både ca d da dag de dem "
    "den der deres det dette dig din dine disse dit dog du død efter ej el eller en end er et "
    "evt far fem fik fin fire for fra får få før ft gik giv gør går gå ham han har havde hen her "
    "hos hun hus hvad hver hvis hvor hvordan hvornår i ift ikke ind ingen ja jeg jf kan kl kom kun "
    "køb lad land lang lige lov man mand mange med mellem men mens mere mest mig min mit mod mor "
    "mål må nej ni nr nu ny nye når nær nok nogle og også om op os otte over pga pr pt på ro se "
    "seks set sig sin sit skal skole som sted stk store står svar så sådan tag til tid to tre "
    "tog ud under uge unge var ved vedr vel vi vil var vor være år å ø øm øl".split()
)
"""Short words that begin or fill ordinary sentences, in lower case."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_LAST_WORD = re.compile(r"[\w.]*\w$")
_AD = re.compile(r"\bad\.?\s*\d+$", re.IGNORECASE)
_INITIAL = re.compile(r"(?:^|[A-ZÆØÅ][\w-]*\.?\s+)[A-ZÆØÅ]$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of the paragraph `text` is, without surrounding white space.

    ``den 6. februar``, ``bl.a. Køge``, ``John T. Olsen`` and ``Ad. 1. Nyt`` do not end a sentence.
    Whatever follows the last stop is a sentence too.
    """
    found = []
    start = 0
    for stop in _END.finditer(text):
        if _ends_sentence(text, stop):
            found.append((start, stop.end()))
            start = stop.end()
    found.append((start, len(text)))
    return [_stripped(text, *each) for each in found if text[each[0] : each[1]].strip()]


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Return where the sentence around character `position` of the paragraph `text` is.

    Between two sentences it is the first of them, whose end the caret has just passed. (0, 0) in an
    empty paragraph.
    """
    here = (0, 0)
    for start, end in sentences(text):
        if start > position and here != (0, 0):
            break
        here = (start, end)
    return here


def begins_sentence(before: str) -> bool:
    """Whether text written after `before`, a paragraph up to a place, begins a sentence."""
    before = before.rstrip(" \t\u00a0\"'“”„»«(")
    return not before or before[-1] in ".!?…:;"


def without_stop(sentence: str) -> str:
    """Return `sentence` without its final full stop; that of an abbreviation stays."""
    sentence = sentence.strip()
    if not sentence.endswith(".") or sentence.endswith(".."):
        return sentence
    word = _word_before(sentence, len(sentence) - 1)
    return sentence if word in _ABBREVIATIONS or word in _ENDING else sentence[:-1].rstrip()


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _word_before(text: str, end: int) -> str:
    found = _LAST_WORD.search(text[:end])
    return found[0].casefold() if found else ""


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = text[stop.end() :].lstrip()[:1]
    if not following or not stop[0].startswith("."):
        return True
    if following.islower() or following in "-–,;/&":
        return False
    before = text[: stop.start()]
    if _word_before(text, stop.start()) in _ABBREVIATIONS or _AD.search(before):
        return False
    if before[-1:].isdigit() and following.isdigit():
        return False
    return not _INITIAL.search(before)
