"""What the search page asks: its own index of words, Pagefind's copies of the pages, and small tables.

1. `copies` makes a copy of each built page, whose text went through a table of small steps (`canon`);
   the published pages stay untouched. Pagefind keeps the texts that hits are shown from, and knows which
   words begin with what was typed.
2. `word_index` lists which pages hold a word, and which hold two words side by side: a syllable of
   Vietnamese stands on nearly every page, a word of two on few.
3. `accents` learns from the same texts how to give an unaccented query its diacritics back, and
   `suggestions` lists what is found by its number or name without any index.
"""
