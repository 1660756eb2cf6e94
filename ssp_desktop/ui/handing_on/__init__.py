"""What is handed on of a meeting: entries for calendars, mails to send."""
