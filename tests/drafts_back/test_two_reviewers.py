"""Two reviewers of the same draft at the same time, by way of real files."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.merging.answering import take
from ssp_desktop.application.merging.merging import proposals_of, proposals_of_all
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.reading.door import read_returned
from tests.documents import Renderer
from tests.drafts_back.cases import AT, meeting
from tests.drafts_back.edits import WITHIN_ITEMS
from tests.drafts_back.reviewer import Reviewer
from tests.drafts_back.ways import MARKERS, SAVED, saved, stripped
from tests.drafts_back.word_file import WordFile, runs, text_of_run
from tests.proofs import cases
from tests.writing.draft_cases import draft_of

pytestmark = [pytest.mark.slow, pytest.mark.proof]
_CODES = ("K7M2", "Q4XZ")
_AUTHORS = ("Bo Ås", "Cai Dam")
_APART = 4  # words
_Two = tuple[Reviewer, Reviewer]


def _reviewers(seed: int, base: Meeting) -> _Two:
    chance = random.Random(seed)
    content = draft_of(base, base.layout)
    one, other = (
        Reviewer(random.Random(f"{seed} {by}"), WordFile(content, tracked=tracked, author=by))
        for by, tracked in zip(
            _AUTHORS, (chance.random() < 0.5, chance.random() < 0.5), strict=True
        )
    )
    other.new_words()  # so that their words are not the same
    return one, other


def _change(who: Reviewer, at: int, word: int, new: str) -> None:
    """Put `new` in the place of a word of a paragraph."""
    (run,) = runs(who.file.paragraphs()[at].element)[:1]
    words = text_of_run(run).split(" ")
    first = len(" ".join(words[:word])) + (word > 0)
    last = first + len(words[word])
    who.file.put(run, last, new)
    before = next(each for each in runs(who.file.paragraphs()[at].element))
    who.file.cut(before, first, last)


def _paragraph(seed: int, one: Reviewer) -> tuple[int, int] | None:
    """Return a paragraph of one run, and how many words it has."""
    fit = []
    free = [each.element for each in one.texts(12)]
    for at, each in enumerate(one.file.paragraphs()):
        if each.element in free and len(runs(each.element)) == 1:
            words = text_of_run(runs(each.element)[0]).split(" ")
            if len(words) >= 12 and all(words) and len(set(words)) == len(words):
                fit.append((at, len(words)))
    return random.Random(seed).choice(fit) if fit else None


def _different_words(seed: int, one: Reviewer, other: Reviewer) -> bool:
    found = _paragraph(seed, one)
    if found is None:
        return False
    at, count = found
    first = random.Random(seed).randrange(1, count - _APART - 2)
    _change(one, at, first, "kajakken")
    _change(other, at, first + _APART, "violinen")
    return True


def _same_words(seed: int, one: Reviewer, other: Reviewer) -> bool:
    found = _paragraph(seed, one)
    if found is None:
        return False
    at, count = found
    word = random.Random(seed).randrange(1, count - 2)
    _change(one, at, word, "kajakken")
    _change(other, at, word, "violinen")
    return True


def _anywhere(seed: int, one: Reviewer, other: Reviewer) -> bool:
    """Have both change fields at random, but never the same one."""
    one.act(WITHIN_ITEMS, 2)
    other.used |= one.used
    other.act(WITHIN_ITEMS, 2)
    return bool(one.done and other.done and seed is not None)


_WAYS = {"different": _different_words, "same": _same_words, "anywhere": _anywhere}


def _returned(
    base: Meeting, two: _Two, seed: int, folder: Path, render: Renderer
) -> list[Returned]:
    chance = random.Random(seed)
    out = []
    for who, code in zip(two, _CODES, strict=True):
        way, markers = chance.choice(SAVED), chance.choice(MARKERS[:2])
        commented = "c" if "comment" in who.done else "d"
        path = folder / f"{commented}{seed}{code}.docx"
        copy = WordFile(who.file.content(), tracked=False)
        path.write_bytes(stripped(copy, markers).content())
        (back,) = saved(render, [path], way)
        snapshot = Snapshot(code, SnapshotKind.DRAFT, who.file.author, AT, 7, base, None, False)
        theirs = theirs_of(read_returned(back), snapshot)
        out.append(Returned(base, theirs, code))
    return out


def _taken(chosen: list[Proposal], ours: Meeting) -> Meeting:
    return take(chosen, ours, "Pia", AT).apply(ours)


def _said(each: Meeting) -> Meeting:
    remarks = tuple(sorted(each.remarks, key=lambda remark: remark.id))
    return replace(each, answers=(), remarks=remarks)


def _both_orders(base: Meeting, returned: list[Returned]) -> tuple[list[Proposal], list[str]]:
    """Return the conflicts, and what is wrong."""
    one, other = returned
    wrong = []
    offered = proposals_of_all([one, other], base)
    again = proposals_of_all([other, one], base)
    conflicts = [each for each in offered if each.conflict]
    if {each.id for each in conflicts} != {each.id for each in again if each.conflict}:
        wrong.append("other conflicts in the other order")
    sides = [[e for e in offered if e.draft == code and not e.conflict] for code in _CODES]
    first = _taken(sides[1], _taken(sides[0], base))
    second = _taken(sides[0], _taken(sides[1], base))
    if _said(first) != _said(second):
        wrong.append("another meeting in the other order")
    for chosen in _CODES:  # of a conflict, one is chosen
        mine = [each for each in conflicts if each.draft == chosen]
        if _said(_taken(mine, first)) != _said(_taken(mine, second)):
            wrong.append("another meeting in the other order, with a side chosen")
    for each in returned:  # what was not taken is still offered
        left = {e.id for e in proposals_of(base, first, each.theirs, each.draft)}
        if left != {e.id for e in conflicts if e.draft == each.draft}:
            wrong.append(f"left of {each.draft}: {left}")
    return conflicts, wrong


def _pair(seed: int, kind: str, folder: Path, render: Renderer) -> list[str]:
    base = meeting(seed, random.Random(seed).choice(list(Layout)))
    one, other = two = _reviewers(seed, base)
    if not _WAYS[kind](seed, one, other):
        return []
    returned = _returned(base, two, seed, folder, render)
    conflicts, wrong = _both_orders(base, returned)
    if kind == "same":
        if {each.draft for each in conflicts} != set(_CODES):
            wrong.append(f"conflicts: {conflicts}")
        told = [(each.after, each.against) for each in conflicts]
        if not all({"kajakken", "violinen"} <= set(" ".join(each).split()) for each in told):
            wrong.append(f"not both shown: {told}")
    elif conflicts:
        wrong.append(f"conflicts: {conflicts}")
    else:
        offered = proposals_of_all(returned, base)
        words = repr(_taken(list(offered), base))
        new = [e.words for who in two for e in who.expected if "insert" in e.kinds]
        new += ["kajakken", "violinen"] if kind == "different" else []
        lost = [each for each in new if each.split()[-1] not in words]
        wrong += [f"lost {lost}"] if lost else []
    return [f"{seed} {kind} {one.done} {other.done}: {each}" for each in wrong]


@pytest.mark.parametrize("seed", range(cases(3)))
def test_two_reviewers_in_parallel(seed: int, tmp_path: Path, render_pdf: Renderer) -> None:
    kind = list(_WAYS)[seed % len(_WAYS)]
    assert _pair(seed, kind, tmp_path, render_pdf) == []
