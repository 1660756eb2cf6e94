"""How the window looks: colours, icons, sizes, and the small lines with messages."""
