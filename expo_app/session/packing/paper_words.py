"""The words of the sheets that a workbook has beside its figures: rows, findings and decisions."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PaperWords:
    """Titles, notes and headers of one language; `values` are fixed words that stand in cells."""

    titles: Mapping[str, str]
    notes: Mapping[str, str]
    headers: Mapping[str, str]
    values: Mapping[str, str]

    def value(self, text: object) -> str:
        """A fixed word in this language; any other text as it is."""
        return self.values.get(str(text), str(text))


_ENGLISH = PaperWords(
    {"rows": "Rows", "findings": "Findings", "decisions": "Decisions"},
    {
        "rows": "Rows of exhibitors in {editions}, counted by {profile}. All rows, visitors included, are in "
        "rows.csv.",
        "cut": "Only the first {count} rows are shown.",
        "findings": "What was not understood, worst first.",
        "decisions": "Everything that was done and decided, oldest first.",
    },
    {
        "edition": "Edition",
        "file": "File",
        "sheet": "Sheet",
        "row": "Row",
        "column": "Column",
        "organisation": "Organisation",
        "role": "Role",
        "mode": "Mode",
        "status": "Status",
        "country": "Country or region",
        "country_as_written": "As written",
        "international": "International",
        "sectors": "Sectors",
        "halls": "Halls",
        "stands": "Stands",
        "net_space_sqm": "Net space, m²",
        "counted": "Counted",
        "not_counted_because": "Not counted because",
        "unit": "Counts for",
        "state": "State",
        "severity": "Severity",
        "code": "Kind",
        "value": "Value",
        "message": "What it says",
        "suggestion": "Suggestion",
        "count": "Rows concerned",
        "step": "Step",
        "time": "Time (UTC)",
        "kind": "Kind",
        "what": "What",
    },
    {"True": "yes", "False": "no", "co": "co-exhibitor", "main": "main exhibitor"},
)
_CHINESE = PaperWords(
    {"rows": "名单行", "findings": "核对事项", "decisions": "人工决定"},
    {
        "rows": "{editions} 的参展商名单行，按 {profile} 统计。包括观众在内的全部行见 rows.csv。",
        "cut": "仅列出前 {count} 行。",
        "findings": "未能理解的内容，最严重的在前。",
        "decisions": "全部操作与决定，按时间先后。",
    },
    {
        "edition": "届次",
        "file": "文件",
        "sheet": "工作表",
        "row": "行号",
        "column": "列",
        "organisation": "企业",
        "role": "类型",
        "mode": "参展方式",
        "status": "状态",
        "country": "国家或地区",
        "country_as_written": "名单写法",
        "international": "国际",
        "sectors": "展区",
        "halls": "展馆",
        "stands": "展位",
        "net_space_sqm": "净面积（m²）",
        "counted": "计入",
        "not_counted_because": "不计入的原因",
        "unit": "计入单位",
        "state": "状态",
        "severity": "程度",
        "code": "类别",
        "value": "内容",
        "message": "说明",
        "suggestion": "建议",
        "count": "涉及行数",
        "step": "步骤",
        "time": "时间（UTC）",
        "kind": "类别",
        "what": "内容",
    },
    {
        "True": "是",
        "False": "否",
        "main": "主参展商",
        "co": "联合参展商",
        "represented": "被代理企业",
        "organiser": "组团单位",
        "service": "服务与媒体",
        "on site": "现场",
        "online": "线上",
        "confirmed": "已确认",
        "cancelled": "已取消",
        "open": "待处理",
        "decided": "已决定",
        "error": "错误",
        "warning": "警告",
        "note": "提示",
        "done": "有效",
        "undone": "已撤销",
        "abandoned": "已搁置",
    },
)


def paper_words(lang: str) -> PaperWords:
    """The words of "en" or "zh"."""
    return _CHINESE if lang == "zh" else _ENGLISH
