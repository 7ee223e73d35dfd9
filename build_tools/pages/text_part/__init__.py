"""/van-ban/<id>/<where it begins>/: a part of a text that is too long for one page."""
