"""``selftest``: whether the program works on this machine, and a report of it for IT."""

import datetime
from pathlib import Path

import click

from ssp_desktop.application.selftest.results import PARTS
from ssp_desktop.cli.call import UNSOUND, Call, echo_json, verb


@verb("selftest")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option(
    "-o",
    "--output",
    metavar="FIL",
    type=click.Path(readable=False, path_type=Path),
    help="Skriv også en rapport til IT i en tekstfil. Den har intet fra referaterne i sig.",
)
@click.option(
    "--part",
    "wanted",
    metavar="DEL",
    multiple=True,
    type=click.Choice(tuple(PARTS)),
    help=f"Prøv kun den del (kan gentages): {', '.join(PARTS)}.",
)
def _selftest(call: Call, output: Path | None, wanted: tuple[str, ...], *, as_json: bool) -> int:
    """Prøv programmet på denne computer: mapper, database, skrifter, eksport, vindue, udskrift.

    Svaret er 0, når alt er i orden, 1, når noget er galt (der står, hvad der skal gøres), og 2,
    når prøven eller rapporten ikke kunne laves. Intet møde ændres.
    """
    from ssp_desktop.application.selftest import running, telling  # noqa: PLC0415 - other verbs start without it

    parts = wanted or tuple(PARTS)
    machine = call.program.machine(call.data_dir)
    if as_json:
        outcome = running.run(machine, wanted=parts)
        echo_json(telling.as_json(machine, outcome))
    else:
        outcome = running.run(
            machine, tell=lambda result: click.echo(telling.line(result)), wanted=parts
        )
    if output is not None:
        at = datetime.datetime.now()
        telling.save(telling.report(machine, outcome, at), output, machine)
    return 0 if outcome.sound else UNSOUND
