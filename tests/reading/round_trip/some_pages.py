"""A page layout for minutes that are only to be read back."""

from ssp_desktop.minutes.blocks import FactTable, Table


class SomePages:
    """Stands for the page layout: which pages the contents name is nothing to a reader."""

    def page_of(self, bookmark: str) -> int:
        """Return some page."""
        return 1 + len(bookmark) % 9

    def column_widths(self, table: Table) -> list[int]:
        """Return the same width for all."""
        return [1500] * len(table.right)

    def stay_whole(self, table: FactTable | Table) -> list[bool]:
        """Return that no row is divided."""
        rows = table.rows if isinstance(table, FactTable) else table.printed_rows
        return [True] * len(rows)
