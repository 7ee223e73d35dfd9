"""/van-ban/<id>/ban-truoc-1/: a source that was replaced."""
