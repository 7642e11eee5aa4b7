"""What the lists tell of the event."""

from expo_app.model.event import Event
from expo_app.model.layout import Layout
from expo_app.session.lists.event_told import chinese_event_name, event_name


def _layouts(*names: str) -> list[Layout]:
    return [Layout((1,), 2, 3, (), event=name) for name in names]


def test_an_event_has_a_name_in_each_language_that_its_lists_speak() -> None:
    layouts = _layouts("全球数字贸易博览会", "Global Digital Trade Expo", "全球数字贸易博览会", "数贸会", "")
    assert event_name(layouts) == "Global Digital Trade Expo"
    assert chinese_event_name(layouts) == "全球数字贸易博览会"


def test_the_name_that_most_sheets_tell_is_the_name() -> None:
    """A dash that is not ASCII makes no difference, nor does the case in which a file is called."""
    long = "NorthMach – International fair for machinery"
    assert event_name(_layouts(long, "northmach", long, "NorthMach", long)) == long
    assert event_name(_layouts("northmach", "NorthMach", long)) == "NorthMach"


def test_a_name_in_one_language_stands_in_both() -> None:
    latin, chinese = _layouts("Paris Air Show"), _layouts("世界人工智能大会")
    assert chinese_event_name(latin) == ""
    assert event_name(chinese) == "世界人工智能大会"
    assert Event("Paris Air Show").named("zh") == "Paris Air Show"
    assert (
        Event("Global Digital Trade Expo", chinese="全球数字贸易博览会").named("zh") == "全球数字贸易博览会"
    )
    assert (
        Event("Global Digital Trade Expo", chinese="全球数字贸易博览会").named("en")
        == "Global Digital Trade Expo"
    )
