"""The manual pages: English by the README's words on the commands, Danish by the commands' help."""

import datetime
import re
from collections.abc import Iterator

import click

from ssp_desktop.cli.call import main as commands
from ssp_desktop.cli.danish import Context

_COMMANDS = re.compile(r"^## From the command line\n+```\n(.*?)^```", re.MULTILINE | re.DOTALL)
_GAP = 45  # where the right side of that block begins
_FILES = ("~/.local/share/ssp-desktop", "/etc/ssp-desktop/policy.toml")


def english(readme: str, version: str, day: datetime.date) -> str:
    """Return ssp-desktop(1), with the commands as `readme` tells them."""
    found = _COMMANDS.search(readme)
    if found is None:
        raise ValueError("the README has no commands under »From the command line«")
    return _page(
        (version, day, "SSP Desktop"),
        ("NAME", ["ssp-desktop - take the minutes of municipal meetings"]),
        ("SYNOPSIS", [r"\fBssp-desktop\fR [\fICOMMAND\fR ...]"]),
        (
            "DESCRIPTION",
            [
                _plain(
                    "Without a command it opens the window, in which the minutes of a meeting are "
                    "taken while it is being held. The commands do the same work without a window. "
                    "Everything is stored on this computer; nothing needs a network."
                ),
            ],
        ),
        ("COMMANDS", list(_told_commands(found[1]))),
        (
            "OPTIONS",
            [
                _told("--data-dir DIR", "the folder with the meetings, for every command"),
                _told("--version", "prints the version"),
                _told("-h, --help", "prints what a command takes, in Danish"),
            ],
        ),
        (
            "EXIT STATUS",
            [
                _told("0", "done, and sound"),
                _told("1", "the answer is no; the output says why"),
                _told("2", "it could not be done; the message is on standard error"),
            ],
        ),
        ("ENVIRONMENT", [_told("SSP_DESKTOP_DATA_DIR", "as --data-dir")]),
        (
            "FILES",
            [
                _told(_FILES[0], "the meetings, their backups and the log"),
                _told(_FILES[1], "what IT has settled for everybody on the computer"),
            ],
        ),
    )


def danish(version: str, day: datetime.date) -> str:
    """Return ssp-desktop(1) in Danish, with the commands as their own help tells them."""
    context = Context(commands, info_name="ssp-desktop")
    return _page(
        (version, day, "SSP Desktop"),
        ("NAVN", ["ssp-desktop - skriv referater af kommunale møder"]),
        ("OVERSIGT", [r"\fBssp-desktop\fR [\fIKOMMANDO\fR ...]"]),
        (
            "BESKRIVELSE",
            [
                _plain(
                    "Uden kommando åbnes vinduet, hvor referatet skrives, mens mødet holdes. "
                    "Kommandoerne gør det samme arbejde uden vindue. Alt ligger på denne computer; "
                    "intet kræver net."
                ),
            ],
        ),
        ("KOMMANDOER", list(_commands(commands, context))),
        ("VALG", list(_options(commands, context))),
        (
            "SLUTKODE",
            [
                _told("0", "det er gjort, og alt er i orden"),
                _told("1", "svaret er nej; det, der skrives, siger hvorfor"),
                _told("2", "det kunne ikke gøres; grunden står på standardfejl"),
            ],
        ),
        ("MILJØ", [_told("SSP_DESKTOP_DATA_DIR", "som --data-dir")]),
        (
            "FILER",
            [
                _told(_FILES[0], "møderne, deres sikkerhedskopier og loggen"),
                _told(_FILES[1], "det, it-afdelingen har bestemt for alle på computeren"),
            ],
        ),
    )


def _told_commands(block: str) -> Iterator[str]:
    """Yield each command of the README's block: its call on the left, what it does on the right."""
    call, text = "", ""
    for line in block.splitlines():
        left, right = line[:_GAP].strip(), line[_GAP:].strip()
        goes_on = not line[_GAP - 1 : _GAP].isspace() or right.startswith(("[", "-"))
        if left and len(line) > _GAP and goes_on:
            left, right = line.strip(), ""  # a call that takes up the whole line
        if left.startswith("ssp-desktop") and call:
            yield _told(call, text)
            call, text = "", ""
        call, text = f"{call} {left}".strip(), f"{text} {right}".strip()
    yield _told(call, text)


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    """Yield each command of `group`: how it is called, what it does, its options."""
    for name in sorted(group.commands):
        command = group.commands[name]
        inner = Context(command, info_name=name, parent=context)
        if isinstance(command, click.Group):
            yield from _commands(command, inner)
            continue
        if command.hidden:
            continue
        usage = " ".join(command.collect_usage_pieces(inner)).replace("[VALG]", "").strip()
        yield f".SS {_plain(f'{inner.command_path} {usage}'.strip())}"
        yield _plain(" ".join((command.help or "").split()))
        yield from _options(command, inner)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield the options of `command`, without those that every command has."""
    everywhere = ("-h, --help", "--data-dir MAPPE")
    for parameter in command.get_params(context):
        told = parameter.get_help_record(context)
        inherited = context.parent is not None and told is not None and told[0] in everywhere
        if told is not None and told[1] and not inherited:
            yield _told(*told)


def _page(head: tuple[str, datetime.date, str], *parts: tuple[str, list[str]]) -> str:
    version, day, manual = head
    lines = [f'.TH SSP-DESKTOP 1 "{day}" "ssp-desktop {version}" "{manual}"']
    for title, texts in parts:
        lines += [f".SH {title}", *texts]
    return "\n".join(lines) + "\n"


def _told(name: str, text: str) -> str:
    return f".TP\n\\fB{_plain(name)}\\fR\n{_plain(text)}"


def _plain(text: str) -> str:
    """Return `text` so that roff sets it as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)
