"""The body of a text: paragraphs with anchors, sections, footnotes, layout marks.

1. `pieces` cuts the source into lines of text; 2. `footnotes` takes out those that stand between two
halves of a paragraph; 3. `joining` puts together what page breaks cut; 4. `headings` tells headings
from numbered items; 5. `read` gives each its anchor.
"""
