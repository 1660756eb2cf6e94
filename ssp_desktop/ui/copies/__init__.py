"""The page of backup copies, and putting a copy in the database's place."""
