"""Forms that letterheads and citations share: numbers, dates, names of authorities and kinds."""
