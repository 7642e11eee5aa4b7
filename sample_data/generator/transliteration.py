"""Chinese characters for a coined Latin word, by sound."""

import re

_WITH_VOWEL = {
    "": "阿埃伊奥乌", "b": "巴贝比博布", "c": "卡塞西科库", "d": "达德迪多杜", "f": "法费菲福弗",
    "g": "加格吉戈古", "h": "哈赫希霍胡", "j": "贾杰吉乔朱", "k": "卡凯基科库", "l": "拉莱利洛卢",
    "m": "马梅米莫穆", "n": "纳内尼诺努", "p": "帕佩皮波普", "q": "夸奎基阔库", "r": "拉雷里罗鲁",
    "s": "萨塞西索苏", "t": "塔特蒂托图", "v": "瓦韦维沃武", "w": "瓦韦维沃伍", "x": "夏谢希肖休",
    "y": "亚耶伊约尤", "z": "扎泽齐佐祖",
}  # fmt: skip
_ALONE = dict(zip("bcdfghjklmnpqrstvwyz", "布克德夫格赫杰克尔姆恩普克尔斯特夫乌伊兹", strict=True)) | {
    "x": "克斯"
}
_AS_ONE = {"sh": "x", "ch": "j", "th": "t", "ph": "f", "kh": "k", "ck": "k", "rh": "r", "ll": "l", "rr": "r"}
_UNIT = re.compile(r"([b-df-hj-np-tv-z]?)([aeiou])|([b-df-hj-np-tv-z])")


def characters(word: str) -> str:
    """The word written with the characters used for foreign names; a dash or blank is left out."""
    plain = word.lower()
    for letters, one in _AS_ONE.items():
        plain = plain.replace(letters, one)
    return "".join(_character(*unit.groups()) for unit in _UNIT.finditer(plain))


def _character(onset: str | None, vowel: str | None, alone: str | None) -> str:
    if vowel:
        return _WITH_VOWEL[onset or ""]["aeiou".index(vowel)]
    return _ALONE[alone or ""]
