"""What a program of recognition read in the picture of a page, as a page of lines: words, place, confidence."""
