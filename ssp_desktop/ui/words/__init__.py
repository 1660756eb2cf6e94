"""What is said on screen of days, of the room and of what is missing. No widgets."""
