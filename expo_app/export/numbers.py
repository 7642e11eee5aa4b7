"""How numbers are written: format codes for charts and cells, and texts for slides.

English sets a space before the percent sign, Chinese does not; the minus is U+2212 in both.
"""

from expo_app.model.figure import Unit
from expo_app.report.spec import Cell, CellKind

MINUS = "\u2212"
ARROWS = {1: "▲ ", -1: "▼ "}
COUNT_CODE = "#,##0"
_AREA_ENDING = " m²"


def _percent_code(lang: str) -> str:
    return '0.0"%"' if lang == "zh" else '0.0" %"'


def unit_code(unit: Unit, lang: str) -> str:
    """The format code of a chart's values."""
    if unit is Unit.SQUARE_METRES:
        return f'{COUNT_CODE}"{_AREA_ENDING}"'
    return _percent_code(lang) if unit is Unit.PERCENT else COUNT_CODE


def step_code(unit: Unit, lang: str) -> str:
    """The format code of a bridge's steps: arrow, sign, value."""
    plain = unit_code(unit, lang)
    return f'"▲ +"{plain};"▼ {MINUS}"{plain};"±"{plain}'


def change_code(unit: Unit, lang: str) -> str:
    """The format code of values that are changes: always with their sign."""
    return _signed(unit_code(unit, lang))


def _signed(code: str) -> str:
    return f'"+"{code};"{MINUS}"{code};"±"{code}'


def cell_code(kind: CellKind, lang: str) -> str:
    """The format code of a table column in a workbook."""
    percent = _percent_code(lang)
    return {
        CellKind.TEXT: "@",
        CellKind.WRITTEN: "@",
        CellKind.COUNT: f'{COUNT_CODE};"{MINUS}"{COUNT_CODE}',
        CellKind.CHANGE: _signed(COUNT_CODE),
        CellKind.PERCENT: percent,
        CellKind.CHANGE_PERCENT: _signed(percent),
        CellKind.POINTS: _signed("0.0"),
        CellKind.AREA: f'#,##0.0;"{MINUS}"#,##0.0',
        CellKind.RANK: "0",
    }[kind]


def plain_text(value: float, decimals: int) -> str:
    """Thousands with commas (as both languages write them), the minus as U+2212."""
    return f"{value:,.{decimals}f}".replace("-", MINUS)


def value_text(value: float, unit: Unit, lang: str) -> str:
    """A value as a chart's label writes it, by the same rule as `unit_code`."""
    if unit is Unit.PERCENT:
        return plain_text(value, 1) + ("%" if lang == "zh" else " %")
    return plain_text(value, 0) + (_AREA_ENDING if unit is Unit.SQUARE_METRES else "")


def signed_text(value: float, decimals: int) -> str:
    """A change: always with its sign; what rounds to zero has ±."""
    rounded = round(value, decimals)
    if rounded == 0:
        return "±" + plain_text(0, decimals)
    return ("+" if rounded > 0 else "") + plain_text(rounded, decimals)


def cell_text(value: Cell, kind: CellKind, lang: str) -> str:
    """A table cell on a slide, by the same rule as `cell_code`; None is empty."""
    if value is None or isinstance(value, str):
        return value or ""
    percent = "%" if lang == "zh" else " %"
    return {
        CellKind.CHANGE: lambda: signed_text(value, 0),
        CellKind.PERCENT: lambda: plain_text(value, 1) + percent,
        CellKind.CHANGE_PERCENT: lambda: signed_text(value, 1) + percent,
        CellKind.POINTS: lambda: signed_text(value, 1),
        CellKind.AREA: lambda: plain_text(value, 0 if float(value).is_integer() else 1),
        CellKind.RANK: lambda: str(round(value)),
    }.get(kind, lambda: plain_text(value, 0))()
