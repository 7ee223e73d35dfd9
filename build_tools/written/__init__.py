"""What editors write, read by the dataclass that describes it: `models.written` explains the markers.

`schema` exports its JSON Schema, `faults` says all that is wrong with a file, `value` reads what is
right, `table` lists the keys for the guide.
"""
