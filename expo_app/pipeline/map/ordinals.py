"""Which edition a text names: its year and its ordinal."""

import re

from expo_app.pipeline.map.phases import without_phase

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
# A season's second year goes with the first: "2025/26".
_YEARS = re.compile(_YEAR.pattern + r"(?:[-/]\d\d(?!\d))?年?度?")
_SHORT_YEAR = re.compile(r"(?<![\d.,])['’](\d\d)(?![\w'’])")
_CHINESE_YEAR = re.compile("[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年|届|[^一-鿿]|$)")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGIT_OF = str.maketrans("〇零○一二三四五六七八九", "000123456789")
# What is counted here is no edition.
_NO_EDITION = (
    r"(?!\s*(?:anniversary|jubil|anniversaire|aniversario|anniversario|century|floor|hall|day|week))"
)
_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CHINESE = re.compile(
    r"第\s*([零〇一二两三四五六七八九十]{1,3}|\d{1,3})\s*[届屆回]|([二三四五六七八九]?十[一二三四五六七八九]?|(?<!\d)\d{1,3})[届屆]"
)
_SUFFIXED = re.compile(
    r"(?<![\w.])(\d{1,3})\s?(?:st|nd|rd|th|e|er|ère|ème|eme|t[ao]|r[ao]|m[ao]|d[ao]|v[ao]|n[ao]|\.?[ªº°])(?!\w)"
    rf"{_NO_EDITION}",
    re.IGNORECASE,
)
_AT_FRONT = re.compile(r"^\s*n[.º°]+\s?(\d{1,3})(?=\s+[^\W\d])", re.IGNORECASE)
_GERMAN = re.compile(r"(?:^|(?<=\s))(\d{1,3})\.(?=\s*(?:[A-ZÄÖÜ]|$))")
# A canonical Roman number up to 89: in front ("IV. Expo"), at the end ("Lab Expo IV", two letters at
# least) or beside the word for edition.
_NUMERAL = r"(?=[IVXL])((?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_EDITION = r"(?:edition|édition|edición|edizione|edição|edycja|ausgabe)"
_ROMAN = re.compile(rf"^\s*{_NUMERAL}(?:[.ªº°]|e|ème)?(?=\s+\w{{3}})")
_ROMAN_LAST = re.compile(rf"(?<=\w\s)(?=[IVXL]{{2}}){_NUMERAL}\.?(?=\s*(?:$|[(（,–—-]|\d{{4}}))")
_ROMAN_EDITION = re.compile(rf"\b{_EDITION}\s+{_NUMERAL}\b|\b{_NUMERAL}[.ªº°]?\s*{_EDITION}\b")
_NUMBERED = re.compile(rf"\b{_EDITION}\s*(?:no\.?|nr\.?|n[°º])?\s*(\d{{1,3}})(?!\d)", re.IGNORECASE)
_SPELLED_VALUES = {
    word: value
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte",
        "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
        "prima seconda terza quarta quinta sesta settima ottava nona decima",
        "primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
    )
    for value, word in enumerate(words.split(), start=1)
}
_SPELLED = re.compile(rf"\b({'|'.join(_SPELLED_VALUES)})[rns]?\b", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_FIRST = re.compile(r"(首)[届屆]")
_FORMS = (
    *(_FIRST, _CHINESE, _SUFFIXED, _NUMBERED, _AT_FRONT, _ROMAN_EDITION, _GERMAN, _ROMAN),
    *(_SPELLED, _ROMAN_LAST),
)


def year_in(text: str) -> str:
    """The year that a text names, in digits or in Chinese; empty when it names none or several."""
    years = set(_YEAR.findall(_in_digits(text))) or {f"20{year}" for year in _SHORT_YEAR.findall(text)}
    return years.pop() if len(years) == 1 else ""


def ordinal_in(text: str) -> int | None:
    """Which edition it is ("第四届", "4th", "4.", "IV", "fourth"), or None; the number of a phase is none."""
    text = without_phase(text)
    for form in _FORMS:
        if match := form.search(text):
            return _value(next(filter(None, match.groups())))
    return None


def without_edition(text: str) -> str:
    """The text without years, ordinals and phases."""
    text = without_phase(_in_digits(text))
    for form in (*_FORMS, _YEARS, _SHORT_YEAR):
        text = form.sub(" ", text)
    return re.sub(rf"\b(?:the|{_EDITION})\b\s*", " ", text, flags=re.IGNORECASE)


def _in_digits(text: str) -> str:
    """The text with digits in their usual width and Chinese years in digits ("二〇二五年" is 2025)."""
    if text.isascii():
        return text
    return _CHINESE_YEAR.sub(lambda year: year[0].translate(_DIGIT_OF), text.translate(_WIDE))


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
