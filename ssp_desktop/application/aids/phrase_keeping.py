"""Standing phrases that a committee gets while its minutes are written.

Owns what becomes of a sentence that is to be one, and where the sentences that
are often written are looked for. What a phrase is, `phrases` says.
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
    """A text cannot be a standing phrase; the message says why."""


def phrases_for(committee: Committee | None) -> tuple[Phrase, ...]:
    """Return the committee's phrases, the usual ones where it has none of its own."""
    return phrases_of((committee.phrases if committee else ()) or STANDARD_PHRASES)


def keep_phrase(store: Store, committee_id: str, text: str) -> Phrase:
    """Make `text` one of the committee's phrases, the last of them, and return it.

    The usual ones become the committee's own with it. UserError where there is no
    such committee, nothing is written, or it is there already.
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
    """Return the sentences that the committee's latest decisions have again and again."""
    ids = [each.id for each in store.list_meetings() if each.committee_id == committee.id]
    decisions = [
        item.decision
        for each in ids[:_MEETINGS]
        for item in store.load(each).items
        if item.decision
    ]
    return often_written(decisions, committee.phrases or STANDARD_PHRASES)
