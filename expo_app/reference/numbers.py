"""Numbers as lists write them, in English, continental and Chinese writing."""

import re

NUMBER = r"\d[\d.,'’ ]*"
_WORDS = dict(zip("半一二三四五六七八九十两兩", (0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2, 2), strict=True))
_WORDS |= {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


# Blanks group thousands: "1 250,5".
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")


def count_of(text: str) -> float:
    """A small count in digits or as a word: "2", "1.5", "两", "two". Raises ValueError for anything else."""
    return _WORDS.get(text.casefold()) or float(text.replace(",", "."))


def read_number(text: str, decimal: str = "") -> float | None:
    """A number in English or continental writing: "1,250.5", "1.250,5", "1 250,5", "12,5", "1'250".

    Where nothing tells (`decimal` is ""), one separator before exactly three digits groups thousands,
    save after a leading zero ("0.125"). None when it is no number ("36 18" are two).
    """
    if " " in text.strip() and not _GROUPED.fullmatch(text.strip()):
        return None
    plain = re.sub(r"[ '’]", "", text)
    if not re.fullmatch(r"[0-9]+(?:[.,][0-9]+)*", plain):
        return None
    mark = decimal if decimal and plain.count(decimal) <= 1 else decimal_mark(plain)
    whole, _, decimals = plain.partition(mark) if mark else (plain, "", "")
    groups = re.split("[.,]", whole)
    if len(set(re.findall("[.,]", whole))) > 1 or any(len(group) != 3 for group in groups[1:]):
        return None
    return float(f"{''.join(groups)}.{decimals or 0}") if decimals.isdigit() or not decimals else None


def decimal_mark(plain: str) -> str:
    """Which of "." and "," stands before the decimals of a number, "" for none or when it is open."""
    marks = [char for char in plain if char in ".,"]
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else ""
    if len(marks) != 1:
        return ""
    whole, _, decimals = plain.partition(marks[0])
    return "" if len(decimals) == 3 and 0 < len(whole) <= 3 and whole[0] != "0" else marks[0]


def is_open(text: str) -> bool:
    """Whether a lone separator before three digits leaves two readings ("1.250", "1,250")."""
    return re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text.strip()) is not None
