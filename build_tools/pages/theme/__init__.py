"""/chu-de/<id>/: a theme."""
