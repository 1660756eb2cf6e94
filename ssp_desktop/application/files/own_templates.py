"""A municipality's own templates: listed, put in, removed. A template that lacks something is not.

`punkt` and `klassisk` replace the program's own; the others are chosen by committees and meetings.
"""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ssp_desktop.application.files import template_check
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.danish import danish_list, sort_key
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.policy import NO_POLICY, Policy
from ssp_desktop.rights import make_private_folder
from ssp_desktop.writing.files import save_file
from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template import read_template
from ssp_desktop.writing.template.own import ENDING, good_name, named, path_of

if TYPE_CHECKING:
    from ssp_desktop.writing.checking import TemplateReport

_LAYOUTS = frozenset(Layout)


class TemplateLacks(UserError):
    """A template was to be put in that cannot be used; `report` says what it lacks."""

    def __init__(self, report: "TemplateReport") -> None:
        self.report = report
        names = danish_list([each.danish or each.name for each in report.missing])
        super().__init__(
            f"{report.path.name} kan ikke bruges: den mangler {names}. Lav dem i Word eller "
            "LibreOffice med de navne, eller begynd med en kopi af programmets egen skabelon."
        )


class TemplateThere(UserError):
    """There is a template of that name already."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"Der er en skabelon, der hedder »{name}«. Vælg et andet navn.")


class TemplateGone(UserError):
    """There is no template of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Der er ingen skabelon, der hedder »{name}«.")


class TemplateSettled(UserError):
    """A template of that name is IT's, which nobody here replaces or removes."""

    def __init__(self, name: str, policy: Policy) -> None:
        super().__init__(
            f"Skabelonen »{name}« er fastlagt af {policy.who}, så den kan ikke ændres her. "
            "Intet er ændret."
        )


class OwnTemplate(NamedTuple):
    """A template that is there. `used_by` are the names of the committees that chose it.

    `problem` says why it cannot be used, empty when it can; `replaces` is the layout whose usual
    template it is; `settled`: it is IT's, and cannot be changed here.
    """

    name: str
    path: Path
    used_by: tuple[str, ...] = ()
    problem: str = ""
    replaces: Layout | None = None
    settled: bool = False


class PutIn(NamedTuple):
    """A template that was put in, with what the check found."""

    template: OwnTemplate
    report: "TemplateReport"


class TemplateFolder:
    """The templates in the data folder, and those of IT's folder, which go before them."""

    def __init__(self, folder: Path, exporter: Exporter, policy: Policy = NO_POLICY) -> None:
        """Take the folder, which need not exist yet, and who writes with its templates."""
        self._folder = folder
        self._exporter = exporter
        self._policy = policy

    def names(self) -> list[str]:
        """Return the names that a committee or a meeting may choose, in Danish order."""
        found = (name for name, _, _ in self._named())
        return sorted((each for each in found if each.casefold() not in _LAYOUTS), key=sort_key)

    def listed(self, committees: Iterable[Committee]) -> list[OwnTemplate]:
        """Return all of them, in Danish order, each looked at."""
        users: dict[str, list[str]] = {}
        for each in committees:
            users.setdefault(each.template.casefold(), []).append(each.name)
        found = sorted(self._named(), key=lambda each: sort_key(each[0]))
        return [
            OwnTemplate(
                name,
                path,
                tuple(users.get(name.casefold(), ())),
                _problem(path),
                _replaced(name),
                settled,
            )
            for name, path, settled in found
        ]

    def _named(self) -> Iterator[tuple[str, Path, bool]]:
        """Yield each template with whether it is IT's; of two of one name, IT's alone."""
        seen: set[str] = set()
        for folder in filter(None, (self._policy.templates, self._folder)):
            for name, path in named(folder):
                if name.casefold() not in seen:
                    seen.add(name.casefold())
                    yield name, path, folder is not self._folder

    def _refuse_settled(self, name: str) -> None:
        folder = self._policy.templates
        if folder is not None and path_of(folder, name) is not None:
            raise TemplateSettled(name, self._policy)

    def put_in(self, file: Path, name: str = "", *, replace: bool = False) -> PutIn:
        """Keep a copy of `file` as the template `name`, by default as the file is called.

        Raises UserError: TemplateLacks, TemplateSettled, TemplateThere unless it is to `replace`
        that, and as checking and saving do.
        """
        name = good_name(name or file.stem)
        self._refuse_settled(name)
        report = template_check.checked(file)
        if report.missing:
            raise TemplateLacks(report)
        there = path_of(self._folder, name)
        if there is not None and not replace:
            raise TemplateThere(there.stem)
        path = there or self._folder / f"{name}{ENDING}"
        self._keep(path, file.read_bytes())
        return PutIn(OwnTemplate(name, path, replaces=_replaced(name)), report)

    def copy_usual(self, folder: Path) -> list[Path]:
        """Write the usual template of each layout into `folder`, to be changed; return where.

        Nothing there is replaced. Raises UserError when they cannot be written.
        """
        return [
            self._exporter.save_beside(
                folder / f"Skabelon {layout}{ENDING}",
                self._exporter.usual(layout).path.read_bytes(),
            )
            for layout in Layout
        ]

    def remove(self, name: str) -> bytes:
        """Remove the template `name` and return its content; UserError when it cannot be."""
        self._refuse_settled(name)
        path = path_of(self._folder, name)
        if path is None:
            raise TemplateGone(name)
        try:
            content = path.read_bytes()
            path.unlink()
        except OSError as error:
            raise UserError(
                f"{path} kan ikke slettes ({system_words(error)}). Luk den, hvis den er åben i et "
                "andet program, og prøv igen."
            ) from error
        self._exporter.take_templates_anew()
        return content

    def put_back(self, name: str, content: bytes) -> None:
        """Keep again what was removed; raises TemplateThere if another has its name by now."""
        if path_of(self._folder, name) is not None:
            raise TemplateThere(name)
        self._keep(self._folder / f"{name}{ENDING}", content)

    def _keep(self, path: Path, content: bytes) -> None:
        make_private_folder(self._folder)
        save_file(path, content)
        with contextlib.suppress(OSError):  # some file systems have no permissions
            path.chmod(0o600)  # as all in the data folder: else the next start says who could read
        self._exporter.take_templates_anew()


def _problem(path: Path) -> str:
    """Return why the template at `path` cannot be used, empty when it can."""
    try:
        read_template(path)
    except TemplateRefused as error:
        return str(error)
    return ""


def _replaced(name: str) -> Layout | None:
    return Layout(name.casefold()) if name.casefold() in _LAYOUTS else None
