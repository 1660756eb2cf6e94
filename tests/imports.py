"""Which file of the program imports which, as its source says, and where that goes in circles."""

import ast
from collections.abc import Mapping
from pathlib import Path

Imports = Mapping[str, frozenset[str]]


def imports_of(package: Path) -> Imports:
    """Return for each module of `package` the modules of it that it names, wherever it does.

    Those that only a type checker sees, and those within a function, count too.
    """
    files = {_dotted(file, package): file for file in package.rglob("*.py")}
    return {
        module: frozenset(_named_by(file, module, files) - {module})
        for module, file in files.items()
    }


def circles_of(imports: Imports) -> list[tuple[str, ...]]:
    """Return the groups of modules in which each comes back to itself, by however many others."""
    reached = {module: _reached_from(module, imports) for module in imports}
    groups = {
        tuple(sorted(other for other in reached[module] if module in reached[other]))
        for module in imports
        if module in reached[module]
    }
    return sorted(groups)


def round_trip(module: str, imports: Imports) -> str:
    """Return the shortest way from a module back to itself, in words."""
    ways = [[module]]
    seen: set[str] = set()
    for way in ways:
        for other in sorted(imports[way[-1]]):
            if other == module:
                return " imports ".join([*way, module])
            if other not in seen:
                seen.add(other)
                ways.append([*way, other])
    raise ValueError(f"{module} is in no circle")


def _dotted(file: Path, package: Path) -> str:
    parts = file.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _named_by(file: Path, module: str, files: Mapping[str, Path]) -> set[str]:
    named: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            named |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(node, module, file)
            modules = {f"{origin}.{each.name}" for each in node.names}
            named |= {each if each in files else origin for each in modules}
    return named & set(files)


def _origin(node: ast.ImportFrom, module: str, file: Path) -> str:
    """Return the module that a `from … import` names, also where it begins with dots."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    if file.name == "__init__.py":
        parts.append("")
    return ".".join([*parts[: -node.level], *([node.module] if node.module else [])])


def _reached_from(module: str, imports: Imports) -> set[str]:
    reached: set[str] = set()
    ahead = [module]
    while ahead:
        for other in imports[ahead.pop()] - reached:
            reached.add(other)
            ahead.append(other)
    return reached
