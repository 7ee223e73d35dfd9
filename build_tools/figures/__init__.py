"""Figures (số liệu): numbers with their units, as a text states them; nothing is computed from them."""
