"""A document is known as the draft that it came back from, whatever is left of its identity."""

import datetime
from dataclasses import replace

from ssp_desktop.application.returning.finding import find_draft
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.reading.returned.document import ReturnedDocument
from tests.application.returning.documents import document_of, sent
from tests.application.returning.edits import edited
from tests.writing.random_meetings import random_meeting

_MEETINGS = [random_meeting(seed, Layout.PUNKT, 6) for seed in range(4)]
_DRAFTS = [sent(meeting)._replace(code=f"A{at}BC", seq=at) for at, meeting in enumerate(_MEETINGS)]


def _stripped(draft: Snapshot) -> ReturnedDocument:
    return document_of(draft, marked=False, styled=False)


def test_the_code_says_which_draft_it_is() -> None:
    document = replace(_stripped(_DRAFTS[0]), code="A2BC")
    assert find_draft(document, _DRAFTS) is _DRAFTS[2]


def test_another_computers_draft_with_the_code_of_one_that_was_made_here_is_not_that() -> None:
    strangers = sent(random_meeting(77, Layout.PUNKT, 6))
    document = replace(_stripped(strangers), code="A2BC", meeting=strangers.meeting.id)
    assert find_draft(document, _DRAFTS) is None


def test_a_draft_that_says_its_meeting_is_the_one_made_at_that_step() -> None:
    again = _DRAFTS[1]._replace(code="ZZZZ", seq=9)
    document = replace(_stripped(_DRAFTS[1]), meeting=_MEETINGS[1].id, seq=1)
    assert find_draft(document, [again, *_DRAFTS]) is _DRAFTS[1]
    assert find_draft(replace(document, seq=None), [again, *_DRAFTS]) is again


def test_a_document_with_nothing_but_its_words_is_found_by_them() -> None:
    for seed, draft in enumerate(_DRAFTS):
        document = _stripped(draft._replace(meeting=edited(draft.meeting, seed, most=2)))
        assert find_draft(document, _DRAFTS) is draft


def test_the_last_of_several_drafts_alike_is_taken() -> None:
    again = _DRAFTS[1]._replace(code="ZZZZ")
    assert find_draft(_stripped(_DRAFTS[1]), [again, *_DRAFTS]) is again


def test_the_same_words_on_another_date_are_another_meeting() -> None:
    later = replace(_MEETINGS[0], id="later", date=datetime.date(2024, 6, 5))
    drafts = [_DRAFTS[0], sent(later)]
    assert find_draft(_stripped(drafts[0]), drafts) is drafts[0]
    assert find_draft(_stripped(drafts[1]), drafts) is drafts[1]


def test_somebody_elses_document_is_no_draft() -> None:
    strangers = sent(random_meeting(77, Layout.PUNKT, 6))
    assert find_draft(_stripped(strangers), _DRAFTS) is None
