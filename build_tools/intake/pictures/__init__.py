"""Pages as pictures, for what can only be read by recognition: scans, photographs, pages with a broken map of letters."""
