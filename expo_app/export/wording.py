"""The few words that only files need: headings that are not part of any figure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Texts of one language. `more` takes the number of rows that a slide has no room for."""

    language: str
    contents: str
    sheet: str
    shows: str
    rows: str
    change: str
    rank: str
    points: str
    category: str
    more: str
    base: str
    level: str
    below_zero: str
    nothing: str
    nobody: str
    host: str
    small_state: str


_ENGLISH = Wording(
    language="en-GB",
    contents="Contents",
    sheet="Sheet",
    shows="Shows",
    rows="Rows",
    change="Change",
    rank="Rank",
    points="Points",
    category="Category",
    more="{count} more in the workbook",
    base="Base (not filled)",
    level="Height of the label",
    below_zero="Below zero",
    nothing="no data",
    nobody="none",
    host="host",
    small_state="small area",
)
_CHINESE = Wording(
    language="zh-CN",
    contents="目录",
    sheet="工作表",
    shows="内容",
    rows="行数",
    change="变化",
    rank="排名",
    points="百分点",
    category="类别",
    more="其余 {count} 行见工作簿",
    base="基底（无填充）",
    level="标签高度",
    below_zero="零以下",
    nothing="无数据",
    nobody="无",
    host="主办地",
    small_state="面积小",
)


def wording(lang: str) -> Wording:
    """The texts of a report's language, "en" or "zh"."""
    return _CHINESE if lang == "zh" else _ENGLISH
