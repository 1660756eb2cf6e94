"""A meeting to the blocks of a referat: layouts, editions and wording."""
