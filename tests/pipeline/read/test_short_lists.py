"""Encodings of short lists, of which few words or a single one lie beyond ASCII.

The words are the names of countries, languages, currencies, months and days in many languages, as
Unicode's collection (CLDR) has them; the rule that is tested does not know them.
"""

import random
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from babel import Locale

from expo_app.pipeline.read.encoding import encoding_of, is_text

LANGUAGES = {
    "gb18030": ("zh",),
    "big5": ("zh_Hant",),
    "cp932": ("ja",),
    "cp949": ("ko",),
    "cp1252": ("de", "fr", "es", "it", "pt", "sv", "da", "nb", "fi", "nl"),
    "cp1250": ("pl", "cs", "sk", "hu", "hr", "sl"),
    "cp1251": ("ru", "uk", "bg"),
}
EVERY_LANGUAGE = ("zh", "zh_Hant", "ja", "ko", "de", "fr", "pl", "cs", "tr", "ru", "el")
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
CASES = [
    *((codec, language) for codec, languages in LANGUAGES.items() for language in languages),
    *((codec, language) for codec in UNICODE for language in EVERY_LANGUAGE),
]
# Of the lists of one language so many may be misread, where Windows-1250 and 1252 share most of their
# bytes; all others come right but for one in a hundred.
MOST_WRONG = {"cp1250": 0.05, "cp1252": 0.03}
FIRMS = ("Alpha Ltd", "Beta Inc.", "Gamma Co. Ltd", "Delta GmbH", "Omega SA", "K-Line", "Best Foods")
COUNTRIES = ("Japan", "Italy", "China", "Germany", "France", "USA", "Brazil")


@cache
def words(language: str, codec: str) -> tuple[str, ...]:
    """The words of a language that need more than ASCII and that the encoding has."""
    told = Locale.parse(language)
    kinds = (told.territories, told.languages, told.currencies, told.months["format"]["wide"])
    found = {str(word) for kind in kinds for word in kind.values()}
    return tuple(
        sorted(
            word
            for word in found
            if not word.isascii() and word.encode(codec, "ignore").decode(codec) == word and "," not in word
        )
    )


def lists(codec: str, language: str, count: int) -> Iterator[str]:
    """Short lists of which one name, or two, three, six or fifteen are words of the language."""
    dice = random.Random(f"{codec} {language}")
    known = words(language, "utf-8" if codec in UNICODE else codec)
    for number in range(count):
        named = (1, 1, 2, 3, 6, 15)[number % 6]
        names = [dice.choice(FIRMS) for _ in range(named + dice.randrange(6))]
        for at in dice.sample(range(len(names)), named):
            before = f"{dice.choice(FIRMS)} " if dice.random() < 0.3 else ""
            names[at] = before + dice.choice(known)
        rows = [f"{name},{dice.choice(COUNTRIES)},A{at:02d}" for at, name in enumerate(names)]
        yield "\r\n".join(["Company,Country,Stand", *rows, ""])


@pytest.mark.parametrize(("codec", "language"), CASES)
def test_short_lists_are_read_right(codec: str, language: str) -> None:
    """And where one is not, another encoding is named that the bytes fit nearly as well."""
    count = 100
    found: Counter[str] = Counter()
    for text in lists(codec, language, count):
        data = text.encode(codec)
        assert is_text(data)
        taken = encoding_of(data)
        if data.decode(taken.codec, "replace") == text:
            found["right"] += 1
            found["right, with a rival"] += bool(taken.rival)
        else:
            assert taken.rival, text
    wrong = count - found["right"]
    assert wrong <= MOST_WRONG.get(codec, 0.01) * count, dict(found)


@pytest.mark.parametrize("codec", [*LANGUAGES, *UNICODE])
def test_a_rival_is_seldom_named_without_need(codec: str) -> None:
    languages = LANGUAGES.get(codec, EVERY_LANGUAGE)
    texts = [text for language in languages for text in list(lists(codec, language, 66))[5::6]]
    named = [text for text in texts if encoding_of(text.encode(codec)).rival]
    assert len(named) <= 0.1 * len(texts)


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("目标", "gb18030"),  # two characters whose bytes are no UTF-8, and one whose bytes are
        ("目", "gb18030"),
        ("SZCZĘŚNIAK", "cp1250"),
        ("Müller", "utf-8"),
        ("OÜ Tallinn", "utf-8"),
        ("Ελλάς", "utf-8"),
        ("ООО Заря", "utf-8"),
        ("L’Oréal", "cp1252"),
        ("SOCIÉTÉ GÉNÉRALE", "cp1252"),
        ("LED灯", "utf-8"),
    ],
)
def test_a_single_name_that_happens_to_fit_utf_8_or_nearly(name: str, codec: str) -> None:
    data = f"Company,Country\r\nAlpha Ltd,Japan\r\n{name},Italy\r\n".encode(codec)
    taken = encoding_of(data)
    assert data.decode(taken.codec).split("\r\n")[2] == f"{name},Italy"


def test_plain_ascii_has_no_rival() -> None:
    assert encoding_of(b"Company,Country\nAlpha,Japan\n").rival == ""
