"""The result of checking a template, as lines of text, as JSON and as exit status.

Missing parts come first, each with its purpose; the rest shows whether the template looks as
intended.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ssp_desktop.domain.danish import danish_list
from ssp_desktop.minutes.page.fields import FIELDS

if TYPE_CHECKING:
    from ssp_desktop.writing.checking import MarginTexts, Missing, TemplateReport
    from ssp_desktop.writing.looks import PageLook

_SOUND, _LACKING = 0, 1
_MM = 25.4 / 72  # per point
_A4 = (210, 297)
_WIDTH = 13  # of the names on the left


def checked(path: Path) -> "TemplateReport":
    """Return the report on the template at `path`. Raises UserError when it is not a template."""
    from ssp_desktop.writing.checking import check_template  # noqa: PLC0415 - brings python-docx

    return check_template(path)


def lines(report: "TemplateReport") -> Iterator[str]:
    """Yield the verdict, what is missing, and how the template looks."""
    if not report.missing:
        yield f"Skabelonen kan bruges: {report.path}"
    else:
        yield f"Skabelonen kan ikke bruges: {report.path}"
        width = max(len(_name(each)) for each in report.missing)
        yield from _lacking(report, f"    {{:{width}}}  {{}}")
    yield ""
    yield from _looks(report)


def lacking(report: "TemplateReport") -> Iterator[str]:
    """Yield what an unusable template lacks, as a message, and what to do."""
    yield f"{report.path.name} kan ikke bruges."
    yield from _lacking(report, "– {}: {}")


def _lacking(report: "TemplateReport", line: str) -> Iterator[str]:
    count = len(report.missing)
    yield f"Den mangler {count} {'ting' if count > 1 else 'typografi eller liste'}:"
    for each in report.missing:
        yield line.format(_name(each), each.purpose)
    yield "Lav dem i Word med de navne, eller begynd med en kopi af programmets egen skabelon."


def _name(missing: "Missing") -> str:
    """Return what to look for in Word, and its name in the file if that differs."""
    return f"{missing.danish} ({missing.name})" if missing.danish else missing.name


def _looks(report: "TemplateReport") -> Iterator[str]:
    yield _row("Side", _page(report.page))
    if report.page is not None:
        yield _row("Margener", _margins(report.page))
    yield _row("Sidehoved", report.margins.header or "intet")
    yield _row("Sidefod", report.margins.footer or "ingen")
    if report.first is not None:
        yield _row("På side 1", _first(report.first))
    for number, (font, is_shipped) in enumerate(report.fonts):
        yield _row("" if number else "Skrifter", font + ("" if is_shipped else _NOT_SHIPPED))
    yield from _content(report)
    if report.sections > 1:
        yield _row("Sektioner", f"{report.sections}; referatet får kun den sidstes sideopsætning")
    if not report.has_fact_table:
        yield _row("Tabeller", "tabeltypografien Oplysninger er der ikke; tabellen får ingen")
    if not report.has_grid:
        yield _row(
            "" if not report.has_fact_table else "Tabeller",
            "tabeltypografien Tabel er der ikke; tabeller i tekster får programmets egne streger",
        )


def _content(report: "TemplateReport") -> Iterator[str]:
    if report.content.fields:
        yield _row("Felter", ", ".join(map(_braced, report.content.fields)))
    for number, remark in enumerate(remarks(report)):
        yield _row("" if number else "Bemærk", remark)


def remarks(report: "TemplateReport") -> Iterator[str]:
    """Yield what whoever made the template should know, though it can be used."""
    for name in report.content.unknown:
        yield (
            f"{_braced(name)} er ikke et felt og bliver stående, som det er. Felterne er "
            f"{danish_list([_braced(each) for each in FIELDS])}."
        )
    if report.content.floats:
        yield (
            "Et billede i sidehoved eller sidefod står frit, så teksten viger måske ikke for det. "
            "Lad det stå på linje med teksten (i LibreOffice: forankret som tegn)."
        )
    if report.content.undrawn:
        yield (
            f"Billedet {danish_list(list(report.content.undrawn))} vises kun i Word. Gem det som "
            "PNG eller JPEG, så det også står på skærmen og i PDF'en."
        )
    strange = [font for font, is_shipped in report.fonts if not is_shipped]
    if strange:
        yield (
            f"{danish_list(strange)} følger ikke med programmet. Er skriften ikke på maskinen, "
            "vises og skrives siderne med en anden."
        )


def _braced(name: str) -> str:
    return f"{{{name}}}"


_NOT_SHIPPED = " (følger ikke med programmet, så den skal være på maskinen)"


def _row(name: str, text: str) -> str:
    return f"{name:{_WIDTH}}{text}"


def _page(page: "PageLook | None") -> str:
    if page is None:
        return "skabelonen har ingen sideopsætning"
    size = (round(page.width * _MM), round(page.height * _MM))
    name = "A4" if size == _A4 else "A4 på tværs" if size == _A4[::-1] else "ikke A4"
    return f"{size[0]} × {size[1]} mm ({name})"


def _margins(page: "PageLook") -> str:
    return (
        f"venstre {_mm(page.left)}, højre {_mm(page.right)}, foroven {_mm(page.top)}, "
        f"forneden {_mm(page.bottom)} mm; sidehoved {_mm(page.header)} og "
        f"sidefod {_mm(page.footer)} mm fra kanten"
    )


def _mm(points: float) -> str:
    return f"{points * _MM:.1f}".replace(".", ",")


def _first(first: "MarginTexts") -> str:
    return f"sidehoved: {first.header or 'intet'}; sidefod: {first.footer or 'ingen'}"


def as_json(report: "TemplateReport") -> dict[str, Any]:
    """Return the same as plain values; lengths in millimetres."""
    page, first = report.page, report.first
    return {
        "path": str(report.path),
        "usable": not report.missing,
        "missing": [{"name": each.name, "purpose": each.purpose} for each in report.missing],
        "page_mm": None
        if page is None
        else {name: round(length * _MM, 1) for name, length in page._asdict().items()},
        "header": report.margins.header,
        "footer": report.margins.footer,
        "first_page": None if first is None else first._asdict(),
        "fonts": [{"name": name, "shipped": is_shipped} for name, is_shipped in report.fonts],
        "sections": report.sections,
        "fact_table": report.has_fact_table,
        "text_table": report.has_grid,
        "fields": list(report.content.fields),
        "unknown_fields": list(report.content.unknown),
        "floating_pictures": report.content.floats,
        "undrawn_pictures": list(report.content.undrawn),
    }


def exit_status(report: "TemplateReport") -> int:
    """Return 0 for a usable template, 1 for one that lacks something."""
    return _LACKING if report.missing else _SOUND
