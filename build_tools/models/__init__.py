"""The vocabulary of the archive: frozen values, standard library only."""
