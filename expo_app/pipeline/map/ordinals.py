"""Which edition a text names: its year and its ordinal."""

import re

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CHINESE = re.compile(r"第\s*([零〇一二两三四五六七八九十]{1,3}|\d{1,3})\s*[届屆]")
_SUFFIXED = re.compile(r"(?<![\w.])(\d{1,3})\s?(?:st|nd|rd|th|e|ème|eme|ª|º)(?!\w)", re.IGNORECASE)
_GERMAN = re.compile(r"(?:^|(?<=\s))(\d{1,3})\.(?=\s*(?:[A-ZÄÖÜ]|$))")
_ROMAN = re.compile(r"^\s*([IVX]{1,7})\.?(?=\s+\w{3})")
_SPELLED_VALUES = {
    word: value
    for value, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        start=1,
    )
}
_SPELLED = re.compile(rf"\b({'|'.join(_SPELLED_VALUES)})\b", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_FIRST = re.compile(r"(首)[届屆]")
_FORMS = (_FIRST, _CHINESE, _SUFFIXED, _GERMAN, _ROMAN, _SPELLED)


def year_in(text: str) -> str:
    """The year that a text names; empty when it names none or several."""
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""


def ordinal_in(text: str) -> int | None:
    """Which edition it is ("第四届", "4th", "4.", "IV", "fourth"), or None."""
    for form in _FORMS:
        if match := form.search(text):
            return _value(match[1])
    return None


def without_edition(text: str) -> str:
    """The text without years and ordinals."""
    for form in (*_FORMS, re.compile(_YEAR.pattern + "年?度?")):
        text = form.sub(" ", text)
    return re.sub(r"\b(?:the|edition|ausgabe|édition|edición)\b\s*", " ", text, flags=re.IGNORECASE)


def _value(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text.lower() in _SPELLED_VALUES:
        return _SPELLED_VALUES[text.lower()]
    if text == "首":
        return 1
    return _roman(text) if text[0] in _ROMAN_VALUES else _chinese(text)


def _chinese(text: str) -> int:
    """Up to 99: "四", "十", "十二", "二十", "二十一"."""
    if "十" not in text:
        return _CHINESE_DIGITS[text[-1]]
    tens, ones = text.split("十")
    return 10 * (_CHINESE_DIGITS[tens] if tens else 1) + (_CHINESE_DIGITS[ones] if ones else 0)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
