"""Standard phrases that a committee gains while its minutes are written.

Owns how a sentence becomes one, and where frequent sentences are looked for. `phrases` defines what
a phrase is.
"""

from dataclasses import replace

from ssp_desktop.application.aids.phrases import STANDARD_PHRASES, Phrase, often_written, phrases_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.text import clean_line

_MEETINGS = 24
"""How many of the committee's latest meetings are read: two years of monthly ones."""
_LONGEST = 200


class PhraseRefused(UserError):
    """A text cannot be a standard phrase; the message says why."""


def phrases_for(committee: Committee | None) -> tuple[Phrase, ...]:
    """Return the committee's phrases, or the usual ones if it has none of its own."""
    return phrases_of((committee.phrases if committee else ()) or STANDARD_PHRASES)


def keep_phrase(store: Store, committee_id: str, text: str) -> Phrase:
    """Make `text` the last of the committee's phrases, and return it.

    If the committee used the usual ones, they become its own. UserError when the committee does not
    exist, the text is empty, or the phrase is there already.
    """
    text = clean_line(text)
    if not text:
        raise PhraseRefused(
            "Her står ingen sætning. Sæt markøren i den, eller markér den, og prøv igen."
        )
    if len(text) > _LONGEST:
        raise PhraseRefused(
            f"En standardtekst kan højst have {_LONGEST} tegn, og her er {len(text)}. "
            "Markér det af den, der skal være fast, og prøv igen."
        )
    committee = store.committee(committee_id)
    before = committee.phrases or STANDARD_PHRASES
    if text in before:
        raise PhraseRefused(f"»{text}« er allerede en standardtekst.")
    committee = replace(committee, phrases=(*before, text))
    store.save_committee(committee)
    return next(phrase for phrase in phrases_for(committee) if phrase.text == text)


def often_written_in(store: Store, committee: Committee) -> list[str]:
    """Return the sentences that recur in the committee's latest decisions."""
    decisions = [
        item.decision
        for each in store.meetings_of(committee.id, first=_MEETINGS)
        for item in store.load(each).items
        if item.decision
    ]
    return often_written(decisions, committee.phrases or STANDARD_PHRASES)
