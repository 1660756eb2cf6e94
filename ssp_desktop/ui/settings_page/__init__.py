"""The page of settings: what one chooses of the program, in one place."""
