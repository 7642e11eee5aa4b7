"""Numbers written in words become digits, and what a sentence leaves out of a number is put in."""

import re

_SMALL = {
    word: number
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
            "nineteen",
        )
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000}
_WORD = "|".join(sorted((*_SMALL, *_TENS, *_SCALES), key=len, reverse=True))
_LARGE = "|".join((*_TENS, *_SCALES, *(word for word, number in _SMALL.items() if number > 10)))
_IN_WORDS = re.compile(rf"\b(?:(?:{_WORD})(?:[\s-]+(?:and\s+)?(?={_WORD}))?)+\b")
_COUNTED = re.compile(
    r"\s+(?:more|fewer|additional|further|extra|new|countries|nations|exhibitors?|compan(?:y|ies)|firms|"
    r"visitors|per\s?cent|percent|percentage|%|co-exhibitors|times)\b"
)
_HALF = re.compile(rf"\b(?P<whole>{_WORD})[\s-]and[\s-]a[\s-]half times\b")
_FACTOR = re.compile(r"\bby a factor of (?P<number>\d+(?:\.\d+)?)")
_FROM_TO = re.compile(
    r"\bfrom (?P<first>\d+(?:\.\d+)?) to (?P<second>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b|percent\b)(?!\s?point)"
)
_FROM_TO_ZH = re.compile(
    r"(?P<first>\d+(?:\.\d+)?)(?P<to>(?:增|升|提高|降|上升|下降)?[至到])(?P<second>\d+(?:\.\d+)?)%"
)


def with_digits(text: str) -> str:
    """A folded sentence with its numbers as digits: "one hundred and eighteen", "nine countries", "two and a
    half times", "by a factor of 1.2", "from 20 to 26 percent". Fractions and "one in five" stay words."""
    text = _HALF.sub(lambda match: f"{_SMALL.get(match['whole'], 0)}.5 times", text)
    text = _FACTOR.sub(lambda match: f"{match['number']} times", text)
    text = _FROM_TO.sub(r"from \g<first> percent to \g<second> percent", text)
    text = _FROM_TO_ZH.sub(r"\g<first>%\g<to>\g<second>%", text)
    return _IN_WORDS.sub(lambda match: _digits(match, text), text)


def _digits(match: re.Match[str], text: str) -> str:
    """The number in digits where it is one beyond doubt: a large one, or one that counts something."""
    words = re.findall(_WORD, match[0])
    counts = _COUNTED.match(text[match.end() :])
    after_digits = re.search(r"\d\s?$", text[: match.start()])
    if words == ["one"] or after_digits or not (counts or re.search(rf"\b(?:{_LARGE})\b", match[0])):
        return match[0]
    whole = part = 0
    for word in words:
        if word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            if word == "thousand":
                whole, part = whole + part, 0
        else:
            part += _SMALL.get(word, 0) + _TENS.get(word, 0)
    tail = " " if match[0].endswith((" ", "-")) else ""
    return f"{whole + part}{tail}"
