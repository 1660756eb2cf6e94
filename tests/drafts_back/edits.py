"""All that a reviewer does to a draft."""

from tests.drafts_back.front_edits import FRONT_EDITS
from tests.drafts_back.item_edits import ITEM_EDITS
from tests.drafts_back.reviewer import Edit
from tests.drafts_back.table_edits import TABLE_EDITS
from tests.drafts_back.text_edits import TEXT_EDITS

EDITS: dict[str, Edit] = TEXT_EDITS | ITEM_EDITS | TABLE_EDITS | FRONT_EDITS
"""By name."""
WITHIN_ITEMS = {name: edit for name, edit in EDITS.items() if "item" not in name}
"""Those that leave the items what and where they are."""
