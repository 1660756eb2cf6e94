"""What a file that came back offers, as somebody is shown it and answers it."""
