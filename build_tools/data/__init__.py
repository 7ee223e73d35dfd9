"""What machines read: the files of /api, tables, a calendar, a feed, packages for other programs."""
