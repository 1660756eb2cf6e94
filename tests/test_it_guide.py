"""`docs/it.md` is true: its policy is read, and every command, flag and find stands in it."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from ssp_desktop.application.leaks.kinds import NAMES
from ssp_desktop.application.selftest.results import PARTS
from ssp_desktop.assembly import policy_of
from ssp_desktop.cli.call import main
from ssp_desktop.folders import ENVIRONMENT, OWN_FOLDERS, find_folders, policy_file
from ssp_desktop.policy import Policy

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "it.md"
TEXT = GUIDE.read_text("utf-8")


def example() -> str:
    (found,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    return str(found)


def test_its_policy_is_read_and_settles_every_field(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(example(), "utf-8")
    policy = policy_of(file)
    assert policy.problems == ()
    about = {"file", "problems", "unread"}
    unset = [name for name in set(Policy._fields) - about if getattr(policy, name) in (None, "")]
    assert unset == []


@pytest.mark.parametrize("line", [each for each in example().splitlines() if " = " in each])
def test_its_policy_is_only_read_because_it_is_right(line: str, tmp_path: Path) -> None:
    if line.startswith("#"):
        pytest.skip("a comment")
    file = tmp_path / "policy.toml"
    file.write_text(example().replace(line.partition(" = ")[0] + " =", "ukendt =", 1), "utf-8")
    assert policy_of(file).problems


def commands(
    group: click.Group = main, path: tuple[str, ...] = ("ssp-desktop",)
) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if command.hidden:
            continue
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_command_stands_in_it_with_its_flags(name: str, command: click.Command) -> None:
    rows = re.findall(rf"^\| `({re.escape(name)}(?: [^`]*)?)` \| (.+) \|$", TEXT, re.MULTILINE)
    (row,) = [(words, said) for words, said in rows if said]
    everywhere = {"--help", "--data-dir", "--key-file"}
    flags = {
        max(option.opts, key=len)
        for option in command.params
        if isinstance(option, click.Option) and not option.hidden
    }
    assert set(re.findall(r"--[a-z-]+", row[0])) == flags - everywhere
    assert all(flag in TEXT for flag in everywhere)


def test_it_names_no_command_that_there_is_not() -> None:
    known = {name for name, _ in commands()}
    groups = {name.rpartition(" ")[0] for name in known}
    told = set(re.findall(r"ssp-desktop ((?:[a-z]+[a-z-]*)(?: [a-z]+)?)", TEXT))
    for words in told:
        first, _, second = words.partition(" ")
        one, two = f"ssp-desktop {first}", f"ssp-desktop {first} {second}"
        assert one in known or two in known or one in groups, words


def test_every_find_and_part_stands_in_it() -> None:
    for kind, name in NAMES.items():
        assert f"| `{kind}` | {name} |" in TEXT
    for part in PARTS:
        assert f"`{part}`" in TEXT


def test_it_says_where_everything_lies() -> None:
    assert ENVIRONMENT in TEXT
    for folder in set(OWN_FOLDERS) - {"log"}:
        assert f"`{folder}/`" in TEXT
    folders = find_folders("x")
    for file in (folders.database, folders.lock, folders.settings):
        assert f"`{file.name}`" in TEXT
    if sys.platform == "linux":
        assert f"`{policy_file()}`" in TEXT


def test_its_links_lead_somewhere() -> None:
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("# ")).strip().lower().replace(" ", "-")
        for line in TEXT.splitlines()
        if line.startswith("#")
    }
    for target in re.findall(r"\]\(([^)]+)\)", TEXT):
        if target.startswith("#"):
            assert target[1:] in headings
        else:
            assert (GUIDE.parent / target).is_file()
