"""/tinh/: the list of units."""
