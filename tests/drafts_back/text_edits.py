"""What a reviewer does to the texts of items: words, looks, paragraphs and where they stand."""

from copy import deepcopy
from itertools import pairwise

from lxml import etree

from tests.drafts_back.comments import comment
from tests.drafts_back.reviewer import Edit, Reviewer
from tests.drafts_back.word_file import (
    Element,
    Para,
    W,
    WordFile,
    drop,
    runs,
    set_text,
    text_of_run,
    wrap,
)


def _run_with(reviewer: Reviewer, para: Para, least: int) -> tuple[Element, list[str]] | None:
    fit = [each for each in runs(para.element) if len(text_of_run(each).split(" ")) >= least]
    if not fit:
        return None
    run = reviewer.chance.choice(fit)
    return run, text_of_run(run).split(" ")


def _place(words: list[str], at: int) -> int:
    return len(" ".join(words[:at])) + (at > 0)


def _put_words(who: Reviewer) -> bool:
    para = who.pick(who.texts())
    found = para and _run_with(who, para, 4)
    if not para or not found:
        return False
    run, words = found
    at = who.chance.randrange(1, len(words))
    new = who.new_words()
    who.expect(para, "insert", words=new)
    who.file.put(run, _place(words, at), f"{new} ")
    return True


def _cut_words(who: Reviewer) -> bool:
    para = who.pick(who.texts(8))
    found = para and _run_with(who, para, 8)
    if not para or not found:
        return False
    run, words = found
    at = who.chance.randrange(1, len(words) - 3)
    last = at + who.chance.randint(1, 2)
    who.expect(para, "delete")
    who.file.cut(run, _place(words, at), _place(words, last))
    return True


def _change_word(who: Reviewer) -> bool:
    para = who.pick(who.texts())
    found = para and _run_with(who, para, 5)
    if not para or not found:
        return False
    run, words = found
    at = who.chance.randrange(1, len(words) - 1)
    first = _place(words, at)
    last = first + len(words[at])
    new = who.new_words(1, 1)
    if not words[at].strip():
        return False
    who.expect(para, "replace", words=new)
    who.file.put(run, last, new)
    before = [each for each in runs(para.element) if text_of_run(each).endswith(words[at])]
    run = before[0] if len(before) == 1 else run
    who.file.cut(run, first, last)
    return True


def _bold(who: Reviewer) -> bool:
    para = who.pick(who.texts())
    found = para and _run_with(who, para, 5)
    if not para or not found:
        return False
    run, words = found
    if run.find(f"{W}rPr") is not None:
        return False
    at = who.chance.randrange(1, len(words) - 1)
    if not words[at].strip():
        return False
    who.expect(para, "replace", words=words[at])
    first = _place(words, at)
    who.file.embolden(run, first, first + len(words[at]))
    return True


def _new_paragraph(who: Reviewer) -> bool:
    para = who.pick(who.texts())
    if not para:
        return False
    new = f"{who.new_words(4, 9).capitalize()}."
    who.expect(para, "insert", words=new)
    who.file.put_in_below(para.element, new)
    return True


def _pairs(who: Reviewer, least: int) -> list[tuple[Para, Para]]:
    """Return the pairs of plain paragraphs that stand one below the other in one field."""
    paras = who.texts(least)
    return [
        (one, other)
        for one, other in pairwise(paras)
        if one.element.getnext() is other.element
        and one.field == other.field
        and not one.is_point
        and not other.is_point
    ]


def _gone_paragraph(who: Reviewer) -> bool:
    pairs = _pairs(who, 5)
    if not pairs:
        return False
    para = who.chance.choice(pairs)[1]
    who.expect(para, "delete", words=para.text)
    who.file.delete(para.element)
    return True


def _merge(who: Reviewer) -> bool:
    pairs = _pairs(who, 5)
    if not pairs:
        return False
    one, other = who.chance.choice(pairs)
    who.expect(one, "merge")
    last = etree.SubElement(one.element, f"{W}r")
    set_text(last, " ")
    if who.file.tracked:
        wrap(last, who.file.change("ins"))
        who.file.end(one.element, "del")
    else:
        for each in other.element.findall(f"{W}r"):
            one.element.append(each)
        drop(other.element)
    return True


def _split(who: Reviewer) -> bool:
    paras = [each for each in who.texts(8) if not each.is_point]
    para = who.pick(paras)
    found = para and _run_with(who, para, 6)
    if not para or not found:
        return False
    run, words = found
    at = _place(words, who.chance.randrange(3, len(words) - 2))
    who.expect(para, "split")
    text = text_of_run(run)
    rest = [each for each in run.itersiblings() if each.tag == f"{W}r"]
    below = deepcopy(para.element)
    for each in list(below):
        if each.tag != f"{W}pPr":
            below.remove(each)
    new = deepcopy(run)
    set_text(new, text[at:])
    below.append(new)
    for each in rest:
        below.append(each)
    if who.file.tracked:
        set_text(run, text[:at])
        who.file.end(para.element, "ins")
    else:
        set_text(run, text[:at].rstrip())
    para.element.addnext(below)
    return True


def _swap(who: Reviewer) -> bool:
    pairs = [each for each in _pairs(who, 5) if each[0].text != each[1].text]
    if not pairs:
        return False
    one, other = who.chance.choice(pairs)
    who.expect(one, "move")
    if who.file.tracked:
        _tracked_move(who.file, one.element, other.element)
    else:
        other.element.addnext(one.element)
    return True


def _tracked_move(file: WordFile, element: Element, below: Element) -> None:
    """Move a paragraph below another, as Word tracks it."""
    there = deepcopy(element)
    for each in list(there):
        if each.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
            there.remove(each)
    below.addnext(there)
    for paragraph, kind in ((element, "moveFrom"), (there, "moveTo")):
        start = file.change(f"{kind}RangeStart")
        start.set(f"{W}name", "move1")
        end = etree.Element(f"{W}{kind}RangeEnd")
        end.set(f"{W}id", start.get(f"{W}id", ""))
        moved = paragraph.findall(f"{W}r")
        moved[0].addprevious(start)
        for run in moved:
            wrap(run, file.change(kind))
        file.end(paragraph, kind)
        paragraph.append(end)


def _to_another_field(who: Reviewer) -> bool:
    pairs = _pairs(who, 5)
    if not pairs:
        return False
    one = who.chance.choice(pairs)[1]
    others = [
        each
        for each in who.texts()
        if (each.item, each.field) != (one.item, one.field) and not each.is_point
    ]
    other = who.pick(others)
    if not other:
        return False
    who.expect(one, "delete", "move", words=one.text)
    who.expect(other, "insert", "move", words=one.text)
    if who.file.tracked:
        _tracked_move(who.file, one.element, other.element)
    else:
        other.element.addnext(one.element)
    return True


TEXT_EDITS: dict[str, Edit] = {
    "put words": _put_words,
    "cut words": _cut_words,
    "change a word": _change_word,
    "bold": _bold,
    "new paragraph": _new_paragraph,
    "paragraph gone": _gone_paragraph,
    "merge": _merge,
    "split": _split,
    "swap": _swap,
    "to another field": _to_another_field,
    "comment": comment,
}
"""By name."""
