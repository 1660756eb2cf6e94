"""What a reviewer does to the front: title, place, and the people."""

import re

from tests.drafts_back.reviewer import Edit, Reviewer
from tests.drafts_back.word_file import Para, runs, text_of_run

_FRONT = ("", "front")


def _front(who: Reviewer, part: str, role: str) -> list[Para]:
    return [
        each
        for each in who.file.paragraphs()
        if not each.item and each.part == part and each.role == role and runs(each.element)
    ]


def _person_new(who: Reviewer) -> bool:
    """Add somebody to the list of those present."""
    if _FRONT in who.used:
        return False
    people = _front(who, "participants", "person")
    name = f"Viggo {who.new_words(1, 1).capitalize()}"
    if people:
        who.expect(people[0], "person", words=name)
        who.file.put_in_below(people[0].element, name)
        return True
    for cell in _front(who, "participants", "text")[:1]:
        who.expect(cell, "person", words=name)
        run = runs(cell.element)[-1]
        who.file.put(run, len(text_of_run(run)), f", {name}")
        return True
    return False


def _person_gone(who: Reviewer) -> bool:
    people = _front(who, "participants", "person")
    if _FRONT in who.used or len(people) < 2:
        return False
    para = who.chance.choice(people)
    name = _name(para)
    if list(map(_name, people)).count(name) > 1:  # who of them is gone can be told only by chance
        return False
    who.expect(para, "person", words=name)
    who.file.delete(para.element)
    return True


def _name(para: Para) -> str:
    return re.split("[,(]", para.text)[0].strip()


def _front_title(who: Reviewer) -> bool:
    titles = _front(who, "title", "title")
    if _FRONT in who.used or not titles:
        return False
    run = runs(titles[0].element)[-1]
    new = who.new_words(1, 1)
    who.expect(titles[0], "insert", "replace", words=new)
    who.file.put(run, len(text_of_run(run)), f" {new}")
    return True


def _venue(who: Reviewer) -> bool:
    venues = _front(who, "venue", "text")
    if _FRONT in who.used or not venues:
        return False
    run = runs(venues[0].element)[-1]
    new = who.new_words(1, 1)
    who.expect(venues[0], "insert", "replace", words=new)
    who.file.put(run, len(text_of_run(run)), f", {new}")
    return True


FRONT_EDITS: dict[str, Edit] = {
    "person new": _person_new,
    "person gone": _person_gone,
    "front title": _front_title,
    "venue": _venue,
}
"""By name."""
