"""SSP Desktop: take the minutes of municipal meetings."""
