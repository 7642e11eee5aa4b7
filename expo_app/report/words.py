"""The report's two languages: its texts, and how each writes numbers, dates and lists.

Both languages group thousands with a comma and write decimals with a point (CLDR "en" and "zh"), so
plain Python formats serve; Babel's number formats cost 30 ms to import and write another minus sign.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from expo_app.model.figure import SMALL_BASE, Measure, Unit
from expo_app.report import (
    words_change_en,
    words_change_zh,
    words_en,
    words_flow_en,
    words_flow_zh,
    words_pages_en,
    words_pages_zh,
    words_rules_en,
    words_rules_zh,
    words_stands_en,
    words_stands_zh,
    words_visitors_en,
    words_visitors_zh,
    words_zh,
)

MINUS = "\u2212"
# What sets a Latin name off has no place before a full-width mark, which brings its own.
_BEFORE_FULL_WIDTH = re.compile(" +(?=[，。；：、！？（）》”])")
_AREA = re.compile(r"m²(?=[\u4e00-\u9fff])")
_PEOPLE = frozenset({Measure.VISITORS, Measure.INTERNATIONAL_VISITORS})
_PLACES = frozenset({Measure.EXHIBITING_COUNTRIES, Measure.ATTENDING_COUNTRIES})
_PARTS = {
    "noun.exhibitors": "firms",
    "noun.international_exhibitors": "firms",
    "noun.visitors": "people",
    "noun.international_visitors": "people",
    "noun.mentions": "mentions",
}
"""How a part of what a noun counts is told; of areas as a bare number."""


def rounded(value: float, decimals: int = 0) -> Decimal:
    """A half is rounded away from zero, as spreadsheets do (and Python's `round` does not)."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@dataclass(frozen=True)
class Words:
    """The texts and formats of one language. `lang` is "en" or "zh"."""

    lang: str
    texts: Mapping[str, str]
    with_article: frozenset[str] = frozenset()

    def text(self, key: str, **values: str) -> str:
        """The text of a key with its values filled in. Values are never taken for templates."""
        text = self.texts[key].format(**values)
        return _AREA.sub("m² ", _BEFORE_FULL_WIDTH.sub("", text)) if self.lang == "zh" else text

    def sentence(self, text: str) -> str:
        """The text with a capital first letter, where the language has capitals."""
        text = text.strip()
        return text[:1].upper() + text[1:]

    def embedded(self, name: str) -> str:
        """A name as it stands inside a sentence: Chinese sets a Latin one off with spaces."""
        if self.lang != "zh" or not name:
            return name
        before, after = (" " if char.isascii() else "" for char in (name[0], name[-1]))
        return f"{before}{name}{after}"

    def number(self, value: float, decimals: int = 0) -> str:
        """1812 is "1,812"; the minus is U+2212, and there is no negative zero."""
        number = rounded(value, decimals)
        sign = MINUS if number < 0 else ""
        return f"{sign}{abs(number):,}"

    def signed(self, value: float, decimals: int = 0) -> str:
        """A number with "+", U+2212, or "±" for what rounds to zero."""
        number = rounded(value, decimals)
        sign = "+" if number > 0 else "" if number < 0 else "±"
        return sign + self.number(value, decimals)

    def percent(self, value: float) -> str:
        """26.27 is "26.3 %" in English, "26.3%" in Chinese."""
        return self.text("percent", number=self.number(value, 1))

    def signed_percent(self, value: float) -> str:
        """A change in percent: "+54.0 %"."""
        return self.text("percent", number=self.signed(value, 1))

    def points(self, value: float) -> str:
        """Percentage points without a sign of increase: "6.3 points"."""
        return self.text("points", number=self.number(value, 1))

    def signed_points(self, value: float) -> str:
        """A change in percentage points: "+6.3 points"."""
        return self.text("points", number=self.signed(value, 1))

    def amount(self, unit: Unit, value: float) -> str:
        """A value with its unit: "1,812", "26.3 %", "68,420 m²"."""
        if unit is Unit.PERCENT:
            return self.percent(value)
        return (
            self.text("area", number=self.number(value)) if unit is Unit.SQUARE_METRES else self.number(value)
        )

    def signed_amount(self, unit: Unit, value: float) -> str:
        """A change in its own unit: "+266", "+6.3 points", "+7,070 m²"."""
        if unit is Unit.PERCENT:
            return self.signed_points(value)
        return (
            self.text("area", number=self.signed(value)) if unit is Unit.SQUARE_METRES else self.signed(value)
        )

    def change_percent(self, value: float, previous: float) -> str:
        """The percent change from `previous`, which is not zero; on a small base with the base."""
        text = self.signed_percent(100 * (value - previous) / previous)
        if previous >= SMALL_BASE:
            return text
        return self.text("percent_of_base", percent=text, base=self.number(previous))

    def quantity(self, measure: Measure, unit: Unit, value: float) -> str:
        """A value as a sentence names it; Chinese adds the measure word."""
        if unit is not Unit.COUNT:
            return self.amount(unit, value)
        kind = "people" if measure in _PEOPLE else "places" if measure in _PLACES else "firms"
        return self.text(f"quantity.{kind}", number=self.number(value))

    def part(self, noun: str, value: float) -> str:
        """A part of what the noun counts, which is named beside it; Chinese adds the measure word."""
        kind, number = _PARTS.get(noun), self.number(value)
        return self.text(f"quantity.{kind}", number=number) if kind else number

    def counted(self, noun: str, value: float) -> str:
        """A number with its noun, singular for one: "1 exhibitor", "1,812 exhibitors"."""
        return self.of(value, noun, number=self.number(value))

    def of(self, count: float, key: str, /, **values: str) -> str:
        """The text of a key in the form that speaks of so many: `key.one` of one, else `key.many`."""
        return self.text(f"{key}.{'one' if count == 1 else 'many'}", **values)

    def listed(self, names: Sequence[str]) -> str:
        """ "a, b and c"; Chinese sets Latin names off with spaces."""
        if len(names) < 2:
            return "".join(names)
        before, link, last = self.text("list.comma").join(names[:-1]), self.text("list.and"), names[-1]
        if self.lang == "zh":
            left, right = (" " * (char.isascii() and char.isalnum()) for char in (before[-1:], last[:1]))
            link = f"{left}{link}{right}"
        return before + link + last

    def date(self, iso: str) -> str:
        """An ISO 8601 date in words; anything else as it is."""
        try:
            day = datetime.date.fromisoformat(iso[:10])
        except ValueError:
            return iso
        month = self.texts["months"].split()[day.month - 1]
        return self.text("date", day=str(day.day), month=month, year=str(day.year))


_WORDS = {
    "en": Words(
        "en",
        words_en.TEXTS
        | words_change_en.TEXTS
        | words_flow_en.TEXTS
        | words_pages_en.TEXTS
        | words_visitors_en.TEXTS
        | words_rules_en.TEXTS
        | words_stands_en.TEXTS,
        words_en.WITH_ARTICLE,
    ),
    "zh": Words(
        "zh",
        words_zh.TEXTS
        | words_change_zh.TEXTS
        | words_flow_zh.TEXTS
        | words_pages_zh.TEXTS
        | words_visitors_zh.TEXTS
        | words_rules_zh.TEXTS
        | words_stands_zh.TEXTS,
    ),
}


def words(lang: str) -> Words:
    """The words of "en" or "zh"; KeyError for another language."""
    return _WORDS[lang]
