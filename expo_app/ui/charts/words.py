"""The few words that charts write themselves, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartWords:
    """Column heads and tooltip names."""

    change: str = "Change"
    rank: str = "Rank"
    was: str = "was"
    share: str = "Share"
    points: str = "Points"


ENGLISH = ChartWords()
CHINESE = ChartWords(change="变化", rank="排名", was="上届", share="占比", points="百分点")


def chart_words(lang: str) -> ChartWords:
    """The words of a language, "en" or "zh"."""
    return CHINESE if lang.startswith("zh") else ENGLISH
