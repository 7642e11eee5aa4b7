"""What matching reads in a name."""

import pytest

from expo_app.pipeline.match.keys import former_names, group_names, name_key
from expo_app.pipeline.match.reading import TokenKind, read


def words(name):
    return [token.group for token in read(name).tokens]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Orvantis Technologies GmbH", ["orvantis", "technology"]),
        ("Orvantis Tech. Co., Ltd.", ["orvantis", "technology"]),
        ("The Larkspur Company", ["larkspur"]),
        ("Krause & Söhne KG", ["krause", "son"]),
        ("Rivolier S A S", ["rivolier"]),
        ("Fjordland Seafood AS, Bergen", ["fjordland", "seafood", "bergen"]),
        ("Mirador GmbH Werk Bochum", ["mirador", "works", "bochum"]),
        ("广州（维森）数字科技有限公司", ["广州", "维森", "数字科技"]),
        ("維森數字科技（廣州）有限公司", ["维森", "数字科技", "广州"]),
        ("E-Motion Nordhaus", ["emotion", "nordhaus"]),
        ("Beltane UK Ltd", ["beltane", "GBR"]),
        ("Ангара Сервис ООО", ["angara", "service"]),
    ],
)
def test_words(name, found):
    assert words(name) == found


def test_kinds_of_words():
    kinds = {token.text: token.kind for token in read("Hangzhou Brixalode Optics 3 Ltd").tokens}
    assert kinds == {
        "hangzhou": TokenKind.PLACE,
        "brixalode": TokenKind.NAME,
        "optics": TokenKind.TRADE,
        "3": TokenKind.NUMBER,
    }


@pytest.mark.parametrize(
    "name",
    [
        "Advanced Glider Works (AGW)",
        "AGW - Advanced Glider Works",
        "Advanced Glider Works - AGW",
        "AGW Advanced Glider Works Ltd",
    ],
)
def test_the_initials_of_the_name_itself_are_no_word_of_it(name):
    assert words(name) == words("Advanced Glider Works")
    assert "agw" in read(name).aside


@pytest.mark.parametrize("name", ["Acme (China)", "Acme (Shanghai) Ltd", "Acme Precision Tools (India)"])
def test_a_place_in_brackets_is_a_word(name):
    assert read(name).tokens[-1].kind is TokenKind.PLACE


@pytest.mark.parametrize(
    ("name", "former"),
    [
        ("Acme (formerly Zenith Ltd)", "zenith"),
        ("Acme, f/k/a Zenith", "zenith"),
        ("Acme GmbH (vormals Zenith GmbH)", "zenith"),
        ("浙江瀚海有限公司（原顺峰软件有限公司）", "顺峰软件"),
        ("Acme (ex Zenith)", "zenith"),
    ],
)
def test_former_names(name, former):
    assert [name_key(told) for told in former_names(name)] == [former]
    assert former in read(name).former
    assert "zenith" not in name_key(name)


def test_brackets_of_a_group():
    assert group_names("捷安特【捷安特（中国）有限公司】") == ("捷安特", "捷安特（中国）有限公司")
    assert group_names("Acme [Acme Marine Ltd]") == ("Acme ", "Acme Marine Ltd")
    assert group_names("Acme") == ()


@pytest.mark.parametrize(
    "name", ["", "...", "GmbH", "& Co.", "（）", "A", "原", "【】", "(", "株式会社", "a b c", "-"]
)
def test_anything_can_be_read(name):
    assert read(name).key == name_key(name)
