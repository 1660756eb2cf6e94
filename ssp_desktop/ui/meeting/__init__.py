"""The meeting in the window: agenda, attendance, the item in hand, and the pages beside it."""
