"""Drafts that somebody made a mess of: nothing typed is lost, and every order gives the same."""

import random
import re
from copy import deepcopy
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from ssp_desktop.application.files.meeting_json import meeting_as_json
from ssp_desktop.application.merging.answering import leave, take
from ssp_desktop.application.merging.merging import proposals_of, proposals_of_all
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.reading.door import read_returned
from tests.drafts_back.cases import ALL, AT, meeting
from tests.drafts_back.ways import MARKERS, stripped
from tests.drafts_back.word_file import Element, W, WordFile, drop, runs, set_text, text_of_run
from tests.proofs import cases

pytestmark = [pytest.mark.slow, pytest.mark.proof]
_STYLES = ("Heading1", "Heading2", "BodyText", "Attachment", "Person", "CaseNumber", "Title")


def _paragraph(file: WordFile, chance: random.Random) -> Element:
    return chance.choice(file.paragraphs()).element


def _write(file: WordFile, chance: random.Random) -> None:
    """Write a word before the first or behind the last of a paragraph, whatever that is."""
    fit = [each for para in file.paragraphs() for each in runs(para.element)]
    if not fit:
        return
    run = chance.choice(fit)
    end = chance.choice((0, len(text_of_run(run))))
    word = f"zebra{chance.randrange(10**6)}x"
    file.put(run, end, f" {word}" if end else f"{word} ")


def _delete(file: WordFile, chance: random.Random) -> None:
    element = _paragraph(file, chance)
    parent = element.getparent()
    if parent is not None and len(parent.findall(f"{W}p")) > 1:
        file.delete(element)


def _empty(file: WordFile, chance: random.Random) -> None:
    for run in runs(_paragraph(file, chance)):
        if file.tracked:
            file.take_out(run)
        else:
            drop(run)


def _restyle(file: WordFile, chance: random.Random) -> None:
    style = _paragraph(file, chance).find(f"{W}pPr/{W}pStyle")
    if style is not None:
        style.set(f"{W}val", chance.choice(_STYLES))


def _tops(file: WordFile) -> list[Element]:
    return [each for each in file.body if each.tag in (f"{W}p", f"{W}tbl")]


def _move(file: WordFile, chance: random.Random) -> None:
    one, other = chance.sample(_tops(file), 2)
    other.addnext(one)


def _copy(file: WordFile, chance: random.Random) -> None:
    one = chance.choice(_tops(file))
    one.addnext(deepcopy(one))


def _retitle(file: WordFile, chance: random.Random) -> None:
    titles = [each for each in file.paragraphs() if each.item and each.role == "title"]
    words = chance.choice(("", "Ny titel", "Punkt 3: Eventuelt", "3. Eventuelt", "Lukket", "1."))
    for run in runs(chance.choice(titles).element) if titles else ():
        set_text(run, words)


def _part_table(file: WordFile, chance: random.Random) -> None:
    tables = [each for each in file.body.iter(f"{W}tbl") if len(each.findall(f"{W}tr")) > 2]
    if not tables:
        return
    table = chance.choice(tables)
    rows = table.findall(f"{W}tr")
    at = chance.randrange(1, len(rows))
    below = deepcopy(table)
    for each in below.findall(f"{W}tr")[:at]:
        below.remove(each)
    for each in rows[at:]:
        table.remove(each)
    table.addnext(below)
    table.addnext(below.makeelement(f"{W}p"))


def _join_items(file: WordFile, chance: random.Random) -> None:
    titles = [each for each in file.paragraphs() if each.item and each.role == "title"]
    if titles:
        file.delete(chance.choice(titles).element)


def _move_item(file: WordFile, chance: random.Random) -> None:
    """Move all of an item to the end, and write into some of its paragraphs."""
    paras = [each for each in file.paragraphs() if each.item]
    if not paras:
        return
    item = chance.choice([each.item for each in paras])
    last = _tops(file)[-1]
    for each in [each for each in paras if each.item == item]:
        if runs(each.element) and chance.random() < 0.4:
            file.put(runs(each.element)[0], 0, f"zebra{chance.randrange(10**6)}x ")
        top = next(each.element.iterancestors(f"{W}tbl"), each.element)
        if top is not last:
            last.addnext(top)
            last = top


_ROUGH = (_write, _delete, _empty, _restyle, _move, _copy, _retitle, _part_table, _join_items,
          _move_item)  # fmt: skip


def _returned(base: Meeting, seed: str, code: str, folder: Path) -> tuple[Returned, set[str]]:
    """Return a rough draft of `base`, and the words that were written into it and still stand."""
    chance = random.Random(seed)
    file = WordFile(ALL.draft(base), tracked=chance.random() < 0.5)
    for edit in chance.choices(_ROUGH, k=chance.randint(1, 4)):
        edit(file, chance)
    path = folder / f"{code}.docx"
    copy = WordFile(file.content(), tracked=False)
    path.write_bytes(stripped(copy, chance.choice(MARKERS)).content())
    document = read_returned(path)
    snapshot = Snapshot(code, SnapshotKind.DRAFT, "", AT, 7, base, None, False)
    pieces = (each for para in document.paragraphs for each in para.pieces if not each.deleted)
    written = {word for each in pieces for word in re.findall(r"zebra\d+x", each.text)}
    return Returned(base, theirs_of(document, snapshot), code), written


def _taken(chosen: list[Proposal], ours: Meeting) -> Meeting:
    return take(chosen, ours, "Pia", AT).apply(ours)


def _said(each: Meeting) -> Meeting:
    return replace(each, answers=())


@pytest.mark.parametrize("seed", range(cases(10)))
def test_nothing_written_is_lost_and_nothing_offered_twice(seed: int, tmp_path: Path) -> None:
    base = meeting(seed, list(Layout)[seed % 2])
    base = replace(base, items=base.items[: (1, 2, 5)[seed % 3]]) if seed % 5 else base
    returned, written = _returned(base, f"rough {seed}", "K7M2", tmp_path)
    offered = list(proposals_of(base, base, returned.theirs, "K7M2"))
    assert len({each.id for each in offered}) == len(offered)
    after = _taken(offered, base)
    left = leave(offered, base, "Pia", AT).apply(base)
    assert meeting_as_json(_said(left)) == meeting_as_json(base)
    for ours in (left, after):
        assert proposals_of(base, ours, returned.theirs, "K7M2") == ()
    one_by_one = base
    for each in random.Random(seed).sample(offered, len(offered)):
        one_by_one = _taken([each], one_by_one)
    assert _said(one_by_one) == _said(after)
    told = repr((after, returned.theirs.unplaced))
    assert [word for word in written if word not in told] == []


@pytest.mark.parametrize("seed", range(cases(5)))
def test_two_rough_drafts_may_come_back_in_either_order(seed: int, tmp_path: Path) -> None:
    base = meeting(seed, list(Layout)[seed % 2])
    both = [_returned(base, f"{code} {seed}", code, tmp_path)[0] for code in ("K7M2", "Q4XZ")]
    offered = [proposals_of_all(order, base) for order in permutations(both)]
    one, other = ({each.id for each in every if each.conflict} for every in offered)
    assert one == other
    free = [
        [each for each in offered[0] if each.draft == draft.draft and not each.conflict]
        for draft in both
    ]
    first, second = (_taken(later, _taken(sooner, base)) for sooner, later in permutations(free))
    assert _said(first) == _said(second)
