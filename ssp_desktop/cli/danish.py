"""Click in Danish: its help, and its complaints about words that it does not understand."""

from typing import Any

import click

_SENTENCE = 300
"""More characters than the first sentence of any command's help has."""
_HEADINGS = {"Options": "Valg", "Commands": "Kommandoer"}


class Formatter(click.HelpFormatter):
    """Click's help with Danish headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, args, prefix or "Brug: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading of the help."""
        super().write_heading(_HEADINGS.get(heading, heading))


class Context(click.Context):
    """Click's context with that help."""

    formatter_class = Formatter


class Option(click.Option):
    """An option that says in its own, Danish, words that it is required."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Return the text after the option's help."""
        extra = super().get_help_extra(ctx)
        extra.pop("required", None)
        return extra


class Command(click.Command):
    """A command with that help."""

    context_class = Context

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help, whole: the list of commands breaks its lines."""
        return super().get_short_help_str(max(limit, _SENTENCE))


class Group(click.Group):
    """A group of commands with that help."""

    context_class = Context
    command_class = Command
    group_class = type


def usage_message(error: click.UsageError) -> str:
    """Return click's complaint in Danish, and where to find help."""
    match error:
        case click.NoSuchOption():
            what = f"Der er ingen valgmulighed {error.option_name}."
        case click.NoSuchCommand():
            what = f"Der er ingen kommando {error.command_name}."
        case click.exceptions.NoArgsIsHelpError():
            what = "Der mangler en kommando."
        case click.BadOptionUsage():
            needs = "tager ingen" if "not take a value" in error.message else "mangler en"
            what = f"{error.option_name} {needs} værdi."
        case click.BadParameter():
            what = _parameter_message(error)
        case _:
            what = "Der er for mange ord i kommandoen, eller de kan ikke forstås."
    path = error.ctx.command_path if error.ctx else "ssp-desktop"
    return f"{what} Se »{path} --help«."


def _parameter_message(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "En værdi kan ikke bruges."
    named = isinstance(parameter, click.Option)
    name = parameter.opts[0] if named else parameter.human_readable_name
    if isinstance(error, click.MissingParameter):
        return f"{name} mangler."
    if isinstance(parameter.type, click.Choice):
        return f"{name} skal være {' eller '.join(map(str, parameter.type.choices))}."
    if parameter.type is click.INT:
        return f"{name} skal være et helt tal."
    return f"{name} har en værdi, der ikke kan bruges."
