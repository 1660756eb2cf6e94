"""Commands about a municipality's own template: check it before it is used."""

from pathlib import Path

import click

from ssp_desktop.cli.call import Call, echo_json, everywhere, main, verb


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
