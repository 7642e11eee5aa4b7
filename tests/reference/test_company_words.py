"""Words that many companies have in their names."""

import pytest

from expo_app.reference.company_words import (
    HanName,
    WordKind,
    common_word,
    han_parts,
    usual_word_for,
    with_countries_joined,
)
from expo_app.reference.scripts import in_latin_letters, simplified


@pytest.mark.parametrize(
    ("one", "other", "languages_differ"),
    [
        ("technology", "tech", False),
        ("technologies", "teknoloji", True),
        ("international", "intl", False),
        ("group", "gruppo", True),
        ("engineering", "muhendislik", True),
    ],
)
def test_spellings_and_languages_of_one_word(one, other, languages_differ):
    left, right = common_word(one), common_word(other)
    assert left.group == right.group
    assert (left.language != right.language) is languages_differ


@pytest.mark.parametrize(
    ("one", "other"),
    [("blue", "red"), ("star", "moon"), ("electric", "electronic"), ("shipping", "shipyard")],
)
def test_words_that_only_go_together_are_two(one, other):
    assert common_word(one).group != common_word(other).group


def test_kinds_and_countries():
    assert common_word("und").kind is WordKind.LINK
    assert common_word("hangzhou").kind is WordKind.PLACE
    assert common_word("deutschland").group == common_word("germany").group == "DEU"
    assert common_word("brixalode") is None
    assert with_countries_joined(("acme", "south", "korea")) == ("acme", "south korea")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("杭州云岚信息技术", HanName(("杭州",), "云岚", ("信息技术",))),
        ("深圳市锐腾智能装备", HanName(("深圳",), "锐腾", ("智能装备",))),
        ("維森電子", HanName((), "维森", ("电子",))),
        ("中国电子科技集团", HanName(("中国",), "", ("电子科技", "集团"))),
    ],
)
def test_parts_of_a_chinese_name(name, parts):
    assert han_parts(name) == parts


@pytest.mark.parametrize(("word", "usual"), [("genral", "general"), ("machnery", "machine"), ("acme", "")])
def test_a_letter_left_out_of_a_usual_word(word, usual):
    assert usual_word_for(word) == usual


def test_scripts():
    assert in_latin_letters("ангара") == "angara"
    assert in_latin_letters("αλφα") == "alfa"
    assert in_latin_letters("acme") == "acme"
    assert simplified("國際電子") == "国际电子"
