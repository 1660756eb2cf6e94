"""What a reviewer changed comes back in its field, whatever is left of the draft's marks."""

import pytest

from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.meeting import Layout
from tests.application.returning.documents import document_of, returned, sent
from tests.application.returning.edits import edited
from tests.application.returning.same_meeting import as_told
from tests.application.returning.tracked import WHO, tracked
from tests.proofs import cases
from tests.writing.random_meetings import random_meeting

MANY = cases(40)


@pytest.mark.parametrize("styled", [True, False], ids=["styles", "no styles"])
@pytest.mark.parametrize("marked", [True, False], ids=["marks", "no marks"])
@pytest.mark.parametrize("layout", Layout)
def test_silent_edits_come_back(layout: Layout, marked: bool, styled: bool) -> None:
    wrong = []
    for seed in range(MANY):
        meeting = random_meeting(seed % 20, layout, 5, tables=0.1)
        base = sent(meeting)
        after = edited(meeting, seed, known_headings=not styled)
        document = returned(document_of(sent(after), marked=marked, styled=styled), base)
        theirs = theirs_of(document, base)
        if as_told(theirs.meeting, meeting) != as_told(after, meeting):
            wrong.append(seed)
    assert wrong == []


@pytest.mark.parametrize("styled", [True, False], ids=["styles", "no styles"])
@pytest.mark.parametrize("layout", Layout)
def test_tracked_edits_come_back_with_their_author(layout: Layout, styled: bool) -> None:
    wrong = []
    for seed in range(MANY):
        meeting = random_meeting(seed % 20, layout, 5, tables=0.1)
        base = sent(meeting)
        after = edited(meeting, seed, known_headings=not styled)
        documents = [document_of(sent(each), styled=styled) for each in (meeting, after)]
        theirs = theirs_of(tracked(*documents), base)
        authors = {each.author for changes in theirs.authored.values() for each in changes}
        same = as_told(theirs.meeting, meeting) == as_told(after, meeting)
        if not same or authors != {WHO.author} - ({WHO.author} if after == meeting else set()):
            wrong.append(seed)
    assert wrong == []
