"""What a reviewer does to lists and tables."""

from copy import deepcopy

from lxml import etree

from tests.drafts_back.reviewer import Edit, Reviewer
from tests.drafts_back.word_file import Element, Para, W, drop, runs, set_text, text_of_run, wrap


def _points(who: Reviewer) -> list[Para]:
    return [each for each in who.texts(3) if each.has_sign]


def _new_point(who: Reviewer) -> bool:
    para = who.pick(_points(who))
    if not para:
        return False
    new = who.new_words(3, 6).capitalize()
    who.expect(para, "insert", words=new)
    who.file.put_in_below(para.element, new)
    return True


def _renumbered(who: Reviewer) -> bool:
    """Let a numbered list begin at another number."""
    name = "word/numbering.xml"
    numbering = etree.fromstring(who.file.parts[name])
    lists: dict[str, list[Para]] = {}
    for each in _points(who):
        number = each.element.find(f"{W}pPr/{W}numPr/{W}numId")
        lists.setdefault("" if number is None else number.get(f"{W}val", ""), []).append(each)
    found = [
        paras
        for number, paras in lists.items()
        if all(each.level == "0" for each in paras) and _is_ordered(numbering, number)
    ]
    if not found:
        return False
    paras = who.chance.choice(found)
    old = paras[0].element.find(f"{W}pPr/{W}numPr/{W}numId")
    assert old is not None
    number = old.get(f"{W}val", "")
    new = str(700 + len(who.done))
    made = deepcopy(next(e for e in numbering.iter(f"{W}num") if e.get(f"{W}numId") == number))
    made.set(f"{W}numId", new)
    for each in made.findall(f"{W}lvlOverride"):
        if each.get(f"{W}ilvl") == "0":
            made.remove(each)
    over = etree.SubElement(made, f"{W}lvlOverride")
    over.set(f"{W}ilvl", "0")
    etree.SubElement(over, f"{W}startOverride").set(f"{W}val", "23")
    numbering.append(made)
    who.file.parts[name] = etree.tostring(numbering, xml_declaration=True, encoding="UTF-8")
    for element in who.file.body.iter(f"{W}numId"):
        if element.get(f"{W}val") == number:
            element.set(f"{W}val", new)
    who.expect(paras[0], "replace")
    return True


def _is_ordered(numbering: Element, number: str) -> bool:
    num = next((e for e in numbering.iter(f"{W}num") if e.get(f"{W}numId") == number), None)
    own = None if num is None else num.find(f"{W}abstractNumId")
    abstract = "" if own is None else own.get(f"{W}val")
    for each in numbering.iter(f"{W}abstractNum"):
        form = each.find(f"{W}lvl/{W}numFmt")
        if each.get(f"{W}abstractNumId") == abstract and form is not None:
            return form.get(f"{W}val") == "decimal"
    return False


def _rows(who: Reviewer) -> list[tuple[Para, Element]]:
    """Return the first paragraph of each row of the tables in the items' texts, and the row."""
    out: list[tuple[Para, Element]] = []
    for each in who.file.paragraphs():
        if each.item and each.in_table and each.role == "text" and who.is_free(each):
            row = next(each.element.iterancestors(f"{W}tr"))
            if not out or out[-1][1] is not row:
                out.append((each, row))
    return out


def _new_row(who: Reviewer) -> bool:
    found = _rows(who)
    if not found:
        return False
    para, row = who.chance.choice(found)
    new = deepcopy(row)
    words = []
    for cell in new.findall(f"{W}tc"):
        first, *others = cell.findall(f"{W}p")
        for other in others:
            cell.remove(other)
        for each in list(first):
            if each.tag != f"{W}pPr":
                first.remove(each)
        words.append(who.new_words(1, 2))
        run = etree.SubElement(first, f"{W}r")
        set_text(run, words[-1])
        if who.file.tracked:
            wrap(run, who.file.change("ins"))
            who.file.end(first, "ins")
    if who.file.tracked:
        _mark_row(who, new, "ins")
    who.expect(para, "row", words=words[0])
    row.addnext(new)
    return True


def _mark_row(who: Reviewer, row: Element, kind: str) -> None:
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = etree.Element(f"{W}trPr")
        before = row.find(f"{W}tblPrEx")
        row.insert(0 if before is None else 1, properties)
    properties.append(who.file.change(kind))


def row_gone(who: Reviewer, row: Element) -> None:
    """Take out a row as tracked."""
    _mark_row(who, row, "del")
    for paragraph in row.iter(f"{W}p"):
        who.file.delete(paragraph)


def _gone_row(who: Reviewer) -> bool:
    found = _rows(who)
    tables: dict[Element, list[tuple[Para, Element]]] = {}
    for para, row in found:
        tables.setdefault(next(row.iterancestors(f"{W}tbl")), []).append((para, row))
    large = [each for rows in tables.values() if len(rows) > 2 for each in rows[1:-1]]
    if not large:
        return False
    para, row = who.chance.choice(large)
    who.expect(para, "row", words=para.text)
    if who.file.tracked:
        row_gone(who, row)
    else:
        drop(row)
    return True


def _cell(who: Reviewer) -> bool:
    cells = [para for para, _ in _rows(who) if runs(para.element)]
    para = who.pick(cells)
    if not para:
        return False
    new = who.new_words(1, 1)
    run = runs(para.element)[-1]
    who.expect(para, "insert", "replace", words=new)
    who.file.put(run, len(text_of_run(run)), f" {new}")
    return True


TABLE_EDITS: dict[str, Edit] = {
    "new point": _new_point,
    "renumbered": _renumbered,
    "new row": _new_row,
    "row gone": _gone_row,
    "cell": _cell,
}
"""By name."""
