"""What `make mutate` plants is a mistake each time, and is taken out again."""

import ast

import pytest

from tests.mutation.mutants import mutants_of
from tests.mutation.proofs_table import explained
from tests.mutation.trees import ROOT, trees
from tests.mutation.who_sees import saying

SOURCE = '''"""A docstring says 1 < 2."""
from __future__ import annotations

if TYPE_CHECKING:
    from a import B as C

LIMIT: "max(1, 2)" = 10

class Room:
    size: int = 3

    def seats(self, taken: int, most: int = 5) -> bool:
        """Say whether 4 > 3."""
        if not taken and self.size <= LIMIT:
            self.tell(f"{taken + 1}", most)
            return min(taken, most) == 2
        taken += 1
        return taken

def early(people):
    for each in people:
        if each:
            continue
        raise ValueError(each)
    return [p for p in people if p.here is not None]
'''


def changes(source: str = SOURCE) -> set[tuple[str, str, str]]:
    return {(each.where, each.old, each.new) for each in mutants_of("rooms/room.py", source)}


@pytest.mark.parametrize(
    "change",
    [
        ("<module>", "10", "11"),
        ("Room", "3", "4"),
        ("Room.seats", "5", "6"),
        ("Room.seats", "self.size <= LIMIT", "self.size < LIMIT"),
        ("Room.seats", "not taken", "(taken)"),
        (
            "Room.seats",
            "not taken and self.size <= LIMIT",
            "(not taken or self.size <= LIMIT)",
        ),
        ("Room.seats", 'self.tell(f"{taken + 1}", most)', "pass"),
        ("Room.seats", "min(taken, most)", "min(most, taken)"),
        ("Room.seats", "min(taken, most) == 2", "min(taken, most) != 2"),
        ("Room.seats", "return min(taken, most) == 2", "return None"),
        ("Room.seats", "taken += 1", "pass"),
        ("early", "each", "(not each)"),
        ("early", "continue", "break"),
        ("early", "raise ValueError(each)", "pass"),
        ("early", "p.here is not None", "p.here is None"),
    ],
)
def test_a_mistake_of_each_kind_is_made(change):
    assert change in changes()


def test_docstrings_annotations_and_what_a_type_checker_sees_are_left():
    lines = {each.line for each in mutants_of("rooms/room.py", SOURCE)}
    assert not lines & {1, 2, 4, 5, 13}
    assert not [old for _, old, _ in changes() if "max(1, 2)" in old]


def test_each_mutant_is_python_and_another_program():
    for mutant in mutants_of("rooms/room.py", SOURCE):
        planted = mutant.planted_in(SOURCE)
        assert ast.dump(ast.parse(planted)) != ast.dump(ast.parse(SOURCE)), mutant.name
        assert [line for line in mutant.diff(SOURCE).splitlines() if line.startswith("+")]


def test_a_mutant_keeps_its_name_whatever_is_written_above_it():
    names = [each.name for each in mutants_of("rooms/room.py", SOURCE)]
    moved = SOURCE.replace("class Room:", "# a comment\n\nclass Room:")
    assert [each.name for each in mutants_of("rooms/room.py", moved)] == names
    assert len(set(names)) == len(names)


def test_a_source_whose_functions_say_their_names_does_what_it_did():
    told: list[str] = []
    space = {"TYPE_CHECKING": False, "__builtins__": {**vars(__import__("builtins"))}}
    space["__builtins__"]["_called_"] = told.append
    source = saying("rooms/room.py", SOURCE).replace("import builtins as _b; ", "")
    exec(source.replace("getattr(_b, '_called_', len)", "_called_"), space)  # noqa: S102
    assert space["Room"]().seats(3) == 4
    assert told == ["rooms/room.py:Room.seats"]


def test_a_mistake_is_planted_in_a_copy_and_taken_out_again():
    path = "ssp_desktop/domain/errors.py"
    own = (ROOT / path).read_text("utf-8")
    with trees(1) as (tree,):
        with tree.holding(path, "planted = True\n"):
            assert (tree.folder / path).read_text("utf-8") == "planted = True\n"
            assert (ROOT / path).read_text("utf-8") == own
        assert (tree.folder / path).read_text("utf-8") == own
        left = tree.folder
    assert not left.exists()
    assert (ROOT / path).read_text("utf-8") == own


def test_what_is_explained_is_a_mutant_of_the_code_as_it_is():
    reasons = explained(ROOT / "docs" / "proofs.md")
    paths = {name.split()[0] for name in reasons}
    there = {
        mutant.name
        for path in paths
        for mutant in mutants_of(path, (ROOT / path).read_text("utf-8"))
    }
    assert set(reasons) <= there
    assert all(len(reason) > 20 for reason in reasons.values())
