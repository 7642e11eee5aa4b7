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
    nobody: str = "none"
    host: str = "host"
    small_state: str = "small area"
    in_unit: str = "{name}, {unit}"


ENGLISH = ChartWords()
CHINESE = ChartWords(
    change="变化",
    rank="排名",
    was="原位",
    share="占比",
    points="百分点",
    nobody="无",
    host="主办地",
    small_state="面积小",
    in_unit="{name}（{unit}）",
)


def chart_words(lang: str) -> ChartWords:
    """The words of a language, "en" or "zh"."""
    return CHINESE if lang.startswith("zh") else ENGLISH
