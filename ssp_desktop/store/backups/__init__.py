"""Copies of the database: making, checking and putting them back."""
