"""Texts of our own that are read in the bench; every case, company and decision is invented."""

ENGLISH = """\
The district court granted the motion to dismiss, relying on Harrow v. Penfield Mills, 512 U.S. 218, 224 (1994), \
and on the earlier panel decision in Oakes v. Tiller, 87 F.3d 1120, 1125 (9th Cir. 1996). We review that ruling \
de novo. Dunmore v. Castle Bay Co., 344 F. Supp. 2d 91, 97 (S.D.N.Y. 2004).

A claim under the statute requires notice to the carrier before suit is filed. 42 U.S.C. § 1983. The plaintiff \
gave such notice by letter, and the carrier answered within the month. Harrow, 512 U.S. at 226. The regulation \
adds nothing to that duty. 29 C.F.R. § 1910.12.

On appeal the carrier argues that the letter was late. We rejected the same argument in Ellery v. North Quay \
Ass'n, 201 F.3d 433, 440-41 (2d Cir. 2000), and see no reason to depart from it here. Id. at 442. Other courts \
agree. See, e.g., Marsh v. Lowell, 55 Cal. 4th 310, 318 (2012); Prior v. Stone, 130 S. Ct. 2011, 2016 (2010).

"""
"""Legal prose, dense in the forms of citation that eyecite reads."""

PROVINCES = ("Điện Biên", "Bắc Giang", "Trà Vinh", "Quảng Trị")


def english(length: int) -> str:
    """Legal prose of just this many characters."""
    return (ENGLISH * (length // len(ENGLISH) + 1))[:length]


def citing(count: int) -> str:
    """A Vietnamese text with just this many citations, one to a paragraph.

    Two of three name a decision with its date; every third comes back to one that was named before,
    near or far, by its number alone. The same numbers return with other years.
    """
    return "\n".join(_paragraph(index) for index in range(count))


def _paragraph(index: int) -> str:
    if index % 3 == 2:
        return f"Kết quả thực hiện {_number(_before(index))} được đánh giá hằng năm."
    day = f"{index % 28 + 1:02}/{index % 12 + 1:02}/{2010 + index // 97 % 10}"
    province = PROVINCES[index % len(PROVINCES)]
    return f"Thực hiện {_number(index)} ngày {day} của Ủy ban nhân dân tỉnh {province}, địa phương đã tổ chức học tập."


def _number(index: int) -> str:
    return f"Quyết định số {index % 400 + 1}/QĐ-UBND"


def _before(index: int) -> int:
    """The place of an earlier citation that bears a date: now the nearest, now one far back."""
    return index - 1 if index % 2 else index // 6 * 3
