"""Everything a user can do: the table of actions, and the menus and keys made from it."""
