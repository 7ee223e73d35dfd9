"""How the 134 letters were written before Unicode, and in which bytes: data, nothing else.

A row names a vowel and gives its six tones in the order ngang, huyền, hỏi, ngã, sắc, nặng; `--` where the letter
is ASCII. Bytes are in hexadecimal. VNI writes a vowel and behind it a letter of Western fonts that shows as its
mark: it is given by the letters that one sees, `aù` for á.
"""

__all__ = ["TCVN3", "VISCII", "VNI", "VPS"]

TCVN3 = """
a -- B5 B6 B7 B8 B9
ă A8 BB BC BD BE C6
â A9 C7 C8 C9 CA CB
e -- CC CE CF D0 D1
ê AA D2 D3 D4 D5 D6
i -- D7 D8 DC DD DE
o -- DF E1 E2 E3 E4
ô AB E5 E6 E7 E8 E9
ơ AC EA EB EC ED EE
u -- EF F1 F2 F3 F4
ư AD F5 F6 F7 F8 F9
y -- FA FB FC FD FE
đ AE
A -- 80 81 82 83 84
Ă A1 AF BA BF C0 85
Â A2 C1 C2 C3 C4 86
E -- 87 88 89 8A 8B
Ê A3 C5 CD D9 DA 8C
I -- 8D 8E 8F 90 91
O -- 92 93 94 95 96
Ô A4 DB E0 F0 FF 97
Ơ A5 98 99 9A 9B 9C
U -- 9D 9E 9F 01 02
Ư A6 04 05 06 11 12
Y -- 13 14 15 16 17
Đ A7
"""
"""TCVN 5712:1993, the fonts of ABC (`.VnTime`): capitals with a tone (80–9F, below 20) are of its full form only,
in TCVN3 proper a font of capitals (`.VnTimeH`) shows small letters as capitals."""

VISCII = """
a -- E0 E4 E3 E1 D5
ă E5 A2 C6 C7 A1 A3
â E2 A5 A6 E7 A4 A7
e -- E8 EB A8 E9 A9
ê EA AB AC AD AA AE
i -- EC EF EE ED B8
o -- F2 F6 F5 F3 F7
ô F4 B0 B1 B2 AF B5
ơ BD B6 B7 DE BE FE
u -- F9 FC FB FA F8
ư DF D7 D8 E6 D1 F1
y -- CF D6 DB FD DC
đ F0
A -- C0 C4 C3 C1 80
Ă C5 82 02 05 81 83
Â C2 85 86 06 84 87
E -- C8 CB 88 C9 89
Ê CA 8B 8C 8D 8A 8E
I -- CC 9B CE CD 98
O -- D2 99 A0 D3 9A
Ô D4 90 91 92 8F 93
Ơ B4 96 97 B3 95 94
U -- D9 9C 9D DA 9E
Ư BF BB BC FF BA B9
Y -- 9F 14 19 DD 1E
Đ D0
"""
"""RFC 1456."""

VPS = """
a -- E0 E4 E3 E1 E5
ă E6 A2 A3 A4 A1 A5
â E2 C0 C4 C5 C3 C6
e -- E8 C8 EB E9 CB
ê EA 8A 8B CD 89 8C
i -- EC CC EF ED CE
o -- F2 D5 F5 F3 86
ô F4 D2 B0 87 D3 B6
ơ D6 A9 AA AB A7 AE
u -- F9 FB DB FA F8
ư DC D8 BA BB D9 BF
y -- FF 9B CF 9A 9C
đ C7
A -- 80 81 82 C1 02
Ă 88 8E 8F F0 8D 04
Â C2 84 85 1C 83 03
E -- D7 DE FE C9 05
Ê CA 93 94 95 90 06
I -- B5 B7 B8 B4 10
O -- BC BD BE B9 11
Ô D4 97 98 99 96 12
Ơ F7 9E 9F A6 9D 13
U -- A8 D1 AC DA 14
Ư D0 AF B1 1D AD 15
Y -- B2 FD B3 DD 19
Đ F1
"""
"""The fonts of the Vietnamese Professionals Society (`VPS Times`)."""

VNI = """
a -- aø aû aõ aù aï
ă aê aè aú aü aé aë
â aâ aà aå aã aá aä
e -- eø eû eõ eù eï
ê eâ eà eå eã eá eä
i -- ì æ ó í ò
o -- oø oû oõ où oï
ô oâ oà oå oã oá oä
ơ ô ôø ôû ôõ ôù ôï
u -- uø uû uõ uù uï
ư ö öø öû öõ öù öï
y -- yø yû yõ yù î
đ ñ
A -- AØ AÛ AÕ AÙ AÏ
Ă AÊ AÈ AÚ AÜ AÉ AË
Â AÂ AÀ AÅ AÃ AÁ AÄ
E -- EØ EÛ EÕ EÙ EÏ
Ê EÂ EÀ EÅ EÃ EÁ EÄ
I -- Ì Æ Ó Í Ò
O -- OØ OÛ OÕ OÙ OÏ
Ô OÂ OÀ OÅ OÃ OÁ OÄ
Ơ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ
U -- UØ UÛ UÕ UÙ UÏ
Ư Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ
Y -- YØ YÛ YÕ YÙ Î
Đ Ñ
"""
"""VNI Windows (`VNI-Times`)."""
