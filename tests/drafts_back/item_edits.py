"""What a reviewer does to items: their order, titles, headings and attachments."""

from itertools import pairwise

from tests.drafts_back.reviewer import Edit, Expected, Reviewer
from tests.drafts_back.table_edits import row_gone
from tests.drafts_back.word_file import Element, Para, W, drop, runs, text_of_run


def _item_gone(who: Reviewer) -> bool:
    items = who.free_items()
    if len(items) < 2:
        return False
    paras = who.chance.choice(items)
    who.expected.append(Expected(paras[0].item, "title", frozenset(("item",))))
    who.used.add((paras[0].item, "*"))
    _gone(who, paras)
    return True


def _gone(who: Reviewer, paras: list[Para]) -> None:
    tables: list[Element] = []
    for each in paras:
        table = next(each.element.iterancestors(f"{W}tbl"), None)
        if table is None:
            who.file.delete(each.element)
        elif table not in tables:
            tables.append(table)
    for table in tables:
        if who.file.tracked:
            for row in table.findall(f"{W}tr"):
                row_gone(who, row)
        else:
            drop(table)


def _items_swapped(who: Reviewer) -> bool:
    items = who.free_items()
    pairs = [
        (one, other)
        for one, other in pairwise(items)
        if _tops(one)[-1].getnext() is _tops(other)[0]
    ]
    if not pairs:
        return False
    one, other = who.chance.choice(pairs)
    tracked, who.file.tracked = who.file.tracked, False
    last = _tops(other)[-1]
    for each in _tops(one):
        last.addnext(each)
        last = each
    who.file.tracked = tracked
    both = "|".join((one[0].item, other[0].item))
    who.expected.append(Expected(both, "title", frozenset(("move",))))
    who.used |= {(one[0].item, "*"), (other[0].item, "*")}
    return True


def _tops(paras: list[Para]) -> list[Element]:
    """Return the elements of the body in which these paragraphs are."""
    out: list[Element] = []
    for each in paras:
        top = next(each.element.iterancestors(f"{W}tbl"), each.element)
        if top not in out:
            out.append(top)
    return out


def _new_item(who: Reviewer) -> bool:
    """Put in an item with a decision behind another one."""
    items = who.free_items()
    if not items:
        return False
    paras = who.chance.choice(items)
    headings = [each for each in paras if each.role == "heading" and each.part == "decision"]
    texts = [e for e in who.texts(1) if e.item == paras[0].item and not e.is_point]
    if not headings or not texts:
        return False
    last = _tops(paras)[-1]
    new = who.new_words(2, 4).capitalize()
    lead = paras[0].text.partition(" ")[0]
    title = f"Punkt 99: {new}" if lead == "Punkt" else f"99. {new}"
    number = _number_of(paras[0].text) + 1
    title = title.replace("99", str(number), 1)
    decision = f"{who.new_words(3, 8).capitalize()}."
    for like, text in ((paras[0], title), (headings[0], "Beslutning"), (texts[0], decision)):
        last = who.file.put_in_below(like.element, text, last)
    who.expected.append(Expected("+", "title", frozenset(("item",)), new))
    who.used.add((paras[0].item, "*"))
    return True


def _number_of(title: str) -> int:
    return int(
        "".join(each for each in title.partition(":")[0].partition(".")[0] if each.isdigit())
    )


def _title(who: Reviewer) -> bool:
    titles = [e for e in who.file.paragraphs() if e.item and e.role == "title" and who.is_free(e)]
    # That an item is closed is no title of its own.
    titles = [e for e in titles if runs(e.element) and not e.text.endswith("Lukket")]
    para = who.pick(titles)
    if not para:
        return False
    new = who.new_words(1, 2)
    run = runs(para.element)[-1]
    who.expect(para, "insert", words=new)
    who.file.put(run, len(text_of_run(run)), f" {new}")
    return True


def _heading(who: Reviewer) -> bool:
    """Add a word to the heading of a section."""
    headings = [
        each
        for each in who.file.paragraphs()
        if each.item
        and each.role == "heading"
        and each.part not in ("decision", "attachments", "absent")
        and who.is_free(each)
    ]
    para = who.pick(headings)
    if not para:
        return False
    new = who.new_words(1, 1)
    run = runs(para.element)[-1]
    who.expect(para, "insert", words=new)
    who.used.add((para.item, f"{para.field} {new}"))
    who.file.put(run, len(text_of_run(run)), f" {new}")
    return True


def _attachments(who: Reviewer) -> list[Para]:
    return [e for e in who.file.paragraphs() if e.role == "attachment" and who.is_free(e)]


def _new_attachment(who: Reviewer) -> bool:
    last = [
        each
        for each in _attachments(who)
        if (below := each.element.getnext()) is None or "Attachment" not in _style(below)
    ]
    para = who.pick(last)
    if not para:
        return False
    number = int(para.text.split(" ")[1]) + 1
    new = who.new_words(2, 4).capitalize()
    who.expect(para, "insert", words=new, field=f"attachment:{number}")
    who.file.put_in_below(para.element, f"Bilag {number} - {new}")
    return True


def _style(element: Element) -> str:
    style = element.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _attachment_renamed(who: Reviewer) -> bool:
    para = who.pick([each for each in _attachments(who) if runs(each.element)])
    if not para:
        return False
    new = who.new_words(1, 2)
    run = runs(para.element)[-1]
    who.expect(para, "insert", words=new)
    who.file.put(run, len(text_of_run(run)), f" {new}")
    return True


def _case_number(who: Reviewer) -> bool:
    cases = [e for e in who.file.paragraphs() if e.role == "case" and who.is_free(e)]
    para = who.pick(cases)
    if not para:
        return False
    run = runs(para.element)[0]
    who.expect(para, "replace", words="2025-004711")
    who.file.put(run, len(text_of_run(run)), "2025-004711")
    who.file.cut(run, 0, len(text_of_run(run)))
    return True


ITEM_EDITS: dict[str, Edit] = {
    "item gone": _item_gone,
    "items swapped": _items_swapped,
    "new item": _new_item,
    "title": _title,
    "heading": _heading,
    "new attachment": _new_attachment,
    "attachment renamed": _attachment_renamed,
    "case number": _case_number,
}
"""By name."""
