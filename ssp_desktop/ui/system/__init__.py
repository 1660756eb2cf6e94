"""What the window asks of the system: opening files, dialogs, threads, the language, ending."""
