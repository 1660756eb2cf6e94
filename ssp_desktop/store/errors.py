"""What can be wrong with the database, distinguished and described in Danish.

Which of SQLite's errors means which of these is told in `explaining`. Nothing here repairs
anything.
"""

from pathlib import Path

from ssp_desktop.domain.errors import DataDamaged, SavedDataLost, UserError


class StoreError(UserError):
    """The database cannot be used as it is."""


class DatabaseDamaged(StoreError, DataDamaged):
    """The file is ours, or was, and cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Databasen er beskadiget: {path}. Den er ikke rørt. I vinduet, under »Fil → "
            "Sikkerhedskopier«, kan den nyeste kopi, der er i orden, lægges i dens sted; den "
            "beskadigede bliver liggende ved siden af. Kopierne ligger i mappen "
            f"{path.parent / 'backups'}."
        )


KEY_BY_COMMAND = "Brug »ssp-desktop recover«; ligger nøglen i en fil, så giv --key-file FIL."
"""How a command gets at a key that is not in the keyring."""


class KeyMissing(StoreError):
    """The file is locked, and its key is not on this computer; another may have been given."""

    def __init__(self, path: Path, *, other: bool = False) -> None:
        super().__init__(
            f"Filen, der er givet med --key-file, har en anden nøgle end den, som {path.name} er "
            f"krypteret med: {path}. Intet er ændret, og intet er tabt. Giv filen med den rigtige "
            "nøgle, eller genskab nøglen med koden på genoprettelsesarket: »ssp-desktop recover«."
            if other
            else f"{path.name} er krypteret, og nøglen findes ikke på denne computer: {path}. "
            "Intet er ændret, og intet er tabt. Er computerens nøglering låst, så lås den op, "
            "og prøv igen. Ellers genskab nøglen med koden på genoprettelsesarket."
        )
        self.to_commands = "" if other else KEY_BY_COMMAND


class LinkDangling(StoreError):
    """The database is a link to a file that is not there."""

    def __init__(self, path: Path, target: Path) -> None:
        super().__init__(
            f"Databasen {path} er en henvisning til {target}, som ikke findes eller ikke kan nås. "
            "Intet er lavet eller ændret. Slut drevet til, eller ret henvisningen, og prøv igen."
        )


class CopyDamaged(StoreError):
    """A copy that was to replace the database is itself not sound."""

    def __init__(self, copy: Path) -> None:
        super().__init__(
            f"Sikkerhedskopien er selv beskadiget: {copy}. Intet er ændret. Vælg en anden kopi."
        )


class NotText(UserError):
    """The request contains characters that cannot be part of a text."""

    def __init__(self) -> None:
        super().__init__(
            "Det, der blev spurgt om, indeholder tegn, som ikke er tekst. Skriv det igen uden dem."
        )


class DatabaseMissing(StoreError):
    """The file is missing, but copies of it exist."""

    def __init__(self, path: Path) -> None:
        backups = path.parent / "backups"
        super().__init__(
            f"Databasen mangler: {path}. Der ligger sikkerhedskopier af den i mappen {backups}, og "
            "intet er lavet eller ændret. Flyt databasen tilbage, hvis den er flyttet; ellers "
            f"kopiér den nyeste sikkerhedskopi til {path}. Vil du begynde forfra, så flyt mappen "
            "med sikkerhedskopier et andet sted hen."
        )


class DatabaseGone(StoreError):
    """The file was moved, deleted or replaced while the program had it open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Databasen er flyttet, slettet eller skiftet ud, mens programmet bruger den: {path}. "
            "Det, der skrives nu, kan ikke gemmes. Læg filen tilbage; der prøves igen, og intet "
            "er tabt, så længe programmet er åbent."
        )


class FilesChanged(StoreError, SavedDataLost):
    """Another program deleted, replaced or changed the files while they were in use."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Et andet program har ændret, slettet eller skiftet databasens filer ud, mens de var "
            f"i brug: {path}. De er åbnet igen, og det, der er skrevet siden start, gemmes påny. "
            "Prøv igen. Luk programmer, der rydder op i eller synkroniserer mappen."
        )


class DatabaseForeign(StoreError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Filen er ikke en database fra SSP Desktop: {path}. Den er ikke rørt. Flyt den, "
            "eller vælg en anden datamappe med --data-dir."
        )


class DatabaseNewer(StoreError):
    """A newer version of the program made the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Databasen er lavet af en nyere version af SSP Desktop: {path}. Den er ikke rørt. "
            "Installér den nyeste version af programmet for at åbne den."
        )


class DatabaseLocked(StoreError):
    """Another program has the file locked."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Databasen er optaget af et andet program: {path}. Intet er ændret. Luk det andet "
            "program, og prøv igen."
        )


class DatabaseReadOnly(StoreError):
    """The file or its folder is write-protected."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Databasen kan kun læses, ikke skrives: {path}. Intet er ændret. Giv dig selv ret "
            "til at skrive i filen og mappen, eller vælg en anden datamappe med --data-dir."
        )


class DatabaseUnreachable(StoreError):
    """The file or its folder cannot be opened or made at all."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Databasen kan ikke åbnes: {path}. Intet er ændret. Se efter, om mappen findes, og "
            "om du har ret til den, eller vælg en anden datamappe med --data-dir."
        )


class DiskFull(StoreError):
    """There is no room on the disk for the write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Der er ikke plads på disken til at gemme i {path}. Gør plads, og prøv igen. Et "
            "vindue, der er åbent, prøver igen af sig selv, og intet i det er tabt."
        )


class TriggerRefuses(StoreError):
    """A trigger that another program put into the database refuses the write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Et andet program har lagt en spærre (en »trigger«) i databasen {path}, og den "
            "afviser det, der skulle gemmes. Intet er ændret. Få spærren fjernet, og prøv igen. Et "
            "vindue, der er åbent, prøver igen af sig selv, og intet i det er tabt."
        )


class BackupFailed(StoreError):
    """The daily copy could not be written; the database itself is in order."""

    def __init__(self, folder: Path, *, full: bool) -> None:
        self.full = full
        what = (
            "der er ikke plads på disken. Gør plads"
            if full
            else "der ikke kan skrives i mappen. Giv dig selv ret til at skrive i den"
        )
        super().__init__(
            f"Dagens sikkerhedskopi kunne ikke laves i {folder}, for {what}; der prøves igen af "
            "sig selv. Det, du skriver, bliver gemt som ellers."
        )


class NotRestored(StoreError):
    """A copy could not be written in the database's place; the previous database is still there."""

    def __init__(self, path: Path, *, full: bool) -> None:
        what = (
            "der er ikke plads på disken. Gør plads"
            if full
            else "der ikke kan skrives i mappen. Giv dig selv ret til at skrive i den"
        )
        super().__init__(
            f"Sikkerhedskopien kunne ikke lægges i databasens sted, {path}, for {what}, og prøv "
            "igen. Intet er ændret."
        )


class MeetingNotFound(UserError):
    """An id matches no meeting, or more than one."""

    def __init__(self, meeting_id: str, *, several: bool = False) -> None:
        if several:
            text = f"Flere møder har et id, der begynder med »{meeting_id}«. Skriv mere af det."
        else:
            text = f"Der findes ikke noget møde med id'et »{meeting_id}«. Se id'erne med »list«."
        super().__init__(text)


class MeetingDeleted(UserError):
    """The meeting is in the bin, where it can only be restored or deleted for good."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__(
            f"Mødet {meeting_id} er slettet og ligger i papirkurven. Hent det tilbage med "
            f"»ssp-desktop restore {meeting_id}« eller i vinduet under Filer, Slettede møder."
        )


class MeetingNotDeleted(UserError):
    """A meeting was looked for in the bin and is not in it."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__(f"Mødet {meeting_id} er ikke slettet. Intet er ændret.")


class CommitteeNotFound(UserError):
    """No committee has that id."""

    def __init__(self, committee_id: str) -> None:
        super().__init__(f"Udvalget findes ikke længere ({committee_id}). Vælg et andet.")


class CommitteeInUse(UserError):
    """A committee that still has meetings cannot be deleted."""

    def __init__(self, name: str, meetings: int) -> None:
        count = "1 møde" if meetings == 1 else f"{meetings} møder"
        those = "mødet" if meetings == 1 else "møderne"
        super().__init__(
            f"Udvalget »{name}« har {count} og kan derfor ikke slettes. Slet først {those}."
        )
