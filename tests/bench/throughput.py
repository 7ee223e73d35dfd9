"""Our reading of citations beside eyecite's, on texts of equal size."""

from collections.abc import Callable, Mapping, Sized

from eyecite import get_citations
from eyecite.tokenizers import default_tokenizer

from build_tools.inspection import Text, cite
from build_tools.reading import read_text
from tests.bench.clock import best_times
from tests.bench.figures import Section, decimal, per_second, ratios, whole
from tests.bench.made_up import english
from tests.bench.subject import Subject

Reader = Callable[[], Sized]
"""Reads a text and gives what was found in it."""


def throughput(subject: Subject) -> Section:
    """Characters per second of ours and of eyecite's, and the ratios between them."""
    text = subject.text
    ours, theirs = _ours(subject, text), _eyecite(text)
    readers = {**ours, **theirs}
    times = best_times(list(readers.values()))
    speed = {name: per_second(len(text), time) for name, time in zip(readers, times, strict=True)}
    compared = ratios([speed[name] for name in ours], [speed[name] for name in theirs])
    return Section(
        title="Tốc độ đọc lượt viện dẫn, so với eyecite trong cùng một lần chạy",
        notes=(
            f"Chữ Việt: {len(subject.archive.documents)} nguồn trong kho nối lại, {whole(len(text))} ký tự.",
            "Chữ Anh: văn pháp lý tự soạn, dài đúng bằng thế, dày lượt viện dẫn hơn chữ Việt.",
            "tokenize là bước tách từ mặc định của eyecite, get_citations là cả việc tìm lượt viện dẫn;",
            "trên chữ Việt eyecite không nhận ra cách dẫn nào, nên ở đó nó làm ít việc hơn.",
            "cite, kho trống: chỉ đọc văn bản đưa vào.",
            "cite, kho đủ: đọc thêm phần đầu của mọi văn bản trong kho, phần ấy không tính vào số ký tự.",
            "Tìm thấy: số lượt viện dẫn; với tokenize là số dấu hiệu, gồm cả các từ báo trước lượt viện dẫn.",
        ),
        tables=(
            [
                ("Để biết", "ký tự/giây", "tìm thấy"),
                *((name, whole(speed[name]), whole(len(read()))) for name, read in readers.items()),
            ],
            [
                ("Tỉ số tốc độ (mục tiêu: ít nhất 1)", *theirs),
                *((name, *map(decimal, row)) for name, row in zip(ours, compared, strict=True)),
            ],
        ),
    )


def _ours(subject: Subject, text: str) -> Mapping[str, Reader]:
    given = [Text(file="", raw=text)]
    return {
        "read_text": lambda: read_text(text, subject.grammar).citations,
        "cite, kho trống": lambda: cite(given, subject.without_documents, subject.registers),
        "cite, kho đủ": lambda: cite(given, subject.archive, subject.registers),
    }


def _eyecite(text: str) -> Mapping[str, Reader]:
    prose = english(len(text))
    return {
        "tokenize, chữ Việt": lambda: default_tokenizer.tokenize(text)[1],
        "get_citations, chữ Việt": lambda: get_citations(text),
        "tokenize, chữ Anh": lambda: default_tokenizer.tokenize(prose)[1],
        "get_citations, chữ Anh": lambda: get_citations(prose),
    }
