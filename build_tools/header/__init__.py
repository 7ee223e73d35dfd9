"""What a document says of itself: letterhead, title, arrival stamp, recipients, signature.

A letterhead is a two-column table on paper; converters flatten it in many ways. It is read as cells:

1. `lines`, `tables` and `columns` undo what a converter made of the table, `words` keeps the place of
   each character; `cells` are the result, `note_marks` takes the marks of notes from them, `landmarks`
   and `run_together` cut those that ran into one;
2. `markings` takes out what is stamped on the paper (secrecy, circulation, urgency);
3. `gazette` leaves out what a gazette prints above the letterhead, `top` finds where letterhead and
   title begin and end;
4. `letterhead` reads number, dateline, authorities and arrival stamp; `authorities` and `issuer` tell
   who issued it; `title` reads kind and subject;
5. `closing` reads `recipients` and `signature`; `signature_parts` says what each of its cells is.

What the document does not say stays empty.
"""
