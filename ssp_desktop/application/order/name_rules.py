"""Names in the texts that are nearly, but not quite, those of the meeting's people."""

from collections.abc import Iterable, Iterator

from ssp_desktop.application.finding.meeting_texts import PlaceKind
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts
from ssp_desktop.domain.proof import KnownNames
from ssp_desktop.spelling.names import NearNames


def near_names(known: KnownNames, silenced: Iterable[str] = ()) -> NearNames:
    """Return what finds near misses of `known` names without a dictionary: the sure ones alone."""
    return NearNames(known, lambda _form: None, silenced)


def of_names(texts: ItemTexts, near: NearNames) -> Iterator[Finding]:
    """Yield the near misses of names in the texts, each once."""
    told: set[str] = set()
    for part, text in texts.paragraphs(without=PlaceKind.CASE_NUMBER):
        for flag in near.look(text).flags:
            if flag.word not in told and flag.better:
                told.add(flag.word)
                said = words.NAME(texts.number, flag.word, flag.better[0])
                yield finding(
                    Rule.NAME, said, texts.item.id, part, words=flag.word, concerns=flag.better
                )
