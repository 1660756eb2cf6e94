"""Runs the words of a command line, and reports every error in Danish, never as a traceback."""

import errno
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ssp_desktop.application.log import bug_message
from ssp_desktop.application.services import Program
from ssp_desktop.cli.call import FAILED, Call, fail, main
from ssp_desktop.cli.danish import usage_message
from ssp_desktop.domain.errors import UserError


def run(program: Program, words: Sequence[str]) -> int:
    """Do what `words` say; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may have a code page without æøå.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    call = Call(program)
    try:
        done = main.main(_spelt_out(words), "ssp-desktop", standalone_mode=False, obj=call)
        return done if isinstance(done, int) else 0
    except UserError as error:
        return fail(f"{error} {error.to_commands}".rstrip())
    except click.UsageError as error:
        return fail(usage_message(error))
    except click.Abort:
        return fail("Afbrudt.")
    except SystemExit:
        # Click exits like this when the reader of the output is gone, with the status for no.
        return FAILED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            return _bug(call, error)
        # Errors with our own files are UserErrors, so this is the output, redirected to a file.
        return fail("Der er ikke plads på disken til uddata. Gør plads, og prøv igen.")
    except Exception as error:  # noqa: BLE001 - a bug is logged and told, not thrown at the user
        return _bug(call, error)


def _spelt_out(words: Sequence[str]) -> list[str]:
    """Return `words` with ``export``'s ``-o``, and ``open`` before a file alone, in full.

    A desktop that opens a file with a program gives it the file and nothing else.

    Click looks for ``-o`` among the long names first, and imports a module that finds
    similar words for a message it then throws away: a twentieth of an export.
    """
    if len(words) == 1 and words[0] not in main.commands and Path(words[0]).is_file():
        return ["open", "--file", words[0]]
    if "export" not in words:
        return list(words)
    return ["--output" if word == "-o" else word for word in words[:-1]] + list(words[-1:])


def _bug(call: Call, error: Exception) -> int:
    return fail(bug_message(call.program.log(call.data_dir), "command line", error))
