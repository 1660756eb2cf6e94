"""Small mistakes that can be planted in a source file, each with a name that outlasts other edits.

Owns what a mutant is and how the text with one is made. A mutant changes one comparison,
condition, number, truth, sum, call or statement; it leaves docstrings, annotations, and what
only a type checker sees. It never touches a file.
"""

import ast
import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
# In a call of these another order is no mistake that anybody makes, and falls over at once.
FIXED_ORDER = {"isinstance", "issubclass", "getattr", "setattr", "hasattr", "object.__setattr__"}
MODULE = "<module>"
"""Where a mutant stands that no function holds."""


@dataclass(frozen=True)
class Mutant:
    """One planted mistake: where it stands, and the text before and after."""

    path: str
    where: str
    line: int
    start: int
    end: int
    old: str
    new: str
    number: int = 1

    @property
    def name(self) -> str:
        """What it is called, in this run and the next: nothing of lines above it is in it."""
        again = f" ({self.number})" if self.number > 1 else ""
        return f"{self.path} {self.where}: {_short(self.old)} → {_short(self.new)}{again}"

    def planted_in(self, source: str) -> str:
        """Return the source with the mistake in it."""
        content = source.encode()
        return (content[: self.start] + self.new.encode() + content[self.end :]).decode()

    def diff(self, source: str) -> str:
        """Return what it changes, with two lines around it."""
        lines = difflib.unified_diff(
            source.splitlines(), self.planted_in(source).splitlines(), n=2, lineterm=""
        )
        return "\n".join(list(lines)[2:])


def mutants_of(path: str, source: str) -> list[Mutant]:
    """Return every mutant of a source file, in the order of its text."""
    finder = _Finder(path, source)
    finder.visit(ast.parse(source))
    seen: Counter[str] = Counter()
    numbered = []
    for each in sorted(finder.found, key=lambda found: (found.start, found.end, found.new)):
        seen[each.name] += 1
        numbered.append(
            Mutant(**{**vars(each), "number": seen[each.name]}) if seen[each.name] > 1 else each
        )
    return numbered


def functions_of(source: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield each function of a source that is no other's part, with its name in the file."""
    for node in ast.parse(source).body:
        yield from _functions_in(node, "")


def _functions_in(node: ast.stmt, above: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    if isinstance(node, ast.FunctionDef):
        yield above + node.name, node
    elif isinstance(node, ast.ClassDef):
        for part in node.body:
            yield from _functions_in(part, f"{above}{node.name}.")


class _Finder(ast.NodeVisitor):
    """Goes through a syntax tree and keeps each mutant that it comes by."""

    def __init__(self, path: str, source: str) -> None:
        self.found: list[Mutant] = []
        self._path = path
        self._content = source.encode()
        self._line_starts = [0]
        for line in self._content.splitlines(keepends=True):
            self._line_starts.append(self._line_starts[-1] + len(line))
        self._names: list[str] = []
        self._in_function = False

    def _keep(self, node: ast.expr | ast.stmt, new: str) -> None:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self._line_starts[node.lineno - 1] + node.col_offset
        end = self._line_starts[node.end_lineno - 1] + node.end_col_offset
        old = self._content[start:end].decode()
        where = ".".join(self._names) or MODULE
        self.found.append(Mutant(self._path, where, node.lineno, start, end, old, new))

    # What is gone through, and what is left

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer = self._in_function
        if not outer:
            self._names.append(node.name)
        self._in_function = True
        for part in [*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body]:
            self.visit(part)
        self._in_function = outer
        if not outer:
            self._names.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if any(ast.unparse(base).startswith("Protocol") for base in node.bases):
            return
        if not self._in_function:
            self._names.append(node.name)
        for part in node.body:
            self.visit(part)
        if not self._in_function:
            self._names.pop()

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Leave it: Python 3.11 does not know where in the file its parts stand."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_If(self, node: ast.If) -> None:
        if ast.unparse(node.test) == "TYPE_CHECKING":
            return
        self._negate(node.test)
        self.generic_visit(node)

    # The mistakes

    def _negate(self, test: ast.expr) -> None:
        if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Constant):
            self._keep(test, f"(not {_text_of(test)})")

    def visit_While(self, node: ast.While) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self._negate(test)
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        operands = [node.left, *node.comparators]
        for at, operation in enumerate(node.ops):
            other = COMPARISONS[type(operation)]()
            operations = [*node.ops[:at], other, *node.ops[at + 1 :]]
            self._keep(node, _text_of(ast.Compare(operands[0], operations, operands[1:])))
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        self._keep(node, f"({_text_of(ast.BoolOp(other, node.values))})")
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not | ast.USub):
            self._keep(node, f"({_text_of(node.operand)})")
        if not isinstance(node.operand, ast.Constant):
            self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if type(node.op) in SUMS:
            other = ast.BinOp(node.left, SUMS[type(node.op)](), node.right)
            self._keep(node, f"({_text_of(other)})")
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, bool):
            self._keep(node, str(not node.value))
        elif isinstance(node.value, int):
            self._keep(node, str(node.value + 1))
        elif isinstance(node.value, str) and "minutes/" in self._path and node.value.strip():
            self._keep(node, repr(node.value + "x"))  # the wording is what that room makes

    def visit_Call(self, node: ast.Call) -> None:
        first, second = [*node.args[:2], None, None][:2]
        if first and second and ast.unparse(node.func) not in FIXED_ORDER:
            starred = isinstance(first, ast.Starred) or isinstance(second, ast.Starred)
            if not starred and ast.dump(first) != ast.dump(second):
                swapped = ast.Call(node.func, [second, first, *node.args[2:]], node.keywords)
                self._keep(node, _text_of(swapped))
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None and not isinstance(node.value, ast.Constant):
            self._keep(node, "return None")
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return  # a docstring
        if self._in_function and isinstance(node.value, ast.Call):
            self._keep(node, "pass")
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        self._keep(node, "pass")

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._keep(node, "pass")
        self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        if self._in_function and isinstance(node.targets[0], ast.Attribute | ast.Subscript):
            self._keep(node, "pass")
        self.visit(node.value)

    def visit_Continue(self, node: ast.Continue) -> None:
        self._keep(node, "break")

    def visit_Break(self, node: ast.Break) -> None:
        self._keep(node, "continue")


def _text_of(node: ast.expr) -> str:
    return ast.unparse(ast.fix_missing_locations(node))


def _short(text: str, most: int = 70) -> str:
    """Return a piece of source in one line, its middle left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most // 2]}…{line[-most // 2 :]}"
