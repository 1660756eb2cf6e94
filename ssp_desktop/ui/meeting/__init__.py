"""The meeting in the window: agenda, attendance, the current item, and the pages beside it."""
