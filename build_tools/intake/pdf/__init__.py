"""PDF with text, by pdfium: the only library that draws filled-in fields and signatures into the pages before it reads.

1. `pages` opens the file and is, with `letters` and `drawn`, the only part that touches pdfium;
2. `laid` puts what was laid on a page (fields, signatures) where it stands, and drops what is printed twice;
3. `grid` and `cells` find tables by their rules, `lines` makes lines of all other letters;
4. `sound` converts letters of the time before Unicode, and tells which pages can only be read as pictures;
5. `intake.composing` makes the text of it, as of what was scanned.
"""

from build_tools.intake.pdf.read import read_pdf, read_sheets

__all__ = ["read_pdf", "read_sheets"]
