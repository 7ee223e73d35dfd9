"""Random edits of a project on the disk: of what editors write, of registers and templates, of what a build keeps.

An edit is given the project's folder (which holds a copy of the package, too) and a source of chance. It may make the
archive wrong: then every build refuses it in the same words.
"""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

__all__ = ["EDITS", "TRAINING", "Edit"]

Edit = Callable[[Path, Random], None]
PAPERS = "archive/documents"
WORDS = (
    "dân chủ ở cơ sở",
    "công tác dân vận",
    "tiếp công dân",
    "khối đại đoàn kết",
    "Dân vận khéo",
    "đối thoại",
)
TRAINING = {
    "lessons.yml": """lessons:
- id: bai-thu
  title: Bài thử
  aims:
  - Nói được mục đích của kế hoạch.
  introduction:
  - text: Kế hoạch nêu rõ mục đích.
    sources:
    - {document: 902-kh-ubnd-dien-bien-2020, line: 12}
  passages:
  - {document: 902-kh-ubnd-dien-bien-2020, line: 12, lead: Mục đích.}
  terms: [dan-van-kheo]
""",
    "terms.yml": """terms:
- id: dan-van-kheo
  name: Dân vận khéo
  definition: Một phong trào thi đua.
  sources:
  - {document: 902-kh-ubnd-dien-bien-2020, line: 14}
""",
    "questions.yml": """questions:
- id: thu-mot
  lesson: bai-thu
  ask: Kế hoạch yêu cầu thực hiện phong trào nào?
  document: 902-kh-ubnd-dien-bien-2020
  line: 14
  answer:
    one:
    - {text: Dân vận khéo, proof: Dân vận khéo}
    - {text: Một phong trào khác}
    - {text: Không phong trào nào}
""",
}


def _papers(root: Path) -> list[Path]:
    return sorted(path.parent for path in (root / PAPERS).glob("*/record.yml"))


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8", newline="\n")


def _write_source(folder: Path, text: str) -> None:
    """A source, and its hash in the record."""
    source, record = folder / "source.txt", folder / "record.yml"
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    source.write_text(text, encoding="utf-8", newline="\n")
    _replace(record, before, hashlib.sha256(source.read_bytes()).hexdigest())


def add_paper(root: Path, chance: Random) -> None:
    """A further plan, which cites those that are there."""
    number = chance.randrange(1000, 9999)
    folder = root / PAPERS / f"{number}-kh-ubnd-dien-bien-2021"
    if folder.exists():
        return
    shutil.copytree(root / PAPERS / "902-kh-ubnd-dien-bien-2020", folder)
    for name in ("source.txt", "record.yml"):
        text = (folder / name).read_text(encoding="utf-8")
        text = text.replace("902-kh-ubnd-dien-bien-2020", folder.name).replace("902/KH", f"{number}/KH")
        (folder / name).write_text(text.replace("năm 2020", "năm 2021"), encoding="utf-8", newline="\n")
    text = (folder / "source.txt").read_text(encoding="utf-8")
    record = (folder / "record.yml").read_text(encoding="utf-8")
    (old,) = (line for line in record.split("\n") if line.lstrip().startswith("sha256:"))
    record = record.replace(old, f"  sha256: {hashlib.sha256(text.encode()).hexdigest()}")
    (folder / "record.yml").write_text(record, encoding="utf-8", newline="\n")


def change_text(root: Path, chance: Random) -> None:
    """Some words of a paper become others."""
    folder = chance.choice(_papers(root))
    text = (folder / "source.txt").read_text(encoding="utf-8")
    _write_source(folder, text.replace(chance.choice(WORDS), chance.choice(WORDS), 1))


def remove_paper(root: Path, chance: Random) -> None:
    """A paper that was added goes, and what the book says of it."""
    added = [path for path in _papers(root) if path.name.endswith("-2021") and path.name[0].isdigit()]
    if added:
        gone = chance.choice(added)
        shutil.rmtree(gone)
        _forget(root, gone.name)


def _forget(root: Path, name: str) -> None:
    book = root / "archive/ids.yml"
    lines = book.read_text(encoding="utf-8").split("\n")
    book.write_text("\n".join(one for one in lines if name not in one), encoding="utf-8", newline="\n")


def rename_paper(root: Path, chance: Random) -> None:
    """A paper gets another id; the one that was published leads there."""
    added = [path for path in _papers(root) if path.name.endswith("-2021") and path.name[0].isdigit()]
    if not added:
        return
    old = chance.choice(added)
    new = old.with_name(f"{old.name}-{chance.randrange(100)}")
    if new.exists():
        return
    old.rename(new)
    _replace(new / "record.yml", f"id: {old.name}", f"id: {new.name}")
    book = root / "archive/ids.yml"
    lines = book.read_text(encoding="utf-8").split("\n")
    moved = [
        one.replace("}", f", moved_to: {new.name}}}")
        if f"id: {old.name}," in one and "moved_to" not in one
        else one
        for one in lines
    ]
    book.write_text("\n".join(moved), encoding="utf-8", newline="\n")


def change_record(root: Path, chance: Random) -> None:
    """The day of a record, or what it says of its origin."""
    record = chance.choice(_papers(root)) / "record.yml"
    text = record.read_text(encoding="utf-8")
    (day,) = (line for line in text.split("\n") if line.startswith("updated:"))
    (origin,) = (
        line for line in text.split("\n") if line.lstrip().startswith("origin:") and "Đặt ra" in line
    )
    if chance.random() < 0.5:
        _replace(record, day, f"updated: '2026-02-{chance.randrange(1, 29):02}'")
    else:
        _replace(record, origin, f"  origin: Đặt ra để kiểm thử lần {chance.randrange(100)}")


def change_mask(root: Path, chance: Random) -> None:
    """A name is masked, or masked no longer."""
    folder = chance.choice(_papers(root))
    record = folder / "record.yml"
    text = record.read_text(encoding="utf-8")
    if "masks:" in text:
        head, _, rest = text.partition("masks:")
        record.write_text(head + rest.partition("\n")[2].partition("\n")[2], encoding="utf-8", newline="\n")
        return
    lines = (folder / "source.txt").read_text(encoding="utf-8").split("\n")
    if "Trần Thị Thử" in lines:
        mask = f"masks:\n  - {{line: {lines.index('Trần Thị Thử') + 1}, text: Trần Thị Thử, reason: thử}}\n"
        record.write_text(text.rstrip("\n") + "\n" + mask, encoding="utf-8", newline="\n")


def change_theme(root: Path, chance: Random) -> None:
    """Another definition, or a word more that leads to a theme."""
    themes = root / "archive/themes.yml"
    if chance.random() < 0.5:
        _replace(themes, "nói chung", f"nói chung {chance.randrange(100)}")
    else:
        _replace(themes, "triggers: [", f"triggers: [{chance.choice(WORDS)} {chance.randrange(100)}, ")


def change_question(root: Path, chance: Random) -> None:
    """Another wording of the question, or of the lesson."""
    name, old = chance.choice(
        (
            ("questions.yml", "Kế hoạch yêu cầu"),
            ("lessons.yml", "Bài thử"),
            ("terms.yml", "phong trào thi đua"),
        )
    )
    path = root / "archive/training" / name
    if old in path.read_text(encoding="utf-8"):
        _replace(path, old, f"{old} {chance.choice(WORDS)}")


def change_guide(root: Path, chance: Random) -> None:
    """A sentence more on a page written by hand."""
    with (root / "docs/huong-dan/nguoi-doc.md").open("a", encoding="utf-8", newline="\n") as page:
        page.write(f"\nThêm một câu {chance.randrange(1000)}.\n")


def change_style(root: Path, chance: Random) -> None:
    """A rule more in a style sheet."""
    with (root / "docs/assets/css/in.css").open("a", encoding="utf-8", newline="\n") as sheet:
        sheet.write(f".thu-{chance.randrange(1000)} {{ color: inherit; }}\n")


def change_configuration(root: Path, chance: Random) -> None:
    """The description of the site."""
    _replace(
        root / "mkdocs.yml", "tra cứu được", chance.choice(("tra cứu được", "tra cứu nhanh được", "tìm được"))
    )


def change_register(root: Path, chance: Random) -> None:
    """The long form of an abbreviation."""
    _replace(
        root / "build_tools/registers/abbreviations.yml", "long: ", f"long: Thử {chance.randrange(100)} "
    )


def change_template(root: Path, chance: Random) -> None:
    """A word more on the pages of one kind."""
    template = chance.choice(sorted((root / "build_tools/pages").glob("*/page.md.j2")))
    _replace(template, "{% endblock %}", f"\nThử {chance.randrange(100)}.\n{{% endblock %}}")


def change_made_page(root: Path, chance: Random) -> None:
    """Somebody edits what the build wrote, or deletes it."""
    pages = sorted((root / "docs/van-ban").rglob("*.md"))
    if pages:
        page = chance.choice(pages)
        if chance.random() < 0.3:
            page.unlink()
        else:
            page.write_text("sửa tay", encoding="utf-8")


def _kept(root: Path) -> Sequence[Path]:
    return sorted(path for path in (root / ".cache").rglob("*") if path.is_file())


def damage_cache(root: Path, chance: Random) -> None:
    """Some of what a build keeps is cut off, turned over, empty, or another's."""
    kept = _kept(root)
    for path in chance.sample(kept, min(len(kept), 40)):
        content = path.read_bytes()
        damaged = chance.choice(
            (
                content[: len(content) // 2],
                bytes(len(content)),
                b"",
                chance.choice(kept).read_bytes(),
                content[:-1] + b"!",
            )
        )
        path.write_bytes(damaged)


def lose_cache(root: Path, chance: Random) -> None:
    """All of it, or a part."""
    for path in _kept(root):
        if chance.random() < chance.choice((0.2, 1.0)):
            path.unlink()


EDITS: Sequence[Edit] = (
    add_paper,
    add_paper,
    change_text,
    change_text,
    remove_paper,
    rename_paper,
    change_record,
    change_mask,
    change_theme,
    change_question,
    change_guide,
    change_style,
    change_configuration,
    change_register,
    change_template,
    change_made_page,
    damage_cache,
    lose_cache,
)
