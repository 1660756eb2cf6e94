"""Lists of people: names, and what stands around them: affiliation, role, presence, remarks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.reading.people.names import is_full_name, is_name
from ssp_desktop.reading.people.offices import (
    PRESENCE,
    ROLES,
    came_behind,
    is_known,
    is_office,
    with_offices_behind,
    without_office,
    without_title,
)
from ssp_desktop.reading.people.remarks import Told, told_by, without_commas
from ssp_desktop.richtext.tidy import tidy

_TRAILING_BRACKET = re.compile(r"[\s,]*\(([^()]*)\)\s*$")
_COMMA_OR_BRACKET = re.compile(r"[,;()]")
_MOST_OF_ONE = 2  # pieces between the commas of a line that has one person
_LONGEST = 300  # characters; anything longer is no person, whatever it says
_DASH = re.compile(r"\s+[-–]\s+")
# Where the remark after a name may begin, if no sign parts them.
_REMARK = re.compile(
    r"\s+(?:[-–]\s+)?(?=(?:ankom|kom|mødt|møder|indtrådte|gik|går|forlod|udtrådte|deltog|deltager|var"
    r"|til|tilstede|fra|indtil|ikke|fraværende|som|stedfortræder|suppleant|i|under|ved|sag|pkt|punkt"
    r"|dagsordenspunkt)(?:\w*)\b)",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?:(?<=\w{2})(?<!\b[jJ]r)|(?<=\)))\s*\.$")
_SENTENCES = re.compile(r"(?:(?<=\w{3})|(?<=\)))\.\s+(?=[^\W\d_])")
_NEXT_PERSON = re.compile(r"(?<=\))\s+(?=[^\W\d_])")  # after »(A)«
_AND = re.compile(r"\s+(?:og|samt)\s+")
RUNS_ON = re.compile(r"(?:[,&]|\s[-–]|\b(?:og|samt))\s*$")
"""The end of a line in the middle of a list, which goes on in the next."""


@dataclass(frozen=True, slots=True)
class Person:
    """One name as a list has it. `presence` and `role` are None when not stated.

    `told` is what else the list says about the person.
    """

    name: str
    affiliation: str = ""
    presence: Presence | None = None
    role: Role | None = None
    told: tuple[Told, ...] = ()


def people_in(texts: Sequence[str]) -> list[Person]:
    """Return the people named in the lines `texts`, which are nothing but a list.

    Either a line has one person (``Mads Andersen, (C)``, ``Pia Borg, SSP-konsulent``),
    or names follow each other with commas, perhaps over several lines. If semicolons
    separate them, a comma introduces the affiliation.
    """
    lines = [
        without_commas(part) for text in texts for part in _side_by_side(_tidied(text)) if part
    ]
    if any(";" in line for line in lines):
        each = [piece for line in lines for piece in _split_outside_brackets(line, ";")]
        return [person for piece in each if (person := person_of_line(piece.strip()))]
    split = [_pieces(line) for line in lines]
    pairs = list(zip(split, lines, strict=True))
    runs_on = any(
        line.endswith((" -", " –"))
        or (len(each) > _MOST_OF_ONE and RUNS_ON.search(line))
        or (line.endswith(",") and len(each) > 1 and all(is_full_name(_bare(p[0])) for p in each))
        for each, line in pairs[:-1]
    )
    single = sum(len(each) <= _MOST_OF_ONE for each in split)
    if len(lines) > 1 and single * 2 > len(lines) and not runs_on:
        return [person for line in lines if (person := person_of_line(line))]
    running = [each for piece in _parted(_pieces(" ".join(lines))) for each in _by_office(piece)]
    return [_person(piece) for piece in running if piece[0]]


def _tidied(text: str) -> str:
    """Return a line of a list with its last bracket closed, and offices behind the names."""
    line = with_offices_behind(tidy(text))
    return f"{line})" if line.count("(") == 1 and ")" not in line else line


def _by_office(piece: list[str]) -> list[list[str]]:
    """Return the pieces of the people in ``Asta Vang – graver og Bo Lund``, offices parted."""
    name, *behind = _DASH.split(piece[0], maxsplit=1)
    if not behind or not is_full_name(name):
        return [piece]
    office, *others = _AND.split(behind[0])
    if not all(map(is_full_name, others)):
        office, others = behind[0], []
    return [[name, f"({office})", *piece[1:]], *([other] for other in others)]


def _side_by_side(line: str) -> list[str]:
    """Return the people of a line of two columns: ``Asta Vang (A) Bo Lund (V)``."""
    line = _STOP.sub("", line)
    joined = _split_at_and(line)
    if len(joined) > 1 and "," not in line and all(is_full_name(_bare(name)) for name in joined):
        return joined
    sentences = [_person([part]) for part in _SENTENCES.split(line)]
    if any(each.told for each in sentences[1:]) and all(is_name(each.name) for each in sentences):
        return _SENTENCES.split(line)
    parts = _NEXT_PERSON.split(line)
    starts = [part for part in parts if part.endswith(")") and is_full_name(_bare(part))]
    if len(starts) < len(parts) - (not parts[-1].endswith(")") and is_full_name(parts[-1])):
        return [line]
    return parts


def _bare(text: str) -> str:
    return text.partition("(")[0].strip()


def _pieces(line: str) -> list[list[str]]:
    """Return what is between the commas of `line`, each with the remarks and roles after it."""
    out: list[list[str]] = []
    for part in _split_outside_brackets(line):
        piece = part.strip()
        known = is_known(piece.rstrip(".")) or is_office(piece) or told_by(piece) is not None
        if out and (known or piece.startswith("(")):
            out[-1].append(piece)
        elif piece:
            out.append([piece])
    return out


def _parted(pieces: list[list[str]]) -> list[list[str]]:
    """Return the pieces of a list, parted at »og«; an office may have that word in its name."""
    split = [_split_at_and(piece[0]) for piece in pieces]
    full = any(is_full_name(_bare(name)) for names in split for name in names)
    out: list[list[str]] = []
    for piece, names in zip(pieces, split, strict=True):
        one_kind = all(is_name(_bare(name)) and is_full_name(_bare(name)) is full for name in names)
        out += [[name] for name in names[:-1]] if one_kind else []
        out.append([names[-1], *piece[1:]] if one_kind else piece)
    return out


def _split_at_and(text: str) -> list[str]:
    """Return `text` split at each »og« and »samt« outside brackets."""
    parts = [""]
    start = 0
    for found in _AND.finditer(text):
        before = text[: found.start()]
        if before.count("(") <= before.count(")"):
            parts[-1] = text[start : found.start()]
            parts.append("")
            start = found.end()
    return [*parts[:-1], text[start:]]


def _split_outside_brackets(line: str, at: str = ",;") -> list[str]:
    """Return `line` split at the characters `at`, except inside brackets."""
    parts: list[str] = []
    start = depth = 0
    for found in _COMMA_OR_BRACKET.finditer(line):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and found[0] in at:
            parts.append(line[start : found.start()])
            start = found.end()
    return [*parts, line[start:]]


def person_of_line(line: str) -> Person | None:
    """Return the one person of `line`; what follows the name is the affiliation."""
    pieces = _pieces(line)
    if not pieces:
        return None
    if len(pieces) == 1:
        name, *behind = _DASH.split(pieces[0][0], maxsplit=1)
        if not behind or not (told_by(behind[0]) or is_known(behind[0]) or came_behind(behind[0])):
            rest = pieces[0][1:]
            pieces = [[name], [behind[0], *rest]] if behind else [[name, *rest]]
    return _joined(pieces)


def person_of(cells: Sequence[str]) -> Person:
    """Return the one person of a row of a table: a name, and what is said in the cells behind."""
    first = [[part.strip()] for part in _split_outside_brackets(cells[0]) if part.strip()]
    return _joined([*first, *([cell] for cell in cells[1:])])


def _joined(pieces: Sequence[Sequence[str]]) -> Person:
    person = _person(pieces[0])
    kept = [person.affiliation]
    for piece in pieces[1:]:
        known = len(piece) == 1 and (is_known(piece[0]) or told_by(piece[0]) is not None)
        other = _person(["", piece[0]] if known else piece)
        kept += [other.name, other.affiliation]
        person = replace(
            person,
            presence=person.presence or other.presence,
            role=person.role or other.role,
            told=(*person.told, *other.told),
        )
    return replace(person, affiliation=", ".join(part for part in kept if part))


def _person(pieces: Sequence[str]) -> Person:
    """Return the person of ``Name (C) (Afbud)``, with what is known of the rest interpreted."""
    piece = whole = pieces[0]
    if len(piece) > _LONGEST:
        return Person(", ".join(pieces))
    behind: list[str] = []
    while True:
        piece, words = _without_last(piece)
        if not words:
            break
        behind.insert(0, words)
    piece, title = without_title(piece)
    behind += [title] if title else []
    person = Person(piece.strip(" ,") or whole)
    kept: list[str] = []
    for words in (*behind, *pieces[1:]):
        inside = _TRAILING_BRACKET.fullmatch(words)
        said = inside[1] if inside else words
        for part in [said] if told_by(said) else said.split(","):
            person = _with_words(person, part.strip(), kept)
    return replace(person, affiliation=", ".join(kept))


def _without_last(piece: str) -> tuple[str, str]:
    """Return `piece` without the last of what stands after the name, and that."""
    found = _TRAILING_BRACKET.search(piece)
    for start in _REMARK.finditer(piece):
        # A bracket at the end may belong to the name of another: »stedfortræder for Bo (V)«.
        behind = piece[start.end() :]
        is_said = behind.casefold() in PRESENCE or told_by(behind)
        if is_said and piece[: start.start()].strip():
            return piece[: start.start()].rstrip(" ,"), piece[start.end() :]
    dash = next(_DASH.finditer(piece), None)
    if dash and (told_by(piece[dash.end() :]) or is_known(piece[dash.end() :])):
        return piece[: dash.start()], piece[dash.end() :]
    came = came_behind(piece[dash.end() :]) if dash else ""
    if dash and came:
        return piece[: dash.start()], f"stedfortræder {came}"
    if found and piece[: found.start()]:
        return piece[: found.start()], found[1].strip()
    return without_office(piece)


def _with_words(person: Person, words: str, kept: list[str]) -> Person:
    """Return `person` with what `words` say; what is not understood is added to `kept`."""
    key, told = words.rstrip(".").casefold(), told_by(words)
    if told is not None:
        return replace(person, told=(*person.told, told))
    if key in PRESENCE:
        return replace(person, presence=PRESENCE[key])
    if key in ROLES and person.role is None:
        return replace(person, role=ROLES[key])
    if words:
        kept.append(words)
    return person


def names_only(texts: Iterable[str]) -> bool:
    """Return whether `texts` are nothing but names, so that no sentence is taken for people."""
    people = people_in(list(texts))
    return bool(people) and all(is_name(person.name) for person in people)
