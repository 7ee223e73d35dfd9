"""/chu-de/: the list of themes."""
