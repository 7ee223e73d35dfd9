"""What Pagefind is given to index, and the small tables that the search page asks before it.

Pagefind is made for European languages. Vietnamese is brought to it in copies of the built pages
(`copies`), whose text went through a table of small steps (`canon`); the published pages stay
untouched. `accents` learns from the same texts how to give an unaccented query its diacritics back,
and `suggestions` lists what is found by its number or name without any index.
"""
