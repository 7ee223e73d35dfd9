"""Single damages of the small archive, none of which moves the lines of another."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.archive.invented import add_record

REPORT = "bao-cao-thu-nghiem-dien-bien-2021"
ARTICLE = "bai-viet-ky-tu-la"
PLAN = "902-kh-ubnd-dien-bien-2020"
ORDER = "901-ct-tw-2019"

Damage = Callable[[Path], None]


def put(file: str, before: str, after: str) -> Damage:
    """Write other words in the place of these."""

    def damage(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert before in text, file
        (root / file).write_text(text.replace(before, after, 1), encoding="utf-8")

    return damage


def record(folder: str, before: str, after: str) -> Damage:
    return put(f"documents/{folder}/record.yml", before, after)


def append(file: str, words: str) -> Damage:
    def damage(root: Path) -> None:
        old = (root / file).read_bytes() if (root / file).exists() else b""
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_bytes(old + words.encode())

    return damage


def paper(identifier: str, text: str) -> Damage:
    def damage(root: Path) -> None:
        add_record(root, identifier, text)

    return damage


def copied(root: Path) -> None:
    """The same bytes under another id."""
    add_record(
        root, "bai-viet-lan-nua", (root / "documents" / ARTICLE / "source.txt").read_text(encoding="utf-8")
    )


def second_id(root: Path) -> None:
    """The record of another folder claims an id that is taken."""
    folder = add_record(root, "ban-sao", "BÁO CÁO\nVề việc khác\n\nNội dung khác.\n")
    file = folder / "record.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: ban-sao", f"id: {ORDER}"), encoding="utf-8")


def tcvn3(root: Path) -> None:
    """A source in bytes that are no UTF-8, with the right hash of them."""
    data = b"B\xb8o c\xb8o v\xd2 vi\xd6c\n"
    folder = add_record(root, "bao-cao-tcvn3", "x")
    (folder / "source.txt").write_bytes(data)
    file = folder / "record.yml"
    wrong = hashlib.sha256(b"x").hexdigest()
    file.write_text(
        file.read_text(encoding="utf-8").replace(wrong, hashlib.sha256(data).hexdigest()), encoding="utf-8"
    )


def no_record(root: Path) -> None:
    (root / "documents" / "moi-nhan").mkdir()
    (root / "documents" / "moi-nhan" / "source.txt").write_text("Công văn\n", encoding="utf-8")


OTHER = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\nSố: {}/KH-UBND\n\nLào Cai, ngày 02 tháng 3 năm 2020\n\nKẾ HOẠCH\nVề thử\n\nNội dung.\n"
QUESTION = "questions:\n- {id: mot, lesson: khong-co, prompt: a}\n"

DAMAGES: Mapping[str, Damage] = {
    "record yaml: names": record(ORDER, "names: [Chỉ thị về", "names: [Chỉ thị: 'về"),
    "record yaml: quality": record(REPORT, "- {line: 1, note: Không", "- {line: 1, note: Không: {"),
    "record: hash": record(ARTICLE, "sha256: f1", "sha256: 00"),
    "record: ghost line": record(PLAN, "{line: 12, printed: tổ cáo", "{line: 99, printed: tổ cáo"),
    "record: issuer": record(PLAN, "value: ubnd-tinh--dien-bien", "value: ubnd-tinhh--dien-bien"),
    "record: target": record(REPORT, "target: 901-ct-tw-2019", "target: 909-ct-tw-2019"),
    "record: day": record(ARTICLE, "updated: '2026-01-08'", "updated: '2025-01-08'"),
    "record: unknown key": record(ARTICLE, "added:", "addedd:"),
    "no record": no_record,
    "same bytes": copied,
    "same id": second_id,
    "bytes": tcvn3,
    "stray": append("documents/le.txt", "x"),
    "secret": paper(
        "cong-van-mat", "TỈNH ỦY ĐIỆN BIÊN\n*\nSố 12-CV/TU\nMẬT\n\nCÔNG VĂN\nVề thử\n\nNội dung.\n"
    ),
    "undecided": paper("bai-ca-nhan", "Bài viết\n\nGửi lovan.gia@dienbien.gov.vn.\n"),
    "leak": put("instruments.yml", "subject: thử nghiệm", "subject: Lò Thị Ví Dụ"),
    "instruments: yaml": put("instruments.yml", "    term: XII", "    term: 'XII"),
    "instruments: kind": put("instruments.yml", "kind: nghi-quyet", "kind: nghi-quyett"),
    "instruments: target": put("instruments.yml", "target: 904-ct-tw-2010", "target: 999-ct-tw-2010"),
    "ids: yaml": put("ids.yml", "- id: 902-kh", "- id: 'x: 902-kh"),
    "ids: missing": put("ids.yml", "- id: 903-qd-ttg-2018", "- id: 913-qd-ttg-2018"),
    "ids: lost page": append("ids.yml", "- {address: chu-de/khong-co/}\n"),
    "themes: yaml": put("themes.yml", "definition: Công tác", "definition: Công: tác"),
    "themes: guiding": put("themes.yml", "guiding: [901-ct-tw-2019]", "guiding: [961-ct-tw-2019]"),
    "obligations: misplaced": append(
        "obligations.yml",
        f"obligations:\n- {{document: {PLAN}, line: 5, printed: tháng 3 năm 2020, deadline: {{once: '2020-03'}}, why: thử}}\n",
    ),
    "lessons": append("training/lessons.yml", "lessons:\n- {id: mot}\n"),
    "questions: yaml": append("training/questions.yml", "questions:\n- {id: mot: hai}\n"),
    "keeps": append("keeps.yml", "keeps:\n- {text: a@b.vn, reason: thử}\n"),
    "another's id": paper("903-qd-ttg-2018", OTHER.format("512")),
    "new citation": paper(
        "bai-dan-moi", "Bài viết\n\nThực hiện Nghị quyết số 77-NQ/TU ngày 02/3/2020 của Tỉnh ủy Lào Cai.\n"
    ),
}
