"""Invented companies, and how their names change in the course of the years."""

from dataclasses import dataclass, replace
from random import Random

from generator import brands, transliteration
from generator.places import CITIES, HOST, PLACES, City
from generator.roots import Roots, syllable_of
from generator.sectors import THEMES, weights_of
from generator.trades import IN_OTHER_LANGUAGES, SHORTER, TRADES

NO_CITY = City("", "", "")
_IN_NAME = {"HKG": ("(Hong Kong)", "（香港）"), "MAC": ("(Macau)", "（澳门）"), "TWN": ("", "")}
_CHINESE_FORMS = ("有限公司", "有限公司", "有限公司", "股份有限公司")


@dataclass(frozen=True)
class Company:
    """A company as it stands in one year.

    `key` is its true identity, which never changes. `domain` is empty for the few without a website;
    for the others it outlives every new name. `former` holds the names (English, Chinese) until this
    year's renaming, empty otherwise. `single` says that a list in two languages gives only the
    "english" or the "chinese" name.
    """

    key: int
    country: str
    city: City
    theme: str
    root: str
    trade: str
    form: str
    english: str
    chinese: str
    domain: str
    former: tuple[str, str] = ("", "")
    single: str = ""


class Founder:
    """Founds companies; every name and every domain is given out once."""

    def __init__(self, seed: str) -> None:
        self._dice = Random(f"{seed} companies")
        self._roots = Roots(Random(f"{seed} roots"))
        self._count = 0

    def found(self, country: str) -> Company:
        """A new company of a country or region (alpha-3)."""
        dice, self._count = self._dice, self._count + 1
        theme = dice.choices(THEMES, weights_of(country))[0]
        trade = dice.choice(TRADES[theme])
        city = dice.choice(CITIES) if country == HOST else NO_CITY
        form = dice.choice(PLACES[country].forms)
        root, english, chinese = self._names(country, city, trade, form)
        domain = "" if dice.random() < 0.05 else f"{_letters(root)}.example"
        single = self._single(country) if domain else ""
        return Company(
            self._count, country, city, theme, root, trade[0], form, english, chinese, domain, single=single
        )

    def rename(self, company: Company) -> Company:
        """The same company under a new name; the form, the city and the domain stay."""
        trade = self._dice.choice(TRADES[company.theme])
        root, english, chinese = self._names(company.country, company.city, trade, company.form)
        former = (company.english, company.chinese)
        return replace(company, root=root, trade=trade[0], english=english, chinese=chinese, former=former)

    def _names(self, country: str, city: City, trade: tuple[str, str], form: str) -> tuple[str, str, str]:
        """Root, English name and Chinese name of a company, none of them known from elsewhere."""
        sound = PLACES[country].sound
        pinyin, characters = self._roots.chinese() if sound == "chinese" else (self._roots.latin(sound), "")
        characters = characters or transliteration.characters(pinyin)
        middle, in_chinese = _IN_NAME.get(country, ("", ""))
        chosen = self._dice.choice(_CHINESE_FORMS)
        word = IN_OTHER_LANGUAGES.get(sound, {}).get(trade[0], trade[0])
        english = english_name(city.english, pinyin, word, middle, form)
        chinese = f"{city.chinese}{characters}{trade[1]}{in_chinese}{chosen}"
        brand = brands.brand_in(english) or brands.brand_in(chinese)
        return self._names(country, city, trade, form) if brand else (pinyin, english, chinese)

    def _single(self, country: str) -> str:
        """Which of the two names a list in two languages leaves out, if any."""
        foreign = PLACES[country].sound != "chinese"
        return self._dice.choices(("", "chinese", "english"), (86, 0, 14) if foreign else (86, 8, 6))[0]


def english_name(city: str, root: str, trade: str, middle: str, form: str) -> str:
    """The parts in their order; a form that begins with "<" comes first."""
    if form.startswith("<"):
        return " ".join((form[1:], root, trade))
    return " ".join(part for part in (city, root, trade, middle, form) if part)


def respell(company: Company, dice: Random) -> Company:
    """The same name as another hand writes it: a word shortened, or the coined word written in two."""
    english = company.english
    for word in company.trade.split():
        english = english.replace(word, SHORTER.get(word, word))
    if english == company.english:
        cut = _syllable_end(company)
        between = dice.choice((" ", "-"))
        second = company.root[cut:].capitalize() if between == " " else company.root[cut:]
        english = english.replace(company.root, company.root[:cut] + between + second)
    return replace(company, english=english, former=("", ""))


def _syllable_end(company: Company) -> int:
    """Where the coined word can be written in two."""
    if PLACES[company.country].sound == "chinese":
        return len(syllable_of(company.chinese.removeprefix(company.city.chinese)[0]))
    inside = range(3, len(company.root) - 2)
    breaks = [at for at in inside if company.root[at] not in _VOWELS and company.root[at + 1] in _VOWELS]
    return breaks[-1] if breaks else 3


_VOWELS = "aeiou"
_OTHER_FORMS = {
    "Co., Ltd.": ("Co.,Ltd", "CO., LTD.", "Co. Ltd"),
    "Limited": ("Ltd", "Ltd."),
    "Ltd": ("Limited", "Ltd."),
    "Ltd.": ("Limited", "Ltd"),
    "Inc.": ("Inc", "INC."),
    "GmbH": ("GMBH",),
    "Pte. Ltd.": ("Pte Ltd", "PTE. LTD."),
    "Sdn. Bhd.": ("Sdn Bhd",),
    "S.A.": ("SA",),
    "S.r.l.": ("Srl",),
    "B.V.": ("BV",),
    "LLC": ("L.L.C.",),
}


def restyle(company: Company, dice: Random) -> Company:
    """The same name with its legal form written otherwise, or in capitals."""
    others = _OTHER_FORMS.get(company.form)
    if others and company.english.endswith(company.form) and dice.random() < 0.7:
        english = company.english.removesuffix(company.form) + dice.choice(others)
    else:
        english = company.english.upper()
    return replace(company, english=english, former=("", ""))


def _letters(word: str) -> str:
    return "".join(sign for sign in word.lower() if sign.isascii() and sign.isalpha())
