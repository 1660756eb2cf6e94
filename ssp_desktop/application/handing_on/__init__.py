"""What is handed on of a meeting before and beside its minutes: calendar entries, mails."""
