"""The page of settings: the choices for the whole program, in one place."""
