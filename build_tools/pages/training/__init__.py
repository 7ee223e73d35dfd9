"""Pages of training: lessons, practice, cards, glossary, the trainer's sets and exports.

Nothing is typed again: passages are taken from the sources by place, changes from the registers.
"""
