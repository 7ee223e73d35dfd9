"""What a document says of itself: letterhead, title, arrival stamp, recipients, signature.

A letterhead is a two-column table on paper; converters flatten it in many ways. It is read as cells:
`cells` cuts lines into them, `letterhead`, `title` and `closing` say what each cell is.
What the document does not say stays empty.
"""
