"""Commands about a municipality's own templates: check one, list, put in and remove them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.cli.call import UNSOUND, Call, echo_json, echo_lines, everywhere, main, verb

if TYPE_CHECKING:
    from ssp_desktop.application.files.own_templates import OwnTemplate


@main.group("template", options_metavar="[VALG]", subcommand_metavar="KOMMANDO …")
@everywhere
def _template() -> None:
    """En kommunes egen Word-skabelon."""


@verb("check", _template)
@click.argument("file", metavar="FIL", type=click.Path(readable=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _check(_: Call, file: Path, *, as_json: bool) -> int:
    """Se en skabelon efter: hvad den mangler, og hvordan dens side, skrifter og sidefod er.

    Svaret er 0, når skabelonen kan bruges, 1, når den mangler noget, og 2, når
    filen ikke er en skabelon. Intet ændres.
    """
    from ssp_desktop.application.files import template_check  # noqa: PLC0415 - other verbs start without it

    report = template_check.checked(file)
    if as_json:
        echo_json(template_check.as_json(report))
    else:
        for line in template_check.lines(report):
            click.echo(line)
    return template_check.exit_status(report)


@verb("list", _template)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _list(call: Call, *, as_json: bool) -> int:
    """Vis kommunens skabeloner, hvem der bruger dem, og om de kan bruges.

    Svaret er 1, når en af dem ikke kan bruges.
    """
    with call.reading() as services:
        listed = services.templates.listed(services.store.committees())
    if as_json:
        echo_json(
            [
                {
                    "name": each.name,
                    "path": str(each.path),
                    "usable": not each.problem,
                    "problem": each.problem,
                    "used_by": list(each.used_by),
                    "replaces": each.replaces,
                    "settled": each.settled,
                }
                for each in listed
            ]
        )
    else:
        echo_lines(map(_line, listed), "Der er ingen skabeloner ud over programmets egne.")
    return UNSOUND if any(each.problem for each in listed) else 0


def _line(template: "OwnTemplate") -> str:
    about = list(template.used_by)
    if template.replaces:
        about.insert(0, f"i stedet for programmets {template.replaces}")
    if template.settled:
        about.insert(0, "fastlagt af IT")
    if template.problem:
        about.insert(0, template.problem)
    return f"{template.name}  ({'; '.join(about)})" if about else template.name


@verb("add", _template)
@click.argument("file", metavar="FIL", type=click.Path(readable=False, path_type=Path))
@click.option("--name", metavar="NAVN", default="", help="Det, den skal hedde; ellers filens navn.")
@click.option("--replace", is_flag=True, help="Tag dens plads, der hedder sådan.")
def _add(call: Call, file: Path, *, name: str, replace: bool) -> int:
    """Tag en kopi af en skabelon ind, når den ikke mangler noget.

    Den vælges for et udvalg eller et møde i vinduet. Hedder den punkt eller klassisk, bruges den
    i stedet for programmets egen.
    """
    from ssp_desktop.application.files import template_check  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.files.own_templates import TemplateLacks  # noqa: PLC0415 - as above

    with call.writing() as services:
        try:
            put_in = services.templates.put_in(file, name, replace=replace)
        except TemplateLacks as lacks:
            for line in template_check.lines(lacks.report):
                click.echo(line)
            return UNSOUND
    click.echo(put_in.template.name)
    for line in template_check.remarks(put_in.report):
        click.echo(line, err=True)
    return 0


@verb("remove", _template)
@click.argument("name", metavar="NAVN")
def _remove(call: Call, name: str) -> int:
    """Slet en skabelon. Møder, der har valgt den, sættes op med den sædvanlige."""
    with call.writing() as services:
        services.templates.remove(name)
    return 0
