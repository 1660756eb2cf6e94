"""Standard phrases: what a clerk writes so often that a few letters or one key should do.

Owns the usual phrases, their abbreviations and keys, when an abbreviation is meant as one, and
which sentences are frequent enough to become phrases. Knows no editor: it receives the text before
the caret.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.likeness import text_key
from ssp_desktop.domain.sentences import EVERYDAY_WORDS, begins_sentence, sentences
from ssp_desktop.domain.text import clean_line
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import paragraphs_of

PLACE = "…"
"""Marks a place in a phrase that is filled in each time."""

STANDARD_PHRASES = (
    "Taget til efterretning.",
    "Godkendt.",
    "Dagsordenen godkendt.",
    "Sidste mødes referat er godkendt.",
    "Ingen kommentarer.",
    "Ingen beslutninger.",
    "Drøftet.",
    "orienterede om, at",
    "Der blev orienteret om …",
    "Indstillingen godkendt.",
    "Godkendt med bemærkning om, at ….",
    "Orienteringen blev taget til efterretning.",
    "Intet.",
    "Sendes videre til … med anbefaling.",
    "Der er ingen økonomiske konsekvenser.",
)
"""The phrases of a committee that has none of its own; the first nine have keys.

Postponing or withdrawing an item is not among them: only the action for it takes the item to the
next meeting, and it writes the words as well.
"""

_FIRST_KEY, _KEYS = 2, 9
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TYPED = re.compile(r"[^\W\d_]+$")
_USUAL_LENGTH, _SHORTEST_WITHIN = 4, 3
_FEWEST, _SHORTEST, _LONGEST = 3, 2, 12
_OTHERS = re.compile(
    r"(?:ad\.? *\d|med stemmerne|ved hemmelig afstemning|for stemte|imod stemte|"
    r"mindretalsudtalelse)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A standard phrase and its abbreviation; `phrases_of` makes them."""

    text: str
    abbreviation: str

    @property
    def within(self) -> bool:
        """Whether it belongs inside a sentence, because it begins with a lower-case letter."""
        return self.text[:1].islower()

    def written(self, before: str = "") -> tuple[str, int]:
        """Return what to insert after `before`, and where in that the caret goes.

        `before` is the paragraph up to the place. The caret goes to the first place to fill in,
        whose mark is removed, else to the end.
        """
        text = self.text
        if before and not before[-1].isspace():
            text = f" {text}"
        start, place, rest = text.partition(PLACE)
        return start + rest, len(start) if place else len(text)


@dataclass(frozen=True, slots=True)
class Expansion:
    """A typed abbreviation: replace the characters from `start` to the caret with `text`.

    `caret` is where in `text` the caret goes afterwards.
    """

    phrase: Phrase
    start: int
    text: str
    caret: int


def phrases_of(texts: Iterable[str]) -> tuple[Phrase, ...]:
    """Return a phrase for each of `texts`, each with its own abbreviation.

    It consists of the first letters of the first words, or the first two letters of a single word;
    with more letters if an earlier phrase has it already or it is an everyday word, and at least
    three for a phrase inside a sentence. Empty and repeated texts are skipped.
    """
    phrases: dict[str, Phrase] = {}
    taken = set(EVERYDAY_WORDS)
    for text in texts:
        text = clean_line(text).replace("...", PLACE)
        if text and text not in phrases:
            shortest = _SHORTEST_WITHIN if text[0].islower() else 2
            abbreviation = next(
                each for each in _abbreviations(text) if len(each) >= shortest and each not in taken
            )
            taken.add(abbreviation)
            phrases[text] = Phrase(text, abbreviation)
    return tuple(phrases.values())


def _abbreviations(text: str) -> Iterator[str]:
    """Yield possible abbreviations of `text`, best first and without end."""
    words = _WORD.findall(text.casefold()) or ["x"]
    letters = "".join(word[0] for word in words)
    if len(letters) > 1:
        for length in range(min(_USUAL_LENGTH, len(letters)), len(letters) + 1):
            yield letters[:length]
    rest = words[-1]
    for length in range(2, len(rest) + 1):
        yield letters[:-1] + rest[:length]
    number = 1
    while True:
        yield letters + "x" * number
        number += 1


def expansion(before: str, phrases: Iterable[Phrase]) -> Expansion | None:
    """Return the phrase whose abbreviation was just typed, None if there is none.

    `before` is the paragraph up to the caret. The abbreviation of a full sentence counts only at
    the beginning of a sentence; none counts inside a word or in capitals.
    """
    found = _TYPED.search(before)
    if found is None or found[0][1:] != found[0][1:].lower():
        return None
    ahead = before[: found.start()]
    if ahead and not ahead[-1].isspace():
        return None
    for phrase in phrases:
        if phrase.abbreviation != found[0].casefold():
            continue
        if phrase.within or begins_sentence(ahead):
            return Expansion(phrase, found.start(), *phrase.written(ahead))
    return None


def with_keys(phrases: Sequence[Phrase]) -> tuple[tuple[str, Phrase], ...]:
    """Return the first nine phrases, each with its key: ``F2`` to ``F10``."""
    return tuple((f"F{_FIRST_KEY + at}", phrase) for at, phrase in enumerate(phrases[:_KEYS]))


def often_written(decisions: Iterable[str], known: Collection[str], *, most: int = 10) -> list[str]:
    """Return the sentences found in three or more of `decisions`, the most frequent first.

    `decisions` are the Markdown texts of items; `known` are the existing phrases. A sentence has 2
    to 12 words and ends with a full stop; headings of answers and sentences about votes are left
    out.
    """
    forms: dict[str, Counter[str]] = {}
    for decision in decisions:
        for key, sentence in _sentences_in(decision).items():
            forms.setdefault(key, Counter())[sentence] += 1
    there = {text_key(text) for text in known}
    often = [
        (-counts.total(), sort_key(key), counts.most_common(1)[0][0])
        for key, counts in forms.items()
        if counts.total() >= _FEWEST and key not in there
    ]
    return [sentence for _, _, sentence in sorted(often)[:most]]


def _sentences_in(decision: str) -> dict[str, str]:
    """Return the sentences of a decision that might become phrases, each once."""
    found: dict[str, str] = {}
    for paragraph in paragraphs_of(parse(decision)):
        line = paragraph.text
        for start, end in sentences(line):
            sentence = " ".join(line[start:end].split())
            fits = _SHORTEST <= len(_WORD.findall(sentence)) <= _LONGEST
            if fits and sentence.endswith(".") and not _OTHERS.match(sentence):
                found.setdefault(text_key(sentence), sentence)
    return found
