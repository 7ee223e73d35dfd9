"""A file of unknown origin is read in a process of its own, so that it can neither hang nor eat the machine.

1. `office` makes a .docx of what only LibreOffice opens; `programs` runs it, and any outside program, on bytes;
2. `limits` gives the bytes to a process of their own, `child`, which reads them and may do nothing else;
   `transport` brings back what was read, or why not;
3. `launch` is what both kinds of process give up before they begin.

Nothing is imported here: the child pays for what its package imports, at every file.
"""
