"""The text of a Word file, as Word shows it, without Word.

1. `package` opens the zip within limits, `nodes` reads the XML of a part without entities or network,
   `refusals` says what is wrong;
2. `styles` tells what a run or a paragraph looks like, `numbering` and `counters` what is numbered
   by itself ("Điều 5."), `number_formats` how the number is written;
3. `fields` knows what of a field is shown, `symbols` what a symbol font shows, `formulas` writes
   a formula on one line; `runs` gathers the pieces of a paragraph, `old_letters` makes them Unicode,
   `letters` words, `paragraphs` lines;
4. `embedded` reads a web page, a text or a Word file that stands whole among the blocks; `tables` unrolls those of layout and writes those of data a row a line, `table_kinds` tells the
   two apart; `contents` leaves out a table of contents that repeats the headings;
5. `blocks` walks a story (the body, a note, a header), `notes` puts the notes at the end, `running` the
   letterhead that stands in a header at the top;
6. `read` makes the whole of it, `doubts` says what an editor must look at.

What is in the file and not in the text is recorded: deletions, hidden text, comments, running heads.
"""

from build_tools.intake.docx.read import read_converted, read_docx

__all__ = ["read_converted", "read_docx"]
