"""Invented projects of any size, for whoever needs a large archive: `python -m tests.bench.invented FOLDER 1000`.

Not one paper, person or figure exists; provinces and kinds are those of the registers, central instruments
those of the archive's `instruments.yml`, because papers cite them. The same seed gives the same bytes, and a
smaller archive holds the first papers of a larger one.

1. `papers`: who issues what, when, under which number and name; no two papers share a number;
2. `cited`: what a paper may cite: a few instruments that nearly all cite, papers of the archive, a long tail;
3. `prose`, `tables`, `bodies`: sentences put together of `fragments.yml`, rows, parts, annexes;
4. `sheets`: letterhead, body, recipients and signature as one text;
5. `project`: the files of a project, and the ids entered by `danvan ids`.
"""
