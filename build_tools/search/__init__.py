"""What the search page asks: small tables, an index of words, the passages of each page.

1. Each page says its passages (`pages/<kind>/view.py`, `guides` for what is written by hand); `record` makes one
   value of them, from which everything else here is made.
2. `contribution` is what one page gives to each table; the tables are merged from these (`search_index`).
3. `word_index` lists which pages hold a word, and which hold two words side by side: a syllable of
   Vietnamese stands on nearly every page, a word of two on few; and which words begin with a letter.
4. `page_files` gives the search page the passages of a page, as written, to weigh and to show.
5. `accents` learns from the same texts how to give an unaccented query its diacritics back, and
   `suggestions` lists what is found by its number or name without any index.
6. `rules` hands the search page every table and constant that both languages need.
"""
