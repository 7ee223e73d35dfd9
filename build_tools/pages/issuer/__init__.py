"""/co-quan/<id>/: an authority."""
