"""A chart whose data and room change together is laid out once."""

import pytest

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.view import ChartView


def test_it_is_laid_out_when_the_outermost_is_over(
    chart: ChartView, countries: ChartSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[tuple[float, float]] = []
    lay_out = chart.lay_out

    def counted(width: float, height: float) -> object:
        sizes.append((width, height))
        return lay_out(width, height)

    monkeypatch.setattr(chart, "lay_out", counted)
    with chart.laid_out_once():
        chart.show_spec(countries)
        with chart.laid_out_once():
            chart.resize(480, 300)
        assert sizes == []
    assert sizes == [(480.0, 300.0)]
