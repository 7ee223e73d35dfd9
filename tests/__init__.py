"""The tests, `browser_install` and the bench.

A package with a file of its own: some packages from outside install a folder `tests` by mistake, which would
otherwise be found in place of this one.
"""
