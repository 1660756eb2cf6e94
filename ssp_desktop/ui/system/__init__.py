"""What the window asks of the system: files shown, dialogs, threads, the language, the end."""
