"""Turns a calendar file (iCalendar, `.ics`), such as an invitation, into a reading."""
