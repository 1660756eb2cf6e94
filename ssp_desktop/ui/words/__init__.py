"""The words shown on screen for days, attendance and what is missing. No widgets."""
