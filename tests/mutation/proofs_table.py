"""The survivors that ``docs/proofs.md`` explains: why nothing could see them."""

from pathlib import Path

HEADING = "## Mutants that nothing can see"


def explained(proofs: Path) -> dict[str, str]:
    """Return the reason for each mutant of the page's table, by the mutant's name."""
    _, _, after = proofs.read_text("utf-8").partition(HEADING)
    section = after.partition("\n## ")[0]
    reasons = {}
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.replace("\\|", "\0").strip().strip("|").split("|")]
        if len(cells) == 2 and cells[0].startswith("`"):
            name, reason = (cell.replace("\0", "|") for cell in cells)
            reasons[name.strip("`")] = reason
    return reasons
