"""/co-quan/: the list of authorities."""
