"""Text is elided and wrapped by its measured width."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.ui.charts.lettering import Metrics, elide, wrap, wrap_at_most

QUICK = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text("ab c，。中国 ", max_size=60)


@QUICK
@given(text=TEXTS, room=st.floats(0, 300))
def test_an_elided_text_fits_and_is_a_beginning(text: str, room: float, metrics: Metrics) -> None:
    shown = elide(text, room, 12, metrics)
    assert metrics.width(shown, 12) <= room or not shown
    assert shown == text or text.startswith(shown.removesuffix("…"))


@QUICK
@given(text=TEXTS, room=st.floats(30, 300))
def test_wrapping_loses_nothing_but_spaces(text: str, room: float, metrics: Metrics) -> None:
    lines = wrap(text, room, 12, metrics)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(metrics.width(line, 12) <= room for line in lines)


def test_chinese_breaks_between_characters_but_not_before_a_comma(metrics: Metrics) -> None:
    assert wrap("参展商增长，国际", 5 * 7.2, 12, metrics) == ("参展商增", "长，国际")


def test_what_does_not_fit_in_the_lines_is_elided(metrics: Metrics) -> None:
    lines = wrap_at_most("one two three four five six", 2, 80, 12, metrics)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert wrap_at_most("one two", 2, 80, 12, metrics) == ("one two",)
