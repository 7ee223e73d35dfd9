"""/van-ban/<id>/: an instrument that is only cited."""
