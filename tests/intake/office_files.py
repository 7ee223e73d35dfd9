"""Old Word files, RTF and OpenDocument, made of Word files by LibreOffice itself: what it wrote it must read."""

import re
from collections.abc import Mapping

from build_tools.apart.office import PROGRAM, profile
from build_tools.apart.programs import FOLDER, Run, find_program, run_program
from tests.intake.docx.build import docx, level, li, num, outline, p, tbl, tr
from tests.program_install import MESSAGE

FILTERS = {"doc": "MS Word 97", "rtf": "Rich Text Format", "odt": "writer8"}
NUMBERED = re.compile(r"Điều (\d+)\. (.+)")


def saved_as(ending: str, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Word files by their names as LibreOffice saves them with this ending; all in one run."""
    program = find_program(PROGRAM)
    assert program is not None, MESSAGE
    made = run_program(
        Run(
            name="LibreOffice",
            command=(
                str(program),
                f"-env:UserInstallation={FOLDER}/ho-so",
                *(
                    "--headless",
                    "--norestore",
                    "--convert-to",
                    f"{ending}:{FILTERS[ending]}",
                    "--outdir",
                    "ra",
                ),
                *(f"{name}.docx" for name in files),
            ),
            files={f"{name}.docx": content for name, content in files.items()}
            | {"ho-so/user/registrymodifications.xcu": profile()},
            wanted=tuple(f"ra/{name}.{ending}" for name in files),
            remedy="hãy xem lại",
            seconds=600,
        )
    )
    # In the letters of a list LibreOffice writes "?" for what is not Latin, where Word writes the letter.
    return {name: made[f"ra/{name}.{ending}"].replace(rb"\'3fi\'3fu", rb"\u272?i\u7873?u") for name in files}


def typed(text: str) -> bytes:
    """A paper typed into Word: a paragraph a line, tables as tables, articles that follow each other numbered by Word."""
    body: list[str] = []
    rows: list[str] = []
    articles = 0
    for line in [*text.splitlines(), ""]:
        if line.startswith("| "):
            rows.append(tr(*line.strip("| ").split(" | ")))
            continue
        if rows:
            body += [tbl(*rows), p()]
            rows = []
        article = NUMBERED.fullmatch(line)
        if article and int(article[1]) == articles + 1:
            articles += 1
            body.append(li(article[2], 1))
        else:
            body.append(p(line) if line else p())
    return docx(
        "".join(body),
        numbering=outline(0, level(0, "Điều %1.")) + num(1, 0),
        styles="<w:docDefaults/>",
    )
