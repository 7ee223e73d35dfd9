"""Printed pages as the text of a paper, whether their lines stood in a file or were recognised in a picture.

1. `margins` takes out running heads and page numbers, `stamps` what was pressed or signed on the paper: both recorded;
2. `notes` brings the notes at the foot of a page to their marks, as `[^1]`;
3. `columns` reads what stands side by side one column after the other;
4. `joining` makes paragraphs of the lines, over pages too, and `tables` puts tables together that a page parts;
5. `compose` numbers the lines.
"""

from build_tools.intake.composing.compose import compose

__all__ = ["compose"]
