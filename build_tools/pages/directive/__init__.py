"""/van-ban/<id>/: a document whose text is held."""
