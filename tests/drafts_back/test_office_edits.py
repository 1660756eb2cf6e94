"""What LibreOffice itself changes in a draft: words replaced, and all changes accepted."""

import random
from itertools import pairwise
from pathlib import Path

import pytest

from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.reading.door import read_returned
from tests.documents import Renderer
from tests.drafts_back.cases import CODE, Case, came_back, case
from tests.drafts_back.edits import EDITS
from tests.drafts_back.ways import ACCEPTED, MARKERS
from tests.drafts_back.word_file import Para, W
from tests.proofs import cases

pytestmark = [pytest.mark.slow, pytest.mark.proof]
_WITHOUT_COMMENTS = {name: edit for name, edit in EDITS.items() if name != "comment"}


@pytest.mark.parametrize("seed", range(cases(4, 0.1)))
def test_all_changes_accepted_in_libreoffice(
    seed: int, tmp_path: Path, render_pdf: Renderer
) -> None:
    made = case(1000 + seed, tmp_path, _WITHOUT_COMMENTS)
    assert came_back([made], render_pdf, ACCEPTED, MARKERS[seed % 2]) == {}


@pytest.mark.parametrize("seed", range(cases(2, 0.05)))
def test_words_replaced_by_libreoffice(seed: int, tmp_path: Path, render_pdf: Renderer) -> None:
    made = case(seed, tmp_path, {})
    para, word = _word(made, seed)
    made.path.write_bytes(made.file.content())
    back = render_pdf.replaced(made.path, word, "Nattergalen")
    theirs = theirs_of(read_returned(back), made.snapshot)
    offered = proposals_of(made.base, made.base, theirs, CODE)
    assert [(e.item, e.field, e.kind, e.before, e.after) for e in offered] == [
        (para.item, para.field, "replace", word, "Nattergalen")
    ]


def _word(case: Case, seed: int) -> tuple[Para, str]:
    """Return two words that the draft has only once, and the paragraph that they are in."""
    whole = " ".join(each.text for each in case.file.paragraphs())
    whole = " ".join((whole, *(e.text or "" for e in case.file.body.iter(f"{W}instrText"))))
    found = [
        (para, word)
        for para in case.reviewer.texts()
        for word in map(" ".join, pairwise(para.text.split(" ")[1:]))
        if word.replace(" ", "").isalpha() and whole.casefold().count(word.casefold()) == 1
    ]
    return random.Random(seed).choice(found)
