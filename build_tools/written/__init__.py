"""What editors write, read by the dataclass that describes it: `models.written` explains the markers.

`schema` exports its JSON Schema, `faults` says all that is wrong with a file, `value` reads what is
right, `table` lists the keys for the guide.
"""

import sys

# Beside jsonschema an extra may be installed that another package asks for: it builds a grammar of IRIs as soon as
# jsonschema is imported, for a format that no file of ours has, and every command would wait for it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
