"""What lists usually call the kinds of their visitors, in English and Chinese."""

from collections.abc import Mapping

_PAIRS = (
    ("Trade visitor", "专业观众", "trade visitors", "professional visitor", "professional visitors"),
    ("Visitor", "观众", "visitors", "general visitor", "普通观众", "一般观众"),
    ("Public visitor", "公众观众", "public", "general public", "大众观众", "consumer", "private visitor"),
    ("Buyer", "采购商", "buyers", "purchaser", "买家"),
    ("Hosted buyer", "特邀采购商", "hosted buyers", "特邀买家"),
    ("VIP", "贵宾", "vips", "vip visitor", "嘉宾"),
    ("Student", "学生", "students", "学生观众"),
    ("Delegate", "代表", "delegates", "参会代表", "与会代表"),
    ("Day visitor", "单日观众", "day visitors"),
    ("Investor", "投资人", "investors", "投资者"),
    ("Government", "政府", "government official", "政府官员", "政府代表"),
    ("Association", "协会", "associations", "商协会"),
)
_NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    spelling.casefold(): (("en", english), ("zh", chinese))
    for english, chinese, *others in _PAIRS
    for spelling in (english, chinese, *others)
}


def kind_names(written: str) -> tuple[tuple[str, str], ...]:
    """(language, name) of a kind of visitors as a list writes it; empty for one that is not known."""
    return _NAMES.get(written.casefold(), ())
