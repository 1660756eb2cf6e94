"""The page of the copies, and a copy put in the database's place."""
